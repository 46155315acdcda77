-- The longest texts behind each heavy key that is followed.
WITH ranked AS (
  SELECT k.key, k.text_id, k.left_word, k.right_word,
    row_number() OVER (PARTITION BY k.key ORDER BY t.length DESC, t.digest, t.role) AS place
  FROM all_keys k JOIN all_texts t ON t.text_id = k.text_id
  WHERE k.key IN (SELECT key FROM probes WHERE heavy)
)
SELECT key, text_id, left_word, right_word FROM ranked WHERE place <= $heavy_links
