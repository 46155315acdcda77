-- Every wording with the root of its utterance: the fullest wording, itself where it stands alone.
SELECT w.wording_id, w.text_id, coalesce(r.root_id, w.wording_id) AS root_id,
  coalesce(r.root_id, w.wording_id) <> w.wording_id AS lesser, coalesce(n.number, 0) AS number
FROM wordings w
LEFT JOIN rooted r ON r.wording_id = w.wording_id
LEFT JOIN nodes n ON n.wording_id = w.wording_id
