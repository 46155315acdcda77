-- How many texts have each key of a fresh text, if there is any other.
SELECT key, count(*) AS texts
FROM all_keys
GROUP BY key
HAVING count(*) > 1
