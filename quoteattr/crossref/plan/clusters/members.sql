-- Every variant with the root of its utterance: the fullest variant, itself where it stands alone, and
-- of a claim that reports a quote that quote's.
WITH grouped AS (
  SELECT w.variant_id, w.text_id, coalesce(r.root_id, w.variant_id) AS group_id
  FROM text_variants w LEFT JOIN cluster_roots r ON r.variant_id = w.variant_id
)
SELECT g.variant_id, g.text_id, coalesce(k.root_id, g.group_id) AS root_id,
  coalesce(k.root_id, g.group_id) <> g.variant_id AS lesser, coalesce(n.number, 0) AS number,
  k.root_id IS NOT NULL AS reported, k.score AS reported_score
FROM grouped g
LEFT JOIN reported_links k ON k.claim_id = g.group_id
LEFT JOIN nodes n ON n.variant_id = g.variant_id
