-- The texts as they are with the fresh ones.
SELECT text_id, role, digest, surface, forms, marks, printed, length, content, bits
FROM fresh_texts
UNION ALL
SELECT t.text_id, t.role, t.digest, t.surface, t.forms, t.marks, t.printed, t.length, t.content, t.bits
FROM texts t
WHERE NOT EXISTS (SELECT 1 FROM fresh_texts f WHERE f.text_id = t.text_id)
