-- The keys of the fresh texts with those of known ones that share any.
SELECT key, text_id, left_word, right_word FROM fresh_keys
UNION ALL
SELECT key, text_id, left_word, right_word FROM near_keys
