-- What was said with its variant: the text, or for a stock phrase the text from one speaker within
-- a run of near days.
WITH voiced AS (
  SELECT s.*, coalesce(h.voice, s.speaker_id, s.place) AS voice
  FROM attribution_segments s
  LEFT JOIN inferred_speakers h ON h.text_id = s.text_id AND h."day" = s."day"
    AND h.speaker_id IS NOT DISTINCT FROM s.speaker_id
  WHERE s.stock
),
dated AS (
  SELECT voiced.*, coalesce("day", min("day") OVER (PARTITION BY text_id, voice), 0) AS likely_day
  FROM voiced
),
gaps AS (
  SELECT dated.*, CASE WHEN likely_day - lag(likely_day) OVER (
      PARTITION BY text_id, voice ORDER BY likely_day, place, part
    ) > $near_days THEN 1 ELSE 0 END AS gap
  FROM dated
),
runs AS (
  SELECT gaps.*, sum(gap) OVER (
      PARTITION BY text_id, voice ORDER BY likely_day, place, part ROWS UNBOUNDED PRECEDING
    ) AS run
  FROM gaps
)
SELECT article_id, attribution_id, part, text_id, surface, printed, pieces, "day", outlet,
  speaker_id, vague, place, stock, credited,
  text_id * $variants + dense_rank() OVER (PARTITION BY text_id ORDER BY voice, run) AS variant_id
FROM runs
UNION ALL
SELECT article_id, attribution_id, part, text_id, surface, printed, pieces, "day", outlet,
  speaker_id, vague, place, stock, credited, text_id * $variants AS variant_id
FROM attribution_segments
WHERE NOT stock
