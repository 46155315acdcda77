-- The texts of a cluster that were never compared with the one that is shown.
SELECT DISTINCT s.text_id AS a, x.printed AS printed_a, x.forms AS forms_a, x.marks AS marks_a,
  m.text_id AS b, y.printed AS printed_b, y.forms AS forms_b, y.marks AS marks_b
FROM cluster_members m
JOIN shown_variants s ON s.root_id = m.root_id AND s.text_id <> m.text_id
LEFT JOIN text_relations e ON e.one = s.text_id AND e.other = m.text_id
JOIN texts x ON x.text_id = s.text_id
JOIN texts y ON y.text_id = m.text_id
WHERE e.one IS NULL
