-- The keys that each fresh text is looked up by: its rarest, as long as few enough texts are found.
-- A heavy one is too common to follow to all its texts.
WITH ranked AS (
  SELECT f.key, f.text_id, f.left_word, f.right_word, c.texts > $most_texts AS heavy,
    row_number() OVER (PARTITION BY f.text_id ORDER BY c.texts, f.key) AS place,
    sum(c.texts) OVER (
      PARTITION BY f.text_id ORDER BY c.texts, f.key ROWS UNBOUNDED PRECEDING
    ) AS found
  FROM fresh_keys f JOIN key_counts c ON c.key = f.key
)
SELECT key, text_id, left_word, right_word, heavy
FROM ranked
WHERE place <= $probes AND (heavy OR place = 1 OR found <= $budget)
