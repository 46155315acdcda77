-- Pairs of texts to compare: a fresh text and what its probes find, what finds it by theirs,
-- and what it was related to before.
WITH found AS (
  SELECT p.text_id AS one, k.text_id AS other
  FROM probes p JOIN all_keys k ON k.key = p.key
  WHERE NOT p.heavy
  UNION ALL
  SELECT p.text_id, h.text_id
  FROM probes p JOIN heavy_links h ON h.key = p.key
  WHERE p.heavy
  UNION ALL
  SELECT f.text_id, k.text_id
  FROM fresh_keys f
  JOIN key_counts c ON c.key = f.key AND c.texts <= $budget
  JOIN near_keys k ON k.key = f.key AND k.probed
  UNION ALL
  SELECT a, b FROM edges e
  WHERE EXISTS (SELECT 1 FROM fresh_texts f WHERE f.known AND f.text_id IN (e.a, e.b))
)
SELECT DISTINCT least(one, other) AS a, greatest(one, other) AS b
FROM found
WHERE one <> other
