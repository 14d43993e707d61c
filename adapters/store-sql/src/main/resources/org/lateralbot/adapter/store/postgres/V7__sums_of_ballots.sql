-- What the ballots of a poll add up to, kept up with every ballot, so that nobody has to look at each.
CREATE TABLE ballot_sum (
  poll    BIGINT  NOT NULL REFERENCES poll (id),
  counted TEXT    NOT NULL, -- 'ballots', 'joined late', or the position of an option or stance
  number  INTEGER NOT NULL,
  PRIMARY KEY (poll, counted)
) WITH (fillfactor = 50);

INSERT INTO ballot_sum SELECT poll, 'ballots', COUNT(*) FROM ballot GROUP BY poll;
INSERT INTO ballot_sum
  SELECT poll, 'joined late', COUNT(*) FILTER (WHERE joined_late) FROM ballot GROUP BY poll;

-- Choices are written as "picks 1 3", "scores 1=5 3=2" and "consent block no ramp".
INSERT INTO ballot_sum
  SELECT poll, part, COUNT(*)
  FROM ballot, regexp_split_to_table(substr(choice, 7), ' ') AS part
  WHERE choice LIKE 'picks _%'
  GROUP BY poll, part;

INSERT INTO ballot_sum
  SELECT poll, split_part(part, '=', 1), SUM(CAST(split_part(part, '=', 2) AS INTEGER))
  FROM ballot, regexp_split_to_table(substr(choice, 8), ' ') AS part
  WHERE choice LIKE 'scores _%'
  GROUP BY poll, split_part(part, '=', 1);

INSERT INTO ballot_sum
  SELECT poll, stance, COUNT(*)
  FROM (SELECT poll, CASE
      WHEN choice LIKE 'consent agree%' THEN '1'
      WHEN choice LIKE 'consent abstain%' THEN '2'
      WHEN choice LIKE 'consent disagree%' THEN '3'
      WHEN choice LIKE 'consent block%' THEN '4' END AS stance
    FROM ballot) AS taken
  WHERE stance IS NOT NULL
  GROUP BY poll, stance;

CREATE INDEX ballot_cast_unreadable ON ballot_cast (poll) WHERE way = 'UNREADABLE';
