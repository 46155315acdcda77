-- The links inside each component, with what decides the place of both ends.
SELECT x.component, k.kind, k.bits, k.strong,
  x.variant_id AS variant_a, x.number AS number_a, x.printings AS printings_a,
  x.length AS length_a,
  y.variant_id AS variant_b, y.number AS number_b, y.printings AS printings_b,
  y.length AS length_b
FROM links k
JOIN nodes x ON x.variant_id = k.a
JOIN nodes y ON y.variant_id = k.b AND y.component = x.component
