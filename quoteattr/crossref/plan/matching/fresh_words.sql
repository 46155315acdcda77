-- The texts to list words of.
SELECT text_id, forms FROM fresh_texts WHERE NOT known
