-- The text that each utterance is shown by; what was printed once, beside claims that report it, is
-- shown with all its words.
WITH sized AS (
  SELECT m.root_id, sum(w.printings) AS printings
  FROM members m JOIN text_variants w ON w.variant_id = m.variant_id
  WHERE m.kind <> 'reported'
  GROUP BY m.root_id
),
whole AS (
  SELECT p.variant_id, q.printed
  FROM printings p
  JOIN parts q ON q.article_id = p.article_id AND q.attribution_id = p.attribution_id
  WHERE q.part = 0
)
SELECT z.root_id, coalesce(q.printed, s.printed) AS text
FROM sized z
JOIN variant_spellings s ON s.variant_id = z.root_id
LEFT JOIN whole q ON q.variant_id = z.root_id AND z.printings = 1
