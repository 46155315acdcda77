-- The text that an utterance is shown by: the longest that two independent outlets print, else the
-- most printed, a whole one before a part, the earliest; what was printed once, with all its words.
WITH ranked AS (
  SELECT m.root_id, s.printed, sum(w.printings) OVER (PARTITION BY m.root_id) AS printings,
    row_number() OVER (
      PARTITION BY m.root_id
      ORDER BY w.outlets < $outlets, CASE WHEN w.outlets < $outlets THEN 0 ELSE -w.length END,
        w.printings DESC, m.lesser, w.first_place, w.length DESC, s.printed
    ) AS choice
  FROM members m
  JOIN text_variants w ON w.variant_id = m.variant_id
  JOIN variant_spellings s ON s.variant_id = m.variant_id
),
whole AS (
  SELECT p.variant_id, q.printed
  FROM printings p
  JOIN parts q ON q.article_id = p.article_id AND q.attribution_id = p.attribution_id
  WHERE q.part = 0
)
SELECT r.root_id, CASE WHEN r.printings = 1 THEN coalesce(q.printed, r.printed) ELSE r.printed END
  AS text
FROM ranked r LEFT JOIN whole q ON q.variant_id = r.root_id AND r.printings = 1
WHERE r.choice = 1
