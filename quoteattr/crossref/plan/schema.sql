-- The tables that the plan makes, each by the SELECT of its name, and their columns.
-- tests/unit/crossref/plan/test_schema.py holds it against what a corpus makes, and renews it.

-- answers/
CREATE TABLE altered_occurrences (
  "root_id" BIGINT,
  "other_root" BIGINT,
  "article_id" VARCHAR,
  "attribution_id" VARCHAR,
  "speaker_id" VARCHAR,
  "first_place" VARCHAR,
  "relation" VARCHAR,
  "score" DOUBLE,
  "place" VARCHAR
);
CREATE TABLE canonical_texts (
  "root_id" BIGINT,
  "text" VARCHAR
);
CREATE TABLE conflicting_occurrences (
  "root_id" BIGINT,
  "article_id" VARCHAR,
  "attribution_id" VARCHAR
);
CREATE TABLE found_occurrences (
  "root_id" BIGINT,
  "utterance_id" VARCHAR,
  "article_id" VARCHAR,
  "attribution_id" VARCHAR,
  "relation" VARCHAR,
  "score" DOUBLE,
  "place" VARCHAR,
  "speaker_id" VARCHAR,
  "first_place" VARCHAR,
  "conflict" BOOLEAN
);
CREATE TABLE found_utterances (
  "root_id" BIGINT,
  "utterance_id" VARCHAR,
  "text" VARCHAR,
  "speaker_id" VARCHAR,
  "articles" BIGINT,
  "occurrences" BIGINT,
  "first_place" VARCHAR
);
CREATE TABLE furniture (
  "root_id" BIGINT
);
CREATE TABLE majority_speakers (
  "root_id" BIGINT,
  "speaker_id" VARCHAR
);
CREATE TABLE named_rivals (
  "root_id" BIGINT,
  "rival_id" VARCHAR,
  "speaker_id" VARCHAR,
  "article_id" VARCHAR,
  "attribution_id" VARCHAR
);
CREATE TABLE ranked_occurrences (
  "root_id" BIGINT,
  "article_id" VARCHAR,
  "attribution_id" VARCHAR,
  "speaker_id" VARCHAR,
  "first_place" VARCHAR,
  "relation" VARCHAR,
  "score" DOUBLE,
  "place" VARCHAR,
  "credited" BOOLEAN
);
CREATE TABLE repeated_utterances (
  "root_id" BIGINT
);
CREATE TABLE utterance_ids (
  "root_id" BIGINT,
  "text_id" BIGINT,
  "first_place" VARCHAR,
  "utterance_id" VARCHAR
);
CREATE TABLE utterance_sizes (
  "root_id" BIGINT,
  "utterance_id" VARCHAR,
  "articles" BIGINT,
  "occurrences" BIGINT,
  "first_place" VARCHAR,
  "credited" BOOLEAN
);
CREATE TABLE variant_spellings (
  "variant_id" BIGINT,
  "printed" VARCHAR,
  "surface" BIGINT
);

