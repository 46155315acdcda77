-- Who says a stock phrase where it was printed without a name, or with the end of one: the only one
-- who says it within near days, and whose name ends so. Of a vague speaker, and of few bits, it is
-- the only one if that one says it on close days too. Some phrases are said by thousands: they are
-- joined by surname, and the days around are looked through in order.
WITH named AS (
  SELECT DISTINCT text_id, speaker_id, name, split_part(name, ' ', -1) AS surname, "day"
  FROM attribution_segments
  WHERE stock AND NOT vague
),
shortened AS (
  SELECT s.text_id, s.speaker_id, s."day", min(f.speaker_id) AS voice
  FROM named s
  JOIN named f ON f.text_id = s.text_id AND f.surname = s.surname
    AND abs(f."day" - s."day") <= $near_days
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
dated AS (
  SELECT DISTINCT text_id, NULL AS speaker_id, "day", voice, FALSE AS proved
  FROM voiced WHERE "day" IS NOT NULL
  UNION ALL
  SELECT DISTINCT text_id, speaker_id, "day", NULL AS voice,
    speaker_id IS NULL AND bits >= $nameless_bits AS proved
  FROM attribution_segments
  WHERE stock AND vague AND bits >= $part_bits AND "day" IS NOT NULL
),
around AS (
  SELECT text_id, speaker_id, "day", voice, proved,
    min(voice) OVER near AS one, max(voice) OVER near AS other, min(voice) OVER close AS closest
  FROM dated
  WINDOW near AS (
    PARTITION BY text_id ORDER BY "day" RANGE BETWEEN $near_days PRECEDING AND $near_days FOLLOWING
  ),
  close AS (
    PARTITION BY text_id ORDER BY "day" RANGE BETWEEN $close_days PRECEDING AND $close_days FOLLOWING
  )
)
SELECT text_id, speaker_id, "day", voice FROM shortened
UNION ALL
SELECT text_id, speaker_id, "day", one AS voice
FROM around
WHERE voice IS NULL AND one = other AND (proved OR closest IS NOT NULL)
