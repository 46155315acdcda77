"""Many texts read at once come out as each would alone."""

import pyarrow as pa
import pytest

from quoteattr.crossref.text.normalise import normalise_text
from quoteattr.crossref.text.ragged import pack_strings
from quoteattr.crossref.text.readings import read_printed

TEXTS = [
    "We won’t raise taxes",
    "We will rebuild the harbour, … soon — the U.S. said: yes!",
    "one . . . two",
    "do n't and ca n't, we 're",
    "He [the mayor of it] won (twice) in 5,000 two-in-three towns",
    "a - b -- c … — d",
    "- at the start, at the end -",
    "'tis the '90s 'til then",
    "Mr. O'Neil's “no” was Jeb Bush’s",
    "a\u00a0b . . c",
]


def read(texts):
    found = read_printed(pa.array(texts, pa.string()))
    codes, marks = pack_strings(found.codes).to_pylist(), pack_strings(found.marks).to_pylist()
    rows = zip(found.printed.to_pylist(), codes, marks, found.surfaces.tolist(), strict=True)
    return {printed: (codes, marks, surface) for printed, codes, marks, surface in rows}


@pytest.mark.parametrize("text", TEXTS)
def test_codes_and_marks_are_those_of_the_text_alone(text):
    normal = normalise_text(text)
    assert read(TEXTS)[text][:2] == (normal.codes, normal.marks)


def test_texts_without_a_word_are_left_out():
    assert set(read(["…", "", "yes", "—"])) == {"yes"}
    assert read([]) == {}


def test_surfaces_are_alike_where_only_case_and_marks_differ():
    found = read(["We won!", "we won,", "[We] won", "We … won", "do n't", "don’t"])
    assert found["We won!"][2] == found["we won,"][2]
    assert found["do n't"][2] == found["don’t"][2]
    assert len({surface for *_, surface in found.values()}) == 4
