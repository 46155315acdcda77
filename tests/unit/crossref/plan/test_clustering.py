"""Which texts hang from which: the fullest is the root, and no chain stretches a group."""

from quoteattr.crossref.matching.relation_kinds import RelationKind
from quoteattr.crossref.plan.clustering import ClusterCandidate, Edge, cluster_texts

LONG, SHORT = 20, 5


def edge(a, b, kind, bits=40.0, strong=True):
    return Edge(a, b, RelationKind(kind), bits, strong)


def make_texts(*lengths):
    return [ClusterCandidate(printings=1, length=length) for length in lengths]


def test_a_contained_text_hangs_from_the_fullest():
    edges = [edge(1, 0, "contained"), edge(2, 1, "contained"), edge(2, 0, "contained")]
    assert cluster_texts(make_texts(LONG, 10, SHORT), edges) == (0, 0, 0)


def test_two_long_texts_are_not_joined_by_a_phrase_in_both():
    edges = [edge(2, 0, "contained"), edge(2, 1, "contained")]
    assert cluster_texts(make_texts(LONG, LONG, SHORT), edges) == (0, 1, 0)


def test_a_misquote_stays_out_of_the_group_with_what_it_was_made_of():
    """Text 2 is near enough to both, and all contain text 3."""
    edges = [
        edge(0, 1, "altered"),
        edge(0, 2, "variant"),
        edge(1, 2, "variant"),
        edge(3, 0, "contained"),
        edge(3, 1, "contained"),
    ]
    roots = cluster_texts(make_texts(LONG, LONG, LONG, SHORT), edges)
    assert roots[0] != roots[1]


def test_two_that_are_altered_stay_apart_though_one_text_agrees_with_both():
    """A word in brackets of text 0 may be what text 1 has, or nothing, as in text 2."""
    edges = [edge(1, 0, "contained"), edge(2, 0, "contained"), edge(1, 2, "altered")]
    assert cluster_texts(make_texts(LONG, 12, 10), edges) == (0, 0, 2)


def test_only_the_member_that_is_altered_stays_behind():
    """Text 1 and its variant 2 stand in text 0; the variant lacks a denial that 0 has."""
    edges = [edge(1, 0, "contained"), edge(1, 2, "variant"), edge(2, 0, "altered")]
    texts = [ClusterCandidate(1, LONG), ClusterCandidate(2, 12), ClusterCandidate(1, 11)]
    assert cluster_texts(texts, edges) == (0, 0, 2)
