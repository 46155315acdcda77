"""The plan's functions of Arrow batches answer as the functions of single texts do."""

import pyarrow as pa

from quoteattr.crossref.matching.batches import READINGS, list_text_words, read_texts
from quoteattr.crossref.text.normalise import normalise_text

WHOLE = "We will not reopen the Lantern Bridge until every bolt of it has been checked."


def read(texts):
    return read_texts(pa.record_batch({"printed": pa.array(texts)})).to_pylist()


def test_a_reading_says_what_the_text_alone_does():
    [row] = read([WHOLE])
    normal = normalise_text(WHOLE)
    assert (row["forms"], row["marks"], row["length"]) == (normal.codes, normal.marks, 15)
    assert row["content"] == 5


def test_equal_words_have_equal_digests():
    one, other, third = read(["We won’t go", "we will not go!", "we will go"])
    assert one["digest"] == other["digest"] != third["digest"]


def test_nothing_in_nothing_out():
    assert read_texts(pa.record_batch({"printed": pa.array([], pa.string())})).schema == READINGS


def test_each_content_word_of_a_text_is_listed_once():
    [row] = read(["the harbour and the harbour"])
    batch = pa.record_batch({"text_id": [7], "forms": [row["forms"]]})
    assert list_text_words(batch).to_pydict()["text_id"] == [7]
