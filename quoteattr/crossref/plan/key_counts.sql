-- How many texts have each key of a fresh text, if there is any other.
SELECT key, count(*) AS texts
FROM all_keys
WHERE key IN (SELECT key FROM fresh_keys)
GROUP BY key
HAVING count(*) > 1
