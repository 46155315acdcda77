"""What stands in marks of its own inside a quote is a phrase that the quote cites."""

import pytest

from quoteattr.crossref.matching.citations import is_cited
from quoteattr.crossref.matching.relation import relate_texts
from quoteattr.crossref.text.normalise import normalise_text

PHRASE = "In Cod We Trust"


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("They passed a bill that 'In Cod We Trust' is our motto", True),
        ("They passed a bill that ‘In Cod We Trust,’ was our motto", True),
        ("They passed a bill that “In Cod We Trust.” It is our motto", True),
        ("‘In Cod We Trust’ is our motto, they say", True),
        ("They passed a bill that in ‘Cod We Trust’ is our motto", True),
        ("They passed a bill that in cod ‘we trust’ is our motto", False),
        ("They passed a bill that in cod we trust, and went home", False),
        ("They sold the workers' in cod we trust' badges", False),
        ("They said 'in cod we trust because of the herring' and left", False),
        ("In Cod We Trust", False),
    ],
)
def test_a_phrase_is_cited_where_it_alone_stands_in_marks(text, cited):
    normal = normalise_text(text)
    start = [word.form for word in normal.words].index("in")
    assert is_cited(normal, start, start + 4) is cited
    relation = relate_texts(normal, normalise_text(PHRASE))
    assert (relation is None) is cited


def test_words_that_prove_who_said_them_are_contained_in_marks_too():
    long = "They told me ‘the herring fleet will not sail before the harbour is dug’ and went home"
    said = "the herring fleet will not sail before the harbour is dug"
    assert relate_texts(normalise_text(long), normalise_text(said)).kind == "contained"
