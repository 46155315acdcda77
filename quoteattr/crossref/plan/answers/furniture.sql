-- Utterances that are none: what one outlet prints again and again and nobody says (a newsletter's
-- box, a standing notice), and all that an attribution has where it is a term that nobody is named
-- for, or that stands in no marks ("they discussed the plan").
WITH said AS (
  SELECT m.root_id, bool_or(p.speaker_id IS NOT NULL) AS spoken,
    bool_or(coalesce(k.kind, '') = 'person') AS by_person,
    bool_or(p.part > 0 OR (w.role = 'quote' AND NOT p.vague)) AS named, max(w.length) AS length,
    min(p.outlet) = max(p.outlet) AS alone, min(p."day") AS first_day, max(p."day") AS last_day
  FROM members m
  JOIN printings p ON p.variant_id = m.variant_id
  JOIN text_variants w ON w.variant_id = m.variant_id
  LEFT JOIN people k ON k.speaker_id = p.speaker_id
  GROUP BY m.root_id
)
SELECT s.root_id
FROM said s JOIN utterance_sizes z ON z.root_id = s.root_id
WHERE (s.length <= $term_words AND NOT s.named)
  OR (s.alone AND z.articles > 1 AND NOT s.spoken
    AND (s.last_day - s.first_day > $close_days OR z.articles >= $often))
  OR (s.alone AND z.articles >= $often AND NOT s.by_person AND s.last_day - s.first_day > $near_days)
