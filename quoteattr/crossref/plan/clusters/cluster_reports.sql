-- What was said by those of whom there are claims, on days near one: each attribution with its
-- utterance and all its words, and of a mixed one each part in quotation marks. A claim may report a
-- quote where nobody printed it in quotation marks, and where it is no question.
WITH quoted AS (
  SELECT DISTINCT m.root_id
  FROM told_members m JOIN text_variants w ON w.variant_id = m.variant_id
  WHERE w.role <> 'claim'
),
told AS (
  SELECT p.article_id, p.attribution_id, p.text_id, p.speaker_id, p."day", m.root_id,
    q.root_id IS NULL AS claim
  FROM printings p
  JOIN told_members m ON m.variant_id = p.variant_id
  LEFT JOIN quoted q ON q.root_id = m.root_id
  WHERE p.speaker_id IS NOT NULL AND p."day" IS NOT NULL
),
claim_days AS (
  SELECT DISTINCT speaker_id, "day" FROM told WHERE claim
),
near AS (
  SELECT speaker_id, "day" - 2 AS "day" FROM claim_days
  UNION
  SELECT speaker_id, "day" - 1 AS "day" FROM claim_days
  UNION
  SELECT speaker_id, "day" FROM claim_days
  UNION
  SELECT speaker_id, "day" + 1 AS "day" FROM claim_days
  UNION
  SELECT speaker_id, "day" + 2 AS "day" FROM claim_days
)
SELECT t.speaker_id, n.name, t.root_id, t.article_id, t."day", t.claim, x.forms,
  y.forms AS quoted_forms
FROM told t
JOIN near d ON d.speaker_id = t.speaker_id AND d."day" = t."day"
JOIN people n ON n.speaker_id = t.speaker_id
JOIN attributions a ON a.article_id = t.article_id AND a.attribution_id = t.attribution_id
JOIN parts p ON p.article_id = t.article_id AND p.attribution_id = t.attribution_id AND p.part = 0
JOIN texts x ON x.text_id = p.text_id
JOIN texts y ON y.text_id = t.text_id
WHERE NOT t.claim OR a.act <> 'ask'
