-- The messages that opened a poll or pledge in its room; a network that can shows changes there.
CREATE TABLE live_card (
  platform TEXT    NOT NULL,
  room     TEXT    NOT NULL,
  number   INTEGER NOT NULL,
  messages TEXT    NOT NULL,            -- JSON: [["matrix", "$abc"], ["matrix", "$def"]]
  stale    INTEGER NOT NULL DEFAULT 0,  -- how often in a row it could not be brought up to date
  PRIMARY KEY (platform, room, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX live_card_stale ON live_card (stale) WHERE stale > 0;
