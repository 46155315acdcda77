-- The two texts of each pair, without how they were printed: three times as many letters.
SELECT p.a, x.forms AS forms_a, x.marks AS marks_a, p.b, y.forms AS forms_b, y.marks AS marks_b
FROM pairs p
JOIN all_texts x ON x.text_id = p.a
JOIN all_texts y ON y.text_id = p.b
