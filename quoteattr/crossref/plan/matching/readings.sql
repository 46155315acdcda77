-- The different strings to normalise.
SELECT DISTINCT printed FROM new_parts
