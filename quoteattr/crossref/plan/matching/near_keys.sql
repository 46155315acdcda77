-- The keys of known texts that a fresh text has too: all that is read of what may be very many.
SELECT k.key, k.text_id, k.left_word, k.right_word, k.probed
FROM keys k
WHERE k.key IN (SELECT key FROM fresh_keys)
  AND NOT EXISTS (SELECT 1 FROM fresh_texts f WHERE f.text_id = k.text_id AND f.known)
