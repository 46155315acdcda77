-- Stock phrases, each with the longer quotes that it stands in on close days, where chance is no
-- likely reason: the more was said on those days, the likelier it is. A phrase that nobody is named
-- for is of the only one who says more of it then, and of whom nobody names where no other does. What
-- two are named for asks for more, one paper or we may have the wrong name; many say a set expression.
WITH parts AS (
  SELECT CASE kind WHEN 'fuller' THEN a ELSE b END AS part,
    CASE kind WHEN 'fuller' THEN b ELSE a END AS whole, a, kind, score, bits
  FROM candidate_links
  WHERE kind IN ('contained', 'fuller', 'variant') AND bits >= $nameless_bits
),
said AS (
  SELECT "day", count(*) AS times FROM attributions WHERE "day" IS NOT NULL GROUP BY "day"
),
around AS (
  SELECT "day", sum(times) OVER (
      ORDER BY "day" RANGE BETWEEN $close_days PRECEDING AND $close_days FOLLOWING
    ) AS times
  FROM said
),
met AS (
  SELECT v.variant_id AS part_id, w.variant_id AS whole_id, e.part = e.a AS ahead,
    e.kind, e.score, e.bits, v.vague AS part_vague, w.vague AS whole_vague,
    v.first_day - $close_days <= w.last_day AND w.first_day - $close_days <= v.last_day AS close,
    e.bits >= $vague_bits + $rival_bits + log2(d.times) AS proved,
    min(s.speaker_id) OVER voices AS one, max(s.speaker_id) OVER voices AS other,
    min(r.speaker_id) OVER phrase AS first_rival, max(r.speaker_id) OVER phrase AS last_rival
  FROM parts e
  JOIN text_variants v ON v.text_id = e.part AND v.stock
  JOIN around d ON d."day" = v.first_day AND e.bits >= $vague_bits + log2(d.times)
  JOIN text_variants w ON w.text_id = e.whole AND w.role = 'quote'
    AND v.first_day - $near_days <= w.last_day AND w.first_day - $near_days <= v.last_day
  LEFT JOIN variant_speakers s ON s.variant_id = w.variant_id AND NOT w.vague
  LEFT JOIN variant_speakers r ON r.variant_id = v.variant_id AND NOT v.vague
  WINDOW voices AS (PARTITION BY v.variant_id), phrase AS (PARTITION BY v.text_id)
)
SELECT CASE WHEN ahead THEN part_id ELSE whole_id END AS a,
  CASE WHEN ahead THEN whole_id ELSE part_id END AS b, kind, score, bits
FROM met
WHERE close AND coalesce(one = other, TRUE) AND coalesce(first_rival = last_rival, TRUE)
  AND (proved OR (part_vague AND (one IS NULL) = whole_vague))
