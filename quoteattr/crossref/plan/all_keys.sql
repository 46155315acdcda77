-- The keys as they are with those of the fresh texts.
SELECT key, text_id FROM fresh_keys
UNION ALL
SELECT k.key, k.text_id FROM keys k
WHERE NOT EXISTS (SELECT 1 FROM fresh_texts f WHERE f.text_id = k.text_id AND f.known)