-- clusters/
CREATE TABLE attribution_segments (
  "article_id" VARCHAR,
  "attribution_id" VARCHAR,
  "part" INTEGER,
  "text_id" BIGINT,
  "surface" BIGINT,
  "printed" VARCHAR,
  "pieces" INTEGER,
  "day" INTEGER,
  "outlet" VARCHAR,
  "speaker_id" VARCHAR,
  "name" VARCHAR,
  "vague" BOOLEAN,
  "place" VARCHAR,
  "bits" DOUBLE,
  "credited" BOOLEAN,
  "stock" BOOLEAN
);
CREATE TABLE candidate_links (
  "a" BIGINT,
  "b" BIGINT,
  "kind" VARCHAR,
  "score" DOUBLE,
  "bits" DOUBLE,
  "proved" BOOLEAN
);
CREATE TABLE close_candidates (
  "a" BIGINT,
  "b" BIGINT,
  "kind" VARCHAR,
  "score" DOUBLE,
  "bits" DOUBLE
);
CREATE TABLE cluster_members (
  "variant_id" BIGINT,
  "text_id" BIGINT,
  "printings" BIGINT,
  "root_id" BIGINT,
  "number" BIGINT
);
CREATE TABLE cluster_reports (
  "claim_id" BIGINT,
  "root_id" BIGINT,
  "score" DOUBLE,
  "bits" DOUBLE
);
CREATE TABLE cluster_roots (
  "variant_id" BIGINT,
  "root_id" BIGINT
);
CREATE TABLE inferred_speakers (
  "text_id" BIGINT,
  "speaker_id" VARCHAR,
  "day" INTEGER,
  "voice" VARCHAR
);
CREATE TABLE labels (
  "node" BIGINT,
  "label" BIGINT
);
CREATE TABLE links (
  "a" BIGINT,
  "b" BIGINT,
  "kind" VARCHAR,
  "score" DOUBLE,
  "bits" DOUBLE,
  "strong" BOOLEAN
);
CREATE TABLE members (
  "variant_id" BIGINT,
  "text_id" BIGINT,
  "number" BIGINT,
  "root_id" BIGINT,
  "lesser" BOOLEAN,
  "kind" VARCHAR,
  "score" DOUBLE,
  "place" VARCHAR
);
CREATE TABLE next_labels (
  "node" BIGINT,
  "label" BIGINT
);
CREATE TABLE nodes (
  "component" BIGINT,
  "variant_id" BIGINT,
  "printings" BIGINT,
  "length" INTEGER,
  "number" BIGINT
);
CREATE TABLE printings (
  "article_id" VARCHAR,
  "attribution_id" VARCHAR,
  "part" INTEGER,
  "text_id" BIGINT,
  "surface" BIGINT,
  "printed" VARCHAR,
  "pieces" INTEGER,
  "day" INTEGER,
  "outlet" VARCHAR,
  "speaker_id" VARCHAR,
  "vague" BOOLEAN,
  "place" VARCHAR,
  "stock" BOOLEAN,
  "credited" BOOLEAN,
  "variant_id" BIGINT
);
CREATE TABLE reported_links (
  "claim_id" BIGINT,
  "root_id" BIGINT,
  "score" DOUBLE
);
CREATE TABLE shared_members (
  "variant_id" BIGINT,
  "root_id" BIGINT,
  "number" BIGINT,
  "lesser" BOOLEAN,
  "kind" VARCHAR,
  "score" DOUBLE,
  "place" VARCHAR
);
CREATE TABLE shown_variants (
  "root_id" BIGINT,
  "variant_id" BIGINT,
  "text_id" BIGINT
);
CREATE TABLE speaker_candidates (
  "kind" VARCHAR,
  "score" DOUBLE,
  "bits" DOUBLE,
  "days" INTEGER,
  "ahead" BOOLEAN,
  "more" BIGINT,
  "variant_id" BIGINT,
  "speaker_id" VARCHAR,
  "first_day" INTEGER,
  "last_day" INTEGER
);
CREATE TABLE text_relations (
  "one" BIGINT,
  "other" BIGINT,
  "kind" VARCHAR,
  "score" DOUBLE,
  "place" VARCHAR,
  "start_one" INTEGER,
  "end_one" INTEGER
);
CREATE TABLE text_variants (
  "variant_id" BIGINT,
  "text_id" BIGINT,
  "stock" BOOLEAN,
  "role" VARCHAR,
  "length" INTEGER,
  "surface" BIGINT,
  "printings" BIGINT,
  "outlets" BIGINT,
  "first_day" INTEGER,
  "last_day" INTEGER,
  "first_place" VARCHAR,
  "vague" BOOLEAN
);
CREATE TABLE told_members (
  "variant_id" BIGINT,
  "text_id" BIGINT,
  "number" BIGINT,
  "root_id" BIGINT,
  "lesser" BOOLEAN,
  "kind" VARCHAR,
  "score" DOUBLE,
  "place" VARCHAR
);
CREATE TABLE untold_relations (
  "a" BIGINT,
  "b" BIGINT,
  "kind" VARCHAR,
  "score" DOUBLE,
  "bits" DOUBLE,
  "place" VARCHAR,
  "start_a" INTEGER,
  "end_a" INTEGER,
  "start_b" INTEGER,
  "end_b" INTEGER
);
CREATE TABLE variant_speakers (
  "variant_id" BIGINT,
  "text_id" BIGINT,
  "speaker_id" VARCHAR,
  "first_day" INTEGER,
  "last_day" INTEGER
);

