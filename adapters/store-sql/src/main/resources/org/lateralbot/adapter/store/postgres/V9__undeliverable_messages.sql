-- Messages that the network will not take as things are; tried now and then, and given up in the end.
ALTER TABLE outbox ADD COLUMN aside BOOLEAN NOT NULL DEFAULT FALSE;
