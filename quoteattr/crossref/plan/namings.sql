-- Speakers of whom any number of articles say the same: how many, the first of them and the last.
WITH alike AS (
  SELECT name, kind, gender, aliases, roles, kb_id, count(*) AS times,
    min((article_id, entity_id)) AS first_key, max((article_id, entity_id)) AS last_key
  FROM speaking
  GROUP BY name, kind, gender, aliases, roles, kb_id
)
SELECT row_number() OVER (ORDER BY first_key) AS naming_id, alike.* FROM alike
