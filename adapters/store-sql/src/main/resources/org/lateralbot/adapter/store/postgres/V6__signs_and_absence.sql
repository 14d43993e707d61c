-- Ballots as they were heard, while their poll is open and they can be taken back by taking back the
-- event that cast them; those that could not be read are kept to the end, to be counted as such.
CREATE TABLE ballot_cast (
  poll            BIGINT  NOT NULL REFERENCES poll (id),
  voter           TEXT    NOT NULL,
  source_platform TEXT    NOT NULL,
  source          TEXT    NOT NULL,
  way             TEXT    NOT NULL,
  choice          TEXT,              -- NULL if it is worth nothing
  name            TEXT,
  joined_late     BOOLEAN NOT NULL,
  cast_at         BIGINT  NOT NULL,
  PRIMARY KEY (poll, voter, source_platform, source)
);

CREATE INDEX ballot_cast_voter ON ballot_cast (voter);

-- What events such as reactions did: taking the event back undoes it.
CREATE TABLE item_mark (
  event_platform  TEXT    NOT NULL,
  event           TEXT    NOT NULL,
  platform        TEXT    NOT NULL,
  room            TEXT    NOT NULL,
  number          INTEGER NOT NULL,
  person_platform TEXT    NOT NULL,
  person          TEXT    NOT NULL,
  PRIMARY KEY (event_platform, event)
);

CREATE INDEX item_mark_item ON item_mark (platform, room, number);
CREATE INDEX item_mark_person ON item_mark (person, person_platform);

-- Rooms that the bot is out of, to be forgotten.
CREATE TABLE room_left (
  platform TEXT    NOT NULL,
  room     TEXT    NOT NULL,
  left_at  BIGINT  NOT NULL,
  PRIMARY KEY (platform, room)
);
