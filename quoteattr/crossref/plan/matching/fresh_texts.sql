-- Texts that are new, and known ones of which a printing came in that stands before the known one.
WITH incoming AS (
  SELECT p.role, r.digest, min(r.forms) AS forms, min(r.printed) AS printed,
    min_by(r.marks, r.printed) AS marks, min_by(r.surface, r.printed) AS surface, min(r.length) AS length, min(r.content) AS content,
    min(r.bits) AS bits
  FROM new_parts p JOIN readings r ON r.printed = p.printed
  GROUP BY p.role, r.digest
)
SELECT coalesce(k.text_id,
    $last_text + row_number() OVER (PARTITION BY k.text_id IS NULL ORDER BY i.digest, i.role)
  ) AS text_id, i.role, i.digest, i.surface, i.forms, i.marks, i.printed, i.length, i.content, i.bits,
  k.text_id IS NOT NULL AS known
FROM incoming i LEFT JOIN texts k ON k.digest = i.digest AND k.role = i.role
WHERE k.text_id IS NULL OR k.printed IS NULL OR i.printed < k.printed
