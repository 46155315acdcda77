-- The texts of a cluster that were never compared with the one that is shown.
SELECT DISTINCT p.a, x.printed AS printed_a, x.forms AS forms_a, x.marks AS marks_a,
  p.b, y.printed AS printed_b, y.forms AS forms_b, y.marks AS marks_b
FROM (
  SELECT s.text_id AS a, m.text_id AS b
  FROM cluster_members m JOIN shown_variants s ON s.root_id = m.root_id
  WHERE m.text_id <> s.text_id AND NOT EXISTS (
    SELECT 1 FROM text_relations e WHERE e.one = s.text_id AND e.other = m.text_id
  )
) p
JOIN texts x ON x.text_id = p.a
JOIN texts y ON y.text_id = p.b
