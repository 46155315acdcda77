-- The texts to list keys of.
SELECT text_id, forms FROM fresh_texts WHERE role <> 'context'
