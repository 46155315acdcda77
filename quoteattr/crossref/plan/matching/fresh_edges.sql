-- The two texts of each pair that is worth aligning, with how they were printed.
SELECT p.a, x.printed AS printed_a, x.forms AS forms_a, x.marks AS marks_a,
  p.b, y.printed AS printed_b, y.forms AS forms_b, y.marks AS marks_b
FROM near_pairs p
JOIN all_texts x ON x.text_id = p.a
JOIN all_texts y ON y.text_id = p.b
