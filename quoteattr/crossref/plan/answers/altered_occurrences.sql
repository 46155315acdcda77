-- Printings that are altered from a variant of an utterance, each once, by the best likeness.
-- Of another article than one of the variant's, by a speaker who may be the same. Where a longer
-- printing has one behind the other, they are two sentences of one speech, and neither is altered.
WITH altered AS (
  SELECT k.a AS one, k.b AS other, k.score, x.text_id AS text_one, y.text_id AS text_other
  FROM links k
  JOIN text_variants x ON x.variant_id = k.a
  JOIN text_variants y ON y.variant_id = k.b
  WHERE k.kind = 'altered'
),
said_both AS (
  SELECT DISTINCT a.one, a.other
  FROM altered a
  JOIN text_relations e ON e.other = a.text_one AND e.kind = 'contained'
  JOIN text_relations f ON f.other = a.text_other AND f.kind = 'contained' AND f.one = e.one
  WHERE e.end_one <= f.start_one OR f.end_one <= e.start_one
),
kept AS (
  SELECT a.* FROM altered a
  LEFT JOIN said_both s ON s.one = a.one AND s.other = a.other
  WHERE s.one IS NULL
),
ranked AS (
  SELECT m.root_id, o.root_id AS other_root, p.article_id, p.attribution_id, p.speaker_id,
    p.place AS first_place, k.score,
    row_number() OVER (
      PARTITION BY m.root_id, p.article_id, p.attribution_id ORDER BY k.score DESC, o.root_id
    ) AS choice
  FROM (
    SELECT one, other, score FROM kept
    UNION ALL
    SELECT other, one, score FROM kept
  ) k
  JOIN members m ON m.variant_id = k.one
  JOIN members o ON o.variant_id = k.other
  JOIN printings p ON p.variant_id = k.other
  WHERE EXISTS (
    SELECT 1 FROM printings q
    WHERE q.variant_id = k.one AND q.article_id <> p.article_id
      AND coalesce(q.speaker_id = p.speaker_id, TRUE)
  )
)
SELECT root_id, other_root, article_id, attribution_id, speaker_id, first_place,
  'altered' AS relation, score, '' AS place
FROM ranked
WHERE choice = 1
