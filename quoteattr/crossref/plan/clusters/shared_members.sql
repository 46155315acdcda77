-- The variants that each utterance is printed in: its own, and those of other utterances that go on
-- beyond its text, or overlap it, as what two papers cut from a speech in other places does. Where
-- one of the two has a possible misquote of the other they stay apart.
WITH altered AS (
  SELECT DISTINCT x.root_id, y.root_id AS other_root
  FROM links k
  JOIN members x ON x.variant_id = k.a
  JOIN members y ON y.variant_id = k.b
  WHERE k.kind = 'altered'
),
sided AS (
  SELECT k.a AS shown_id, k.b AS variant_id FROM links k WHERE k.kind IN ('fuller', 'overlapping')
  UNION ALL
  SELECT k.b, k.a FROM links k WHERE k.kind IN ('contained', 'overlapping')
),
beyond AS (
  SELECT DISTINCT d.variant_id, m.number, m.text_id, m.root_id AS own_root, s.root_id,
    s.text_id AS shown_text
  FROM sided d
  JOIN members s ON s.variant_id = d.shown_id AND s.root_id = s.variant_id AND NOT s.lesser
  JOIN members m ON m.variant_id = d.variant_id AND m.root_id <> s.root_id
    AND m.kind <> 'reported'
)
SELECT variant_id, root_id, number, lesser, kind, score, place FROM members
UNION ALL
SELECT b.variant_id, b.root_id, b.number, TRUE AS lesser, e.kind, e.score, e.place
FROM beyond b
JOIN text_relations e ON e.one = b.shown_text AND e.other = b.text_id
LEFT JOIN altered x ON x.root_id = b.root_id AND x.other_root = b.own_root
LEFT JOIN altered y ON y.root_id = b.own_root AND y.other_root = b.root_id
WHERE x.root_id IS NULL AND y.root_id IS NULL
