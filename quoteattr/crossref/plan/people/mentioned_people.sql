-- Everyone who speaks, article by article, and beside them the people who are named in full: by these
-- it is told whom a short name means. ``month`` counts thirty days.
WITH spoken AS (
  SELECT DISTINCT article_id, speaker_id AS entity_id FROM attributions WHERE speaker_id IS NOT NULL
),
dated AS (
  SELECT article_id, CAST(floor(min("day") / 30) AS INT) AS month
  FROM attributions GROUP BY article_id
)
SELECT e.article_id, e.entity_id, e.name, e.kind, e.gender, e.aliases, e.roles, e.kb_id,
  NOT e.elsewhere AS resolved, d.month, s.entity_id IS NOT NULL AS speaks,
  lower(split_part(regexp_replace(e.name, ',? (Jr|Sr)[.]?$$', ''), ' ', -1)) AS surname
FROM entities e
LEFT JOIN spoken s ON s.article_id = e.article_id AND s.entity_id = e.entity_id
LEFT JOIN dated d ON d.article_id = e.article_id
WHERE s.entity_id IS NOT NULL OR (e.kind = 'person' AND contains(e.name, ' '))
