-- Everybody is named by the platform and the account's id there, beside the name shown then;
-- all of these are NULL once the person was forgotten.
CREATE TABLE poll (
  id               INTEGER PRIMARY KEY,
  platform         TEXT    NOT NULL,
  room             TEXT    NOT NULL,
  number           INTEGER NOT NULL CHECK (number >= 1),
  opener_platform  TEXT,
  opener           TEXT,
  opener_name      TEXT,
  question         TEXT    NOT NULL,
  options          TEXT    NOT NULL, -- JSON: [["Library", 0], ["Roof garden", 3]], with added_after
  method           TEXT    NOT NULL,
  pick_limit       INTEGER NOT NULL,
  hidden           INTEGER NOT NULL CHECK (hidden IN (0, 1)),
  names            TEXT    NOT NULL,
  add_options      INTEGER NOT NULL CHECK (add_options IN (0, 1)),
  settled          INTEGER NOT NULL CHECK (settled IN (0, 1)),
  quorum           INTEGER NOT NULL CHECK (quorum >= 0),
  about            TEXT,
  opened_at        INTEGER NOT NULL,
  closes_at        INTEGER NOT NULL,
  remind_at        INTEGER NOT NULL,
  ends_at          INTEGER NOT NULL, -- when it ended, or closes_at
  frozen           INTEGER NOT NULL CHECK (frozen IN (0, 1)),
  end_way          TEXT,             -- NULL until its end was noted
  ender_platform   TEXT,
  ender            TEXT,
  ender_name       TEXT,
  end_reason       TEXT,
  outcome          TEXT,
  outcome_at       INTEGER,
  outcome_by_platform TEXT,
  outcome_by       TEXT,
  outcome_by_name  TEXT,
  UNIQUE (platform, room, number),
  CHECK ((outcome IS NULL) = (outcome_at IS NULL)),
  CHECK (end_way IS NOT NULL OR ends_at = closes_at)
) STRICT;

CREATE INDEX poll_open ON poll (platform, room, number) WHERE end_way IS NULL;
CREATE INDEX poll_ends ON poll (platform, room, ends_at, number);
CREATE INDEX poll_due ON poll (closes_at) WHERE end_way IS NULL;
CREATE INDEX poll_reminding ON poll (remind_at) WHERE end_way IS NULL;
CREATE INDEX poll_secret ON poll (platform) WHERE names = 'SECRET';
CREATE INDEX poll_opener ON poll (opener, opener_platform) WHERE opener IS NOT NULL;
CREATE INDEX poll_ender ON poll (ender, ender_platform) WHERE ender IS NOT NULL;
CREATE INDEX poll_outcome_by ON poll (outcome_by, outcome_by_platform) WHERE outcome_by IS NOT NULL;

-- One row a voter, in the order of their keys: nothing tells in which order ballots came.
CREATE TABLE ballot (
  poll        INTEGER NOT NULL REFERENCES poll (id),
  voter       TEXT    NOT NULL,
  choice      TEXT    NOT NULL,
  name        TEXT,
  joined_late INTEGER NOT NULL CHECK (joined_late IN (0, 1)),
  receipt     TEXT    NOT NULL,
  cast_at     INTEGER,               -- NULL in secret polls
  PRIMARY KEY (poll, voter),
  UNIQUE (poll, receipt)
) STRICT, WITHOUT ROWID;

CREATE INDEX ballot_voter ON ballot (voter);

CREATE TABLE poll_reminder (
  poll            INTEGER NOT NULL REFERENCES poll (id),
  person_platform TEXT    NOT NULL,
  person          TEXT    NOT NULL,
  PRIMARY KEY (poll, person_platform, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX poll_reminder_person ON poll_reminder (person, person_platform);
