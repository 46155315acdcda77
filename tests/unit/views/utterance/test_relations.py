"""Relations in words: what a reader can see for himself comes first."""

import pytest

from quoteattr.crossref.matching.relation_kinds import RelationKind
from quoteattr.views.utterance.relations import describe_relation
from quoteattr.views.word_diff import compare_words

SHOWN = "It will hold through any winter."


@pytest.mark.parametrize(
    ("relation", "printed", "words"),
    [
        ("identical", "It will hold through any winter.", "the same words"),
        ("contained", "It will hold through any winter,", "the same words"),
        ("identical", "It will hold through any winter. I was there.", "these words, and more"),
        ("identical", "[The bridge] will hold through any winter.", "small differences"),
        ("variant", "It will hold through every winter.", "small differences"),
        ("contained", "will hold through any winter", "a part of it"),
        ("contained", "It will hold through any winter. I was there.", "these words, and more"),
        ("overlapping", "through any winter", "a part of it"),
        ("contained", "hold through any winter, she said, and any war", "a part of it, and more"),
        ("overlapping", "It would hold through", "a part of it"),
        ("contained", "I was there.", "another part of what was said"),
        ("reported", "The bridge will stand.", "in other words"),
        ("overlapping", "hold through any winter. I was there.", "a part of it, and more"),
        ("altered", "It will hold through any winter.", "possible misquote"),
    ],
)
def test_a_relation_is_told_as_a_reader_sees_it(relation, printed, words):
    assert describe_relation(RelationKind(relation), compare_words(SHOWN, printed)) == words
