"""What holds for any texts and any order: symmetry, no exception, no trace of the order."""

import pyarrow as pa
import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quoteattr.crossref import Corpus, relate
from quoteattr.crossref.matching.batches import read_texts
from quoteattr.crossref.text.normalise import normalise_text
from quoteattr.crossref.text.parts import names_somebody

WORDS = (
    "we will not raise the taxes on bread in 5 500 towns [they] … “never” said Starmer; can't U.S."
)
PHRASES = st.lists(st.sampled_from(WORDS.split()), max_size=14).map(" ".join)
TEXTS = st.one_of(PHRASES, st.text(max_size=60))
ROWS = st.fixed_dictionaries(
    {
        "article": st.sampled_from("abcde"),
        "text": PHRASES.filter(bool),
        "speaker": st.sampled_from([None, "Keir Starmer", "Starmer", "Ana Ruiz"]),
        "outlet": st.sampled_from([None, "Post", "Herald"]),
        "published": st.sampled_from([None, "2025-03-01", "2025-03-20", "2025-06-01"]),
    }
)


@settings(deadline=None)  # the first text waits for the word lists
@given(TEXTS)
def test_every_word_is_where_it_says(text):
    for word in normalise_text(text).words:
        assert 0 <= word.start < word.end <= len(text)


@settings(deadline=None)  # the first example reads the word lists
@given(st.lists(TEXTS, max_size=6))
def test_texts_read_together_come_out_as_each_would_alone(texts):
    found = read_texts(pa.record_batch({"printed": pa.array(texts, pa.string())})).to_pylist()
    assert {row["printed"] for row in found} == {
        text for text in texts if normalise_text(text).words
    }
    for row in found:
        normal = normalise_text(row["printed"])
        assert (row["forms"], row["marks"]) == (normal.codes, normal.marks)


@given(TEXTS, TEXTS)
def test_the_order_of_two_texts_turns_the_answer_round(a, b):
    one, other = relate(a, b), relate(b, a)
    assert one == (other and evolve(other, kind=other.kind.inverse))


@given(TEXTS, TEXTS)
def test_a_diff_reads_both_ways(a, b):
    one, other = relate(a, b), relate(b, a)
    if one is not None:
        assert one.diff() == tuple((x, y) for y, x in other.diff())


@given(TEXTS)
def test_a_text_with_words_is_identical_to_itself(text):
    relation = relate(text, text)
    assert (relation is not None) == bool(normalise_text(text).words)
    assert relation is None or relation.kind == "identical"


@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(ROWS, max_size=12), st.randoms(), st.booleans())
def test_neither_order_nor_repetition_leaves_a_trace(rows, random, asked):
    shuffled = rows + rows[:3]
    random.shuffle(shuffled)
    one, other = Corpus(), Corpus()
    one.add_quotes(rows)
    for start in range(0, len(shuffled), 4):
        other.add_quotes(shuffled[start : start + 4])
        if asked:
            other.utterances()
    assert list_places(one) == list_places(other)
    assert asked or one.utterances() == other.utterances()


def list_places(corpus):
    """All that is answered but the ids, which are kept once they were given."""
    found = [(u.text, u.speaker, u.occurrences, u.altered) for u in corpus.utterances()]
    return sorted(found, key=repr)


@settings(max_examples=8, deadline=None)
@given(st.lists(ROWS, max_size=12))
def test_every_quote_of_somebody_is_in_an_utterance(rows):
    """What nobody says may be furniture, or a term."""
    corpus = Corpus()
    corpus.add_quotes(rows)
    found = {place.text for u in corpus.utterances() for place in u.occurrences}
    worded = [row for row in rows if normalise_text(row["text"]).words]
    assert found <= {row["text"] for row in worded}
    assert found >= {row["text"] for row in worded if names_somebody(row["speaker"])}


@pytest.mark.parametrize("text", ["", "…", "“”", "\ud800", "n't", "'s", ". . .", "[", "﷽", "ß" * 9])
def test_odd_texts_do_no_harm(text):
    assert relate(text, text) is None or relate(text, text).same
    assert relate(text, "We will raise taxes") is None
