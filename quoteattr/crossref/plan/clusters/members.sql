-- Every variant with the root of its utterance: the fullest variant, itself where it stands alone.
SELECT w.variant_id, w.text_id, coalesce(r.root_id, w.variant_id) AS root_id,
  coalesce(r.root_id, w.variant_id) <> w.variant_id AS lesser, coalesce(n.number, 0) AS number
FROM text_variants w
LEFT JOIN cluster_roots r ON r.variant_id = w.variant_id
LEFT JOIN nodes n ON n.variant_id = w.variant_id
