-- The keys of the fresh texts with those of known ones that share any.
SELECT key, text_id FROM fresh_keys
UNION ALL
SELECT key, text_id FROM near_keys
