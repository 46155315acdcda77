"""What a corpus stores of two texts is what `relate_texts` tells, whatever stands in them."""

from itertools import product

import duckdb
import pytest

from quoteattr.crossref import Corpus
from quoteattr.crossref.matching.blocking import SMALL_CORPUS
from quoteattr.crossref.matching.relation import relate_texts
from quoteattr.crossref.text.normalise import normalise_text
from quoteattr.languages.word_lists import read_forms, read_rows, read_words

WHOLE = (
    "We will not reopen the old Lantern Bridge in 2025, and every bolt of it has been checked "
    "twice by the harbour office of Ana Ruiz before the spring fleet came home."
)
WORDS = WHOLE.split()
# Where something is put in: at either end, beside it, beside the negation, the number, the name.
PLACES = (0, 1, 3, 7, 9, 13, 21, len(WORDS) - 1, len(WORDS))
MARKS = (
    ".",
    "!",
    "?",
    ";",
    ":",
    ",",
    " —",
    " –",
    " -",
    " --",
    "…",
    " …",
    "...",
    " . . .",
    "”",
    '"',
)
OTHER_WORDS = (
    "the herring boats",
    "of the",
    "never",
    "40 towns",
    "Malper",
    # So many that they outweigh a share of what they stand in.
    "herring boats from the northern town of Malper sold their catch before breakfast",
    "hungry patrols along the southern coast counted seventy empty barrels overnight",
)
BRACKETS = ("[sic]", "[not]", "(the old one)", "[Lantern]", "[herring boats]", "(no)", "[2024]")
NUMBERS = [
    "2025",
    "2,025",
    "2024",
    "twice",
    "two",
    "2",
    "2nd",
    "second",
    "once",
    "one",
    "1",
    "a",
    "hundred",
    "thousand",
    "1,000",
    "2.5",
    "million",
    "twenty-five",
    "25",
    "1990s",
    "half",
    "dozen",
]


def put_in(place, words, left_out=0):
    """Return WHOLE with some words at a place, in place of so many of its own."""
    return " ".join([*WORDS[:place], words, *WORDS[place + left_out :]])


def vary_marks():
    for number, (place, mark) in enumerate(product(PLACES, MARKS)):
        # A word of its own: texts of the same words are stored as one, however they are marked.
        yield f"{put_in(place, mark.strip())} Zarby{'abcdefghij'[number % 10] * (number // 10)}"
    yield from (
        put_in(place, mark.strip(), left_out=3) for place, mark in product(PLACES[:-2], MARKS)
    )


def vary_marked_words():
    for place, mark, words in product((3, 9), MARKS, OTHER_WORDS):
        yield put_in(place, f"{mark} {words}{mark}", left_out=3)


def vary_one_mark():
    for mark, words in product(MARKS, OTHER_WORDS):
        yield put_in(9, f"{mark} {words}", left_out=2)
        yield put_in(9, f"{words}{mark}", left_out=2)
        yield f"{words}{mark} {' '.join(WORDS[5:])}"


def vary_ends():
    for mark, words in product(MARKS, OTHER_WORDS):
        yield f"{' '.join(WORDS[:13])}{mark} {words} and the patrols of the northern sea."
        yield f"{' '.join(WORDS[3:18])}{mark} {words}"
        yield f"{mark.strip()} {words} {' '.join(WORDS[8:])}"


def vary_brackets():
    for place, words in product(PLACES, BRACKETS):
        yield put_in(place, words)
        yield put_in(place, words, left_out=1)
        yield put_in(place, f"not {words}", left_out=2)
        yield put_in(place, f"{words} herring", left_out=1)


def vary_negations():
    for word in sorted(read_words("matching/negations")):
        yield from (put_in(place, word) for place in PLACES)
        yield put_in(2, word, left_out=1)
        yield f"{word} {' '.join(WORDS[12:])}"
        yield put_in(9, f"so it is {word}.", left_out=2)


def vary_numbers():
    for place, left_out in ((7, 0), (8, 1), (17, 0), (17, 1), (len(WORDS), 0)):
        yield from (put_in(place, word, left_out) for word in NUMBERS)


def vary_spellings():
    for british, american in read_rows("matching/british_american")[::160]:
        yield put_in(13, british, left_out=1)
        yield put_in(13, american, left_out=1)
    for short, opened in read_forms("matching/contractions").items():
        yield put_in(1, short, left_out=2)
        yield put_in(1, " ".join(opened), left_out=2)
    for word in ("Lanturn", "Lanterne", "lantern", "Lan tern", "Lantern's", "LANTERN", "Länterns"):
        yield put_in(6, word, left_out=1)
    for word in ("reopens", "reopened", "re-open", "re open", "unreopen", "disreopen", "opening"):
        yield put_in(3, word, left_out=1)


def vary_opposites():
    for one, other in read_rows("matching/opposites")[::24]:
        yield put_in(13, one, left_out=1)
        yield put_in(13, f"{other}ed", left_out=1)
        yield put_in(13, f"un{one}", left_out=1)
        yield f"{' '.join(WORDS[:13])} {other} {' '.join(WORDS[14:20])}"


KINDS = (
    vary_marks,
    vary_marked_words,
    vary_one_mark,
    vary_ends,
    vary_brackets,
    vary_negations,
    vary_numbers,
    vary_spellings,
    vary_opposites,
)


@pytest.mark.parametrize("vary", KINDS)
def test_a_corpus_stores_the_relation_that_is_told(tmp_path, vary):
    printed = [WHOLE, *vary()]
    texts, edges = store_relations(tmp_path / "one.quoteattr", printed)
    assert len(texts) <= SMALL_CORPUS, "in a small corpus every pair of these texts is a candidate"
    pairs = list_pairs(printed, texts)
    stored = {pair: edges.get(pair) for pair in pairs}
    normal = {number: normalise_text(text) for number, text in texts.items()}
    told = {(a, b): describe_relation(relate_texts(normal[a], normal[b])) for a, b in pairs}
    assert stored == told


def list_pairs(printed, texts):
    """Return WHOLE with each variation, and each variation with the three behind it."""
    numbers = {normalise_text(text).codes: number for number, text in texts.items()}
    whole, *others = (numbers[normalise_text(text).codes] for text in printed)
    beside = [pair for step in (1, 2, 3) for pair in zip(others, others[step:], strict=False)]
    pairs = [*((whole, other) for other in others), *beside]
    return {(min(pair), max(pair)) for pair in pairs if len(set(pair)) == 2}


def store_relations(path, printed):
    """Return the texts of a corpus by number, and by two numbers what it stores of them."""
    rows = [{"article": f"a{n}", "text": text} for n, text in enumerate(printed)]
    corpus = Corpus(path)
    corpus.add_quotes(rows)
    corpus.close()
    with duckdb.connect(str(path), read_only=True) as connection:
        texts = connection.sql("SELECT text_id, printed FROM texts").fetchall()
        edges = connection.sql("SELECT * FROM edges").fetchall()
    return dict(texts), {(a, b): tuple(facts) for a, b, *facts in edges}


def describe_relation(relation):
    """Return what a corpus stores of a relation."""
    if relation is None:
        return None
    (start_a, start_b), (end_a, end_b) = relation.alignment.start, relation.alignment.end
    where = (relation.place, start_a, end_a, start_b, end_b)
    return relation.kind, relation.score, relation.bits, *where
