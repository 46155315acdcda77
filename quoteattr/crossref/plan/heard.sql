-- Who says a stock phrase where it was printed without a name, or with the end of one: the only one
-- who says it within near days, and whose name ends so.
WITH named AS (
  SELECT DISTINCT text_id, speaker_id, name, "day" FROM said WHERE stock AND speaker_id IS NOT NULL
),
shortened AS (
  SELECT s.text_id, s.speaker_id, s."day", min(f.speaker_id) AS voice
  FROM named s
  JOIN named f ON f.text_id = s.text_id AND abs(f."day" - s."day") <= $near_days
    AND right(f.name, length(s.name) + 1) = concat(' ', s.name)
  GROUP BY s.text_id, s.speaker_id, s."day"
  HAVING count(DISTINCT f.speaker_id) = 1
),
voiced AS (
  SELECT n.text_id, n."day", coalesce(s.voice, n.speaker_id) AS voice
  FROM named n
  LEFT JOIN shortened s
    ON s.text_id = n.text_id AND s.speaker_id = n.speaker_id AND s."day" = n."day"
),
nameless AS (
  SELECT DISTINCT text_id, "day" FROM said
  WHERE stock AND speaker_id IS NULL AND bits >= $nameless_bits
)
SELECT text_id, speaker_id, "day", voice FROM shortened
UNION ALL
SELECT n.text_id, NULL AS speaker_id, n."day", min(v.voice) AS voice
FROM nameless n JOIN voiced v ON v.text_id = n.text_id AND abs(v."day" - n."day") <= $near_days
GROUP BY n.text_id, n."day"
HAVING count(DISTINCT v.voice) = 1
