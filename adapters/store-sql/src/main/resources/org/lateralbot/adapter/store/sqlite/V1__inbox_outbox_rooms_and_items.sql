-- Instants are whole milliseconds since 1970, what is finer cut off. STRICT tables refuse values of another type;
-- WITHOUT ROWID keeps rows in the order of their key and keeps no order of arrival.

-- Which incoming messages were handled: ids and times only.
CREATE TABLE inbox (
  platform   TEXT    NOT NULL,
  message    TEXT    NOT NULL,
  handled_at INTEGER NOT NULL,
  PRIMARY KEY (platform, message)
) STRICT, WITHOUT ROWID;

CREATE INDEX inbox_handled_at ON inbox (handled_at);

-- What must be said; message is NULL once it was sent.
CREATE TABLE outbox (
  position   INTEGER PRIMARY KEY,
  id         TEXT    NOT NULL UNIQUE,
  message    TEXT,
  not_before INTEGER NOT NULL,
  due_at     INTEGER NOT NULL,
  failures   INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0)
) STRICT;

CREATE INDEX outbox_waiting ON outbox (due_at) WHERE message IS NOT NULL;
CREATE INDEX outbox_sent ON outbox (not_before) WHERE message IS NULL;

-- What rooms have set for themselves.
CREATE TABLE room_settings (
  platform   TEXT    NOT NULL,
  room       TEXT    NOT NULL,
  may_open   TEXT    NOT NULL,
  zone       TEXT    NOT NULL,
  language   TEXT    NOT NULL,
  reminders  INTEGER NOT NULL CHECK (reminders IN (0, 1)),
  quiet_from TEXT,
  quiet_to   TEXT,
  PRIMARY KEY (platform, room),
  CHECK ((quiet_from IS NULL) = (quiet_to IS NULL))
) STRICT, WITHOUT ROWID;

-- The last number that a room gave to a poll or pledge.
CREATE TABLE item_counter (
  platform    TEXT    NOT NULL,
  room        TEXT    NOT NULL,
  last_number INTEGER NOT NULL CHECK (last_number >= 1),
  PRIMARY KEY (platform, room)
) STRICT, WITHOUT ROWID;

CREATE INDEX item_counter_last_number ON item_counter (platform, last_number);

-- Which message is about which poll or pledge.
CREATE TABLE item_card (
  message_platform TEXT    NOT NULL,
  message          TEXT    NOT NULL,
  item_platform    TEXT    NOT NULL,
  room             TEXT    NOT NULL,
  number           INTEGER NOT NULL,
  PRIMARY KEY (message_platform, message)
) STRICT, WITHOUT ROWID;
