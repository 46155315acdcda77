-- The parts that came in, each with the text that it reads as.
SELECT p.article_id, p.attribution_id, p.part, p.elsewhere, t.text_id, r.surface, p.printed
FROM new_parts p
JOIN readings r ON r.printed = p.printed
JOIN (
  SELECT text_id, role, digest FROM fresh_texts WHERE NOT known
  UNION ALL
  SELECT text_id, role, digest FROM texts
) t ON t.digest = r.digest AND t.role = p.role
WHERE p.article_id IS NOT NULL
