-- The relations that hold in this corpus: those that the words alone prove, and those of one
-- speaker within near days. On close days less is asked.
WITH accepted AS (
  SELECT x.variant_id AS a, y.variant_id AS b, e.kind, e.score, e.bits, TRUE AS strong
  FROM candidate_links e
  JOIN text_variants x ON x.text_id = e.a AND NOT x.stock
  JOIN text_variants y ON y.text_id = e.b AND NOT y.stock
  WHERE e.proved AND (e.kind <> 'altered' OR x.first_day IS NULL OR y.first_day IS NULL
    OR (x.first_day - $near_days <= y.last_day AND y.first_day - $near_days <= x.last_day))
  UNION ALL
  SELECT CASE WHEN x.ahead THEN x.variant_id ELSE y.variant_id END AS a,
    CASE WHEN x.ahead THEN y.variant_id ELSE x.variant_id END AS b,
    x.kind, x.score, x.bits, FALSE AS strong
  FROM speaker_candidates x JOIN variant_speakers y ON y.text_id = x.more AND y.speaker_id = x.speaker_id
  WHERE x.first_day IS NULL OR y.first_day IS NULL
    OR (x.first_day - x.days <= y.last_day AND y.first_day - x.days <= x.last_day)
  UNION ALL
  SELECT a, b, kind, score, bits, FALSE AS strong FROM close_candidates
)
SELECT a, b, kind, score, bits, bool_or(strong) AS strong
FROM accepted
GROUP BY a, b, kind, score, bits
