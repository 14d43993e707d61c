CREATE TABLE pledge (
  id              INTEGER PRIMARY KEY,
  platform        TEXT    NOT NULL,
  room            TEXT    NOT NULL,
  number          INTEGER NOT NULL CHECK (number >= 1),
  text            TEXT    NOT NULL,
  goal            INTEGER NOT NULL CHECK (goal >= 1),
  closes_at       INTEGER NOT NULL,
  about           TEXT,
  opener_platform TEXT,
  opener          TEXT,
  opener_name     TEXT,
  opened_at       INTEGER NOT NULL,
  frozen          INTEGER NOT NULL CHECK (frozen IN (0, 1)),
  succeeded_at    INTEGER,
  asked_at        INTEGER,
  end_kind        TEXT,              -- NULL until its end was noted
  ended_at        INTEGER,
  end_reason      TEXT,
  UNIQUE (platform, room, number),
  CHECK ((end_kind IS NULL) = (ended_at IS NULL)),
  CHECK ((end_kind IS NULL) = (end_reason IS NULL))
) STRICT;

CREATE INDEX pledge_overdue ON pledge (closes_at) WHERE end_kind IS NULL;
CREATE INDEX pledge_unasked ON pledge (succeeded_at) WHERE asked_at IS NULL AND succeeded_at IS NOT NULL;
CREATE INDEX pledge_opener ON pledge (opener, opener_platform) WHERE opener IS NOT NULL;

-- One row a signer, in the order of first signing; the signer is NULL once forgotten.
CREATE TABLE signature (
  pledge          INTEGER NOT NULL REFERENCES pledge (id),
  position        INTEGER NOT NULL,
  signer_platform TEXT,
  signer          TEXT,
  signer_name     TEXT,
  number          INTEGER CHECK (number >= 1),
  quietly         INTEGER NOT NULL CHECK (quietly IN (0, 1)),
  signed_at       INTEGER NOT NULL,
  in_for_good     INTEGER NOT NULL CHECK (in_for_good IN (0, 1)),
  withdrawn       INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  kept            TEXT    NOT NULL,
  PRIMARY KEY (pledge, position),
  UNIQUE (pledge, signer, signer_platform)
) STRICT, WITHOUT ROWID;

CREATE INDEX signature_signer ON signature (signer, signer_platform) WHERE signer IS NOT NULL;
