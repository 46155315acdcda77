-- Related texts, with everyone who says the one of fewer voices: some texts have thousands. By these
-- it is looked up who says the other text too.
WITH choirs AS (
  SELECT text_id, count(*) AS voices FROM variant_speakers GROUP BY text_id
),
sided AS (
  SELECT e.a, e.b, e.kind, e.score, e.bits, x.voices <= y.voices AS ahead,
    CASE WHEN x.voices <= y.voices THEN e.a ELSE e.b END AS fewer,
    CASE WHEN x.voices <= y.voices THEN e.b ELSE e.a END AS more
  FROM candidate_links e
  JOIN choirs x ON x.text_id = e.a
  JOIN choirs y ON y.text_id = e.b
)
SELECT e.kind, e.score, e.bits, e.ahead, e.more, v.variant_id, v.speaker_id, v.first_day, v.last_day
FROM sided e JOIN variant_speakers v ON v.text_id = e.fewer
