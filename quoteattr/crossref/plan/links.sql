-- The relations that hold in this corpus: those that the words alone prove, and those of one
-- speaker within near days. A claim is no part of a quote, and a misquote of nothing. Some texts have
-- thousands of voices: whose the other text has too is looked up from the side of fewer.
WITH weighed AS (
  SELECT e.a, e.b, e.kind, e.score, e.bits, e.bits >= $needed
    + CASE WHEN e.kind = 'joined' THEN $own_words_bits ELSE 0 END AS proved
  FROM edges e
  JOIN texts x ON x.text_id = e.a
  JOIN texts y ON y.text_id = e.b
  WHERE (x.role = 'quote' AND y.role = 'quote') OR e.kind IN ('identical', 'variant')
),
choirs AS (
  SELECT text_id, count(*) AS voices FROM voices GROUP BY text_id
),
sided AS (
  SELECT e.a, e.b, e.kind, e.score, e.bits, x.voices <= y.voices AS ahead,
    CASE WHEN x.voices <= y.voices THEN e.a ELSE e.b END AS fewer,
    CASE WHEN x.voices <= y.voices THEN e.b ELSE e.a END AS more
  FROM weighed e
  JOIN choirs x ON x.text_id = e.a
  JOIN choirs y ON y.text_id = e.b
),
accepted AS (
  SELECT x.wording_id AS a, y.wording_id AS b, e.kind, e.score, e.bits, TRUE AS strong
  FROM weighed e
  JOIN wordings x ON x.text_id = e.a AND NOT x.stock
  JOIN wordings y ON y.text_id = e.b AND NOT y.stock
  WHERE e.proved AND (e.kind <> 'altered' OR x.first_day IS NULL OR y.first_day IS NULL
    OR (x.first_day - $near_days <= y.last_day AND y.first_day - $near_days <= x.last_day))
  UNION ALL
  SELECT CASE WHEN e.ahead THEN x.wording_id ELSE y.wording_id END AS a,
    CASE WHEN e.ahead THEN y.wording_id ELSE x.wording_id END AS b,
    e.kind, e.score, e.bits, FALSE AS strong
  FROM sided e
  JOIN voices x ON x.text_id = e.fewer
  JOIN voices y ON y.text_id = e.more AND y.speaker_id = x.speaker_id
  WHERE x.first_day IS NULL OR y.first_day IS NULL
    OR (x.first_day - $near_days <= y.last_day AND y.first_day - $near_days <= x.last_day)
)
SELECT a, b, kind, score, bits, bool_or(strong) AS strong
FROM accepted
GROUP BY a, b, kind, score, bits