-- matching/
CREATE TABLE all_keys (
  "key" BIGINT,
  "text_id" BIGINT,
  "left_word" TINYINT,
  "right_word" TINYINT
);
CREATE TABLE all_texts (
  "text_id" BIGINT,
  "role" VARCHAR,
  "digest" BIGINT,
  "surface" BIGINT,
  "forms" VARCHAR,
  "marks" VARCHAR,
  "printed" VARCHAR,
  "length" INTEGER,
  "content" INTEGER,
  "bits" DOUBLE
);
CREATE TABLE fresh_edges (
  "a" BIGINT,
  "b" BIGINT,
  "kind" VARCHAR,
  "score" DOUBLE,
  "bits" DOUBLE,
  "place" VARCHAR,
  "start_a" INTEGER,
  "end_a" INTEGER,
  "start_b" INTEGER,
  "end_b" INTEGER
);
CREATE TABLE fresh_keys (
  "key" BIGINT,
  "text_id" BIGINT,
  "left_word" TINYINT,
  "right_word" TINYINT
);
CREATE TABLE fresh_texts (
  "text_id" BIGINT,
  "role" VARCHAR,
  "digest" BIGINT,
  "surface" BIGINT,
  "forms" VARCHAR,
  "marks" VARCHAR,
  "printed" VARCHAR,
  "length" INTEGER,
  "content" INTEGER,
  "bits" DOUBLE,
  "known" BOOLEAN
);
CREATE TABLE fresh_words (
  "key" BIGINT,
  "text_id" BIGINT
);
CREATE TABLE heavy_links (
  "key" BIGINT,
  "text_id" BIGINT,
  "left_word" TINYINT,
  "right_word" TINYINT
);
CREATE TABLE key_counts (
  "key" BIGINT,
  "texts" BIGINT
);
CREATE TABLE near_keys (
  "key" BIGINT,
  "text_id" BIGINT,
  "left_word" TINYINT,
  "right_word" TINYINT,
  "probed" BOOLEAN
);
CREATE TABLE near_pairs (
  "a" BIGINT,
  "b" BIGINT
);
CREATE TABLE pairs (
  "a" BIGINT,
  "b" BIGINT
);
CREATE TABLE probes (
  "key" BIGINT,
  "text_id" BIGINT,
  "left_word" TINYINT,
  "right_word" TINYINT,
  "heavy" BOOLEAN
);
CREATE TABLE read_parts (
  "article_id" VARCHAR,
  "attribution_id" VARCHAR,
  "part" INTEGER,
  "elsewhere" BOOLEAN,
  "text_id" BIGINT,
  "surface" BIGINT,
  "printed" VARCHAR
);
CREATE TABLE readings (
  "printed" VARCHAR,
  "digest" BIGINT,
  "surface" BIGINT,
  "forms" VARCHAR,
  "marks" VARCHAR,
  "length" INTEGER,
  "content" INTEGER,
  "bits" DOUBLE
);

-- people/
CREATE TABLE co_mentions (
  "article_id" VARCHAR,
  "entity_id" VARCHAR,
  "names" VARCHAR[]
);
CREATE TABLE found_people (
  "speaker_id" VARCHAR,
  "name" VARCHAR,
  "kind" VARCHAR,
  "gender" VARCHAR,
  "aliases" VARCHAR[],
  "roles" VARCHAR[],
  "kb_id" VARCHAR,
  "steps" VARCHAR[]
);
CREATE TABLE found_speakers (
  "article_id" VARCHAR,
  "entity_id" VARCHAR,
  "naming_id" BIGINT,
  "speaker_id" VARCHAR
);
CREATE TABLE mentioned_people (
  "article_id" VARCHAR,
  "entity_id" VARCHAR,
  "name" VARCHAR,
  "kind" VARCHAR,
  "gender" VARCHAR,
  "aliases" VARCHAR[],
  "roles" VARCHAR[],
  "kb_id" VARCHAR,
  "resolved" BOOLEAN,
  "month" INTEGER,
  "speaks" BOOLEAN,
  "surname" VARCHAR
);
CREATE TABLE namings (
  "naming_id" BIGINT,
  "name" VARCHAR,
  "kind" VARCHAR,
  "gender" VARCHAR,
  "aliases" VARCHAR[],
  "roles" VARCHAR[],
  "kb_id" VARCHAR,
  "month" INTEGER,
  "resolved" BOOLEAN,
  "beside" VARCHAR[],
  "judged" VARCHAR,
  "times" BIGINT,
  "first_key" TUPLE(VARCHAR, VARCHAR),
  "last_key" TUPLE(VARCHAR, VARCHAR),
  "speaks" BOOLEAN
);
CREATE TABLE person_mentions (
  "article_id" VARCHAR,
  "entity_id" VARCHAR,
  "speaks" BOOLEAN,
  "name" VARCHAR,
  "kind" VARCHAR,
  "gender" VARCHAR,
  "aliases" VARCHAR[],
  "roles" VARCHAR[],
  "kb_id" VARCHAR,
  "month" INTEGER,
  "resolved" BOOLEAN,
  "beside" VARCHAR[],
  "judged" VARCHAR
);
