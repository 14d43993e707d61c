-- The head of the chain over the ballots, as it was at the end; NULL in polls that are open, were
-- called off, or ended before there were heads.
ALTER TABLE poll ADD COLUMN end_head TEXT;

-- The salted hash of a ballot's reason, which stays when the reason and the salt are erased.
ALTER TABLE ballot ADD COLUMN reason_hash TEXT;
ALTER TABLE ballot ADD COLUMN reason_salt TEXT;
