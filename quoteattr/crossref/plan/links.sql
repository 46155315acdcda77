-- The relations that hold in this corpus: those that the words alone prove, and those of one
-- speaker within near days.
WITH accepted AS (
  SELECT x.wording_id AS a, y.wording_id AS b, e.kind, e.score, e.bits, TRUE AS strong
  FROM weighed e
  JOIN wordings x ON x.text_id = e.a AND NOT x.stock
  JOIN wordings y ON y.text_id = e.b AND NOT y.stock
  WHERE e.proved AND (e.kind <> 'altered' OR x.first_day IS NULL OR y.first_day IS NULL
    OR (x.first_day - $near_days <= y.last_day AND y.first_day - $near_days <= x.last_day))
  UNION ALL
  SELECT CASE WHEN x.ahead THEN x.wording_id ELSE y.wording_id END AS a,
    CASE WHEN x.ahead THEN y.wording_id ELSE x.wording_id END AS b,
    x.kind, x.score, x.bits, FALSE AS strong
  FROM spoken x JOIN voices y ON y.text_id = x.more AND y.speaker_id = x.speaker_id
  WHERE x.first_day IS NULL OR y.first_day IS NULL
    OR (x.first_day - $near_days <= y.last_day AND y.first_day - $near_days <= x.last_day)
)
SELECT a, b, kind, score, bits, bool_or(strong) AS strong
FROM accepted
GROUP BY a, b, kind, score, bits
