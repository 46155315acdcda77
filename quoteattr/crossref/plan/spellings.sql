-- The spelling of each wording that most articles print, the earliest among equals.
WITH spelt AS (
  SELECT wording_id, printed, count(*) AS times, min(place) AS first_place
  FROM printings
  GROUP BY wording_id, printed
),
ranked AS (
  SELECT wording_id, printed,
    row_number() OVER (PARTITION BY wording_id ORDER BY times DESC, first_place, printed) AS choice
  FROM spelt
)
SELECT wording_id, printed FROM ranked WHERE choice = 1
