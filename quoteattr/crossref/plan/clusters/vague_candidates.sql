-- Stock phrases of vague speakers, each with the longer quotes that it stands in on near days, and the
-- first and the last of all who say these. The more was said on close days, the likelier is chance.
WITH parts AS (
  SELECT CASE kind WHEN 'contained' THEN b ELSE a END AS part,
    CASE kind WHEN 'contained' THEN a ELSE b END AS whole, kind, score, bits
  FROM candidate_links
  WHERE kind IN ('contained', 'fuller') AND bits >= $nameless_bits
),
said AS (
  SELECT "day", count(*) AS times FROM attributions WHERE "day" IS NOT NULL GROUP BY "day"
),
around AS (
  SELECT "day", sum(times) OVER (
      ORDER BY "day" RANGE BETWEEN $close_days PRECEDING AND $close_days FOLLOWING
    ) AS times
  FROM said
)
SELECT v.variant_id AS part_id, w.variant_id AS whole_id, e.kind, e.score, e.bits,
  v.first_day - $close_days <= w.last_day AND w.first_day - $close_days <= v.last_day AS close,
  min(s.speaker_id) OVER voices AS one, max(s.speaker_id) OVER voices AS other
FROM parts e
JOIN text_variants v ON v.text_id = e.part AND v.stock AND v.vague
JOIN around d ON d."day" = v.first_day AND e.bits >= $vague_bits + log2(d.times)
JOIN text_variants w ON w.text_id = e.whole AND NOT w.vague AND w.role = 'quote'
  AND v.first_day - $near_days <= w.last_day AND w.first_day - $near_days <= v.last_day
JOIN variant_speakers s ON s.variant_id = w.variant_id
WINDOW voices AS (PARTITION BY v.variant_id)
