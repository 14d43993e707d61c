-- Messages that the network will not take as things are; tried now and then, and given up in the end.
ALTER TABLE outbox ADD COLUMN aside INTEGER NOT NULL DEFAULT 0 CHECK (aside IN (0, 1));
