-- Whether the ballots of an ended poll no longer lead to their voters.
ALTER TABLE poll ADD COLUMN voters_forgotten BOOLEAN NOT NULL DEFAULT FALSE;

CREATE INDEX poll_long_ended ON poll (ends_at) WHERE end_way IS NOT NULL;
CREATE INDEX poll_with_voters ON poll (ends_at) WHERE end_way IS NOT NULL AND NOT voters_forgotten;
CREATE INDEX pledge_long_ended ON pledge (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX item_card_item ON item_card (item_platform, room, number);
