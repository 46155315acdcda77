-- Where each utterance was printed: each attribution once, by the fullest of its parts.
WITH ranked AS (
  SELECT m.root_id, p.article_id, p.attribution_id, p.speaker_id, p.place AS first_place,
    CASE WHEN m.lesser AND p.pieces > 1 AND r.kind IN ('variant', 'contained') THEN 'joined'
      WHEN m.lesser THEN r.kind
      WHEN p.surface = w.surface THEN 'identical'
      ELSE 'variant' END AS relation,
    coalesce(r.score, 1.0) AS score, coalesce(r.place, '') AS place,
    row_number() OVER (
      PARTITION BY m.root_id, p.article_id, p.attribution_id ORDER BY m.lesser, m.number, p.part
    ) AS choice
  FROM printings p
  JOIN members m ON m.variant_id = p.variant_id
  JOIN text_variants w ON w.variant_id = p.variant_id
  LEFT JOIN variant_relations r ON r.variant_id = p.variant_id
)
SELECT root_id, article_id, attribution_id, speaker_id, first_place, relation, score, place
FROM ranked
WHERE choice = 1
