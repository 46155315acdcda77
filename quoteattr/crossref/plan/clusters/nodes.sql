-- The linked variants, numbered within their component in an order that adding does not decide.
SELECT n.label AS component, n.node AS variant_id, w.printings, w.length,
  row_number() OVER (
    PARTITION BY n.label ORDER BY t.role DESC, t.forms, w.first_place
  ) AS number
FROM labels n
JOIN text_variants w ON w.variant_id = n.node
JOIN texts t ON t.text_id = w.text_id
