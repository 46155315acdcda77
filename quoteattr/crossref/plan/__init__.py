"""The whole plan, from printings to utterances: what is worked out, in which order.

Each step is a SELECT in the file of its name, in words that DuckDB and Spark both take, and some
hand its rows to a function of Arrow batches. ``MATCHING`` finds the related texts among what is
new, ``ANSWERS`` makes utterances of all that is known. Between the two it is found who speaks:
``NAMING`` collects how speakers are named, and ``IDENTIFYING`` tells who each is, once it has been
worked out whom each naming means.
"""

from math import log2

from quoteattr.crossref.matching.batches import (
    EDGES,
    KEYS,
    PAIRS,
    READINGS,
    WORDS,
    list_text_keys,
    list_text_words,
    read_texts,
)
from quoteattr.crossref.matching.blocking import (
    BUDGET,
    HEAVY_LINKS,
    MOST_TEXTS,
    PROBES,
    SMALL_CORPUS,
)
from quoteattr.crossref.matching.prefilter import filter_pairs
from quoteattr.crossref.matching.verify import relate_pairs
from quoteattr.crossref.plan.clustering import ROOTS, cluster_links
from quoteattr.crossref.plan.engine import Work
from quoteattr.crossref.plan.people import NAMED, keep_named
from quoteattr.crossref.plan.reports import REPORTS, report_claims
from quoteattr.crossref.plan.stages import Drop, Map, Parameters, PlanView, Repeat, Select, Stage

# Evidence asked of a text in a corpus of one, in bits; a chance match grows likelier with every
# text that is looked through, so log2 of their number comes on top (the E-value of BLAST).
STRONG_BITS = 18.0
# On top where each text has words of its own around what they share.
OWN_WORDS_BITS = 12.0
# Phrases of so few content words are said by many ("coalition of the willing" has 20 bits), even in
# a small corpus, unless all their words together weigh so much.
STOCK_WORDS, STOCK_BITS = 3, 45.0
# A part of fewer bits ("clear impression" has 14), and an overlap that the words alone do not
# prove, are the same speaker's words of one occasion only so near in time.
PART_BITS = 15.0
CLOSE_DAYS = 3
# Fewer bits are so common a phrase that, printed without a name, they may be anybody's: there is no
# speaker to add to what the words prove, as there is where a contained text has fewer.
NAMELESS_BITS = 20.0
# Evidence asked of a phrase that nobody is named for and a longer quote has, among one attribution
# of close days; log2 of their number comes on top.
VAGUE_BITS = 14.0
# On top where two are named: one of the two is named for other words of the same event.
RIVAL_BITS = 3.0
# Two printings are of one occasion, as far as dates can tell, within this many days.
NEAR_DAYS = 30
# A form is trusted where this many papers print it that need not have copied one another.
INDEPENDENT_OUTLETS = 2
# Words of a term, and articles in which an outlet prints what nobody says as often as furniture.
TERM_WORDS, OFTEN = 2, 3
# A text's variants are numbered below this; more speakers than that never say one phrase.
VARIANTS = 1 << 20

MATCHING: tuple[Stage, ...] = (
    Map("readings", Work(read_texts, READINGS, light=True)),
    Select("fresh_texts"),
    PlanView("all_texts"),
    Select("read_parts"),
    Drop("readings"),
    Drop("new_parts"),
    Map("fresh_keys", Work(list_text_keys, KEYS, light=True)),
    Map("fresh_words", Work(list_text_words, WORDS, light=True)),
    Select("near_keys"),
    PlanView("all_keys"),
    Select("key_counts"),
    Select("probes"),
    Select("heavy_links"),
    Select("pairs"),
    Drop("heavy_links"),
    Map("near_pairs", Work(filter_pairs, PAIRS)),
    Map("fresh_edges", Work(relate_pairs, EDGES)),
)

NAMING: tuple[Stage, ...] = (
    Select("mentioned_people"),
    Select("co_mentions"),
    Select("person_mentions"),
    Select("namings"),
)
IDENTIFYING: tuple[Stage, ...] = (Select("found_speakers"), Select("found_people"))

ANSWERS: tuple[Stage, ...] = (
    Select("attribution_segments"),
    Select("inferred_speakers"),
    Select("printings"),
    Select("text_variants"),
    Select("variant_speakers"),
    Select("candidate_links"),
    Select("speaker_candidates"),
    Select("close_candidates"),
    Select("links"),
    Select("labels"),
    Repeat("labels", "next_labels", "changed_labels"),
    Select("nodes"),
    Map("cluster_roots", Work(cluster_links, ROOTS, group="component")),
    Select("cluster_members"),
    PlanView("text_relations"),
    Select("shown_variants"),
    Map("untold_relations", Work(relate_pairs, EDGES)),
    Select("told_members"),
    Map("cluster_reports", Work(report_claims, REPORTS, group="speaker_id")),
    Select("reported_links"),
    Select("members"),
    Select("shared_members"),
    Select("variant_spellings"),
    Select("ranked_occurrences"),
    Select("altered_occurrences"),
    Select("canonical_texts"),
    Select("majority_speakers"),
    Select("utterance_ids"),
    Select("utterance_sizes"),
    Select("repeated_utterances"),
    Select("furniture"),
    Map("named_rivals", Work(keep_named, NAMED, light=True)),
    Select("conflicting_occurrences"),
    Select("found_utterances"),
    Select("found_occurrences"),
)


def tune_matching(texts: int, last_text: int) -> Parameters:
    """Return the numbers that MATCHING needs, for so many texts known and new.

    In a corpus so small that no key can be common, texts are looked up by all their keys.
    """
    small = texts <= SMALL_CORPUS
    return {
        "last_text": last_text,
        "most_texts": MOST_TEXTS,
        "probes": SMALL_CORPUS**2 if small else PROBES,
        "budget": SMALL_CORPUS**2 if small else BUDGET,
        "heavy_links": HEAVY_LINKS,
    }


def tune_answers(attributions: int) -> Parameters:
    """Return the numbers that ANSWERS needs, for a corpus of so many attributions."""
    return {
        "needed": STRONG_BITS + log2(attributions + 1),
        "own_words_bits": OWN_WORDS_BITS,
        "stock_words": STOCK_WORDS,
        "stock_bits": STOCK_BITS,
        "part_bits": PART_BITS,
        "close_days": CLOSE_DAYS,
        "nameless_bits": NAMELESS_BITS,
        "vague_bits": VAGUE_BITS,
        "rival_bits": RIVAL_BITS,
        "near_days": NEAR_DAYS,
        "term_words": TERM_WORDS,
        "often": OFTEN,
        "variants": VARIANTS,
        "outlets": INDEPENDENT_OUTLETS,
    }
