-- The fingerprint of the key under which the ballots of secret polls are kept; the key itself is not here.
CREATE TABLE secret_key (
  id          INTEGER PRIMARY KEY CHECK (id = 1),
  fingerprint TEXT    NOT NULL
) STRICT;
