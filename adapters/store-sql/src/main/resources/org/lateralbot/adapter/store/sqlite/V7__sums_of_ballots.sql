-- What the ballots of a poll add up to, kept up with every ballot, so that nobody has to look at each.
CREATE TABLE ballot_sum (
  poll    INTEGER NOT NULL REFERENCES poll (id),
  counted TEXT    NOT NULL, -- 'ballots', 'joined late', or the position of an option or stance
  number  INTEGER NOT NULL,
  PRIMARY KEY (poll, counted)
) STRICT, WITHOUT ROWID;

INSERT INTO ballot_sum SELECT poll, 'ballots', COUNT(*) FROM ballot GROUP BY poll;
INSERT INTO ballot_sum SELECT poll, 'joined late', SUM(joined_late) FROM ballot GROUP BY poll;

-- Choices are written as "picks 1 3", "scores 1=5 3=2" and "consent block no ramp".
INSERT INTO ballot_sum
  SELECT poll, CAST(part.value AS TEXT), COUNT(*)
  FROM ballot, json_each(CASE WHEN choice LIKE 'picks _%'
    THEN '[' || replace(substr(choice, 7), ' ', ',') || ']' ELSE '[]' END) AS part
  GROUP BY poll, part.value;

INSERT INTO ballot_sum
  SELECT poll, part.key, SUM(part.value)
  FROM ballot, json_each(CASE WHEN choice LIKE 'scores _%'
    THEN '{"' || replace(replace(substr(choice, 8), '=', '":'), ' ', ',"') || '}' ELSE '{}' END) AS part
  GROUP BY poll, part.key;

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
