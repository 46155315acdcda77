-- Whom most printings of an utterance name, one with a name before one without.
WITH named AS (
  SELECT c.root_id, c.speaker_id, p.kind = 'unnamed' AS unnamed, count(*) AS times,
    min(c.first_place) AS first_place
  FROM ranked_occurrences c JOIN people p ON p.speaker_id = c.speaker_id
  GROUP BY c.root_id, c.speaker_id, p.kind
),
ranked AS (
  SELECT root_id, speaker_id, row_number() OVER (
      PARTITION BY root_id ORDER BY unnamed, times DESC, first_place, speaker_id
    ) AS choice
  FROM named
)
SELECT root_id, speaker_id FROM ranked WHERE choice = 1
