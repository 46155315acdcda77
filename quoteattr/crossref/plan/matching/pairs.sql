-- Pairs of texts to compare: a fresh text and what its probes find, what finds it by theirs,
-- and what it was related to before. What is found has the same content word beside the key on one
-- side, or no content word to tell by: one of the two on the left, one of them on the right.
WITH met AS (
  SELECT p.text_id AS one, p.left_word AS left_one, p.right_word AS right_one,
    k.text_id AS other, k.left_word AS left_other, k.right_word AS right_other
  FROM probes p JOIN all_keys k ON k.key = p.key
  WHERE NOT p.heavy
  UNION ALL
  SELECT p.text_id, p.left_word, p.right_word, h.text_id, h.left_word, h.right_word
  FROM probes p JOIN heavy_links h ON h.key = p.key
  WHERE p.heavy
  UNION ALL
  SELECT f.text_id, f.left_word, f.right_word, k.text_id, k.left_word, k.right_word
  FROM fresh_keys f
  JOIN key_counts c ON c.key = f.key AND c.texts <= $budget
  JOIN near_keys k ON k.key = f.key AND k.probed
),
found AS (
  SELECT one, other FROM met
  WHERE (left_one = left_other AND left_one > 0) OR (right_one = right_other AND right_one > 0)
    OR (least(left_one, left_other) = 0 AND least(right_one, right_other) = 0)
  UNION ALL
  SELECT a, b FROM edges
  WHERE a IN (SELECT text_id FROM fresh_texts WHERE known)
    OR b IN (SELECT text_id FROM fresh_texts WHERE known)
)
SELECT DISTINCT least(one, other) AS a, greatest(one, other) AS b
FROM found
WHERE one <> other
