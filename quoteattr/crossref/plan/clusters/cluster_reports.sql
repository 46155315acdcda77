-- What was said by those of whom there are claims, on days near one: each attribution with all its
-- words and its utterance. A claim may report a quote where nobody printed it in quotation marks, and
-- where it is no question.
WITH rooted AS (
  SELECT w.variant_id, w.role, coalesce(r.root_id, w.variant_id) AS root_id
  FROM text_variants w LEFT JOIN cluster_roots r ON r.variant_id = w.variant_id
),
quoted AS (
  SELECT DISTINCT root_id FROM rooted WHERE role <> 'claim'
),
said AS (
  SELECT p.article_id, p.attribution_id, p.speaker_id, p."day", min_by(r.root_id, p.part) AS root_id
  FROM printings p JOIN rooted r ON r.variant_id = p.variant_id
  WHERE p.speaker_id IS NOT NULL AND p."day" IS NOT NULL
  GROUP BY p.article_id, p.attribution_id, p.speaker_id, p."day"
),
told AS (
  SELECT s.speaker_id, s."day", s.root_id, s.article_id, s.attribution_id, q.root_id IS NULL AS claim
  FROM said s LEFT JOIN quoted q ON q.root_id = s.root_id
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
SELECT t.speaker_id, n.name, t.root_id, t.article_id, t."day", x.forms, t.claim
FROM told t
JOIN near d ON d.speaker_id = t.speaker_id AND d."day" = t."day"
JOIN people n ON n.speaker_id = t.speaker_id
JOIN attributions a ON a.article_id = t.article_id AND a.attribution_id = t.attribution_id
JOIN parts p ON p.article_id = t.article_id AND p.attribution_id = t.attribution_id AND p.part = 0
JOIN texts x ON x.text_id = p.text_id
WHERE NOT t.claim OR a.act <> 'ask'
