-- The people whom an article names in full beside someone of a name that elsewhere stands alone.
WITH short AS (
  SELECT DISTINCT surname FROM mentioned_people
  WHERE speaks AND kind = 'person' AND NOT contains(name, ' ')
)
SELECT s.article_id, s.entity_id, array_sort(array_agg(DISTINCT o.name)) AS names
FROM mentioned_people s
JOIN short ON short.surname = s.surname
JOIN mentioned_people o ON o.article_id = s.article_id AND o.entity_id <> s.entity_id
WHERE s.kind = 'person' AND o.kind = 'person' AND contains(o.name, ' ')
GROUP BY s.article_id, s.entity_id
