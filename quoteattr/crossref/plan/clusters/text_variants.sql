-- The variants, with what decides which of them is the fullest and the most to be trusted, and whether nobody is named.
SELECT p.variant_id, p.text_id, p.stock, t.role, t.length, t.surface, count(*) AS printings,
  count(DISTINCT p.outlet) AS outlets, min(p."day") AS first_day, max(p."day") AS last_day,
  min(p.place) AS first_place, bool_and(p.vague) AS vague
FROM printings p JOIN texts t ON t.text_id = p.text_id
GROUP BY p.variant_id, p.text_id, p.stock, t.role, t.length, t.surface
