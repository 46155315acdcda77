-- Printings that are altered from a variant of an utterance, each once, by the best likeness.
-- Of another article than one of the variant's, by a speaker who may be the same.
WITH ranked AS (
  SELECT m.root_id, p.article_id, p.attribution_id, p.speaker_id, p.place AS first_place, k.score,
    row_number() OVER (
      PARTITION BY m.root_id, p.article_id, p.attribution_id ORDER BY k.score DESC
    ) AS choice
  FROM (
    SELECT a AS one, b AS other, score FROM links WHERE kind = 'altered'
    UNION ALL
    SELECT b, a, score FROM links WHERE kind = 'altered'
  ) k
  JOIN members m ON m.variant_id = k.one
  JOIN printings p ON p.variant_id = k.other
  WHERE EXISTS (
    SELECT 1 FROM printings q
    WHERE q.variant_id = k.one AND q.article_id <> p.article_id
      AND coalesce(q.speaker_id = p.speaker_id, TRUE)
  )
)
SELECT root_id, article_id, attribution_id, speaker_id, first_place, 'altered' AS relation, score,
  '' AS place
FROM ranked
WHERE choice = 1
