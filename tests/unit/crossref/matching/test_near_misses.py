"""What lies just beyond a rule of relations, ties, and the two ends and sides of a difference."""

import pytest

from quoteattr.crossref import relate

WALL = "We will rebuild the harbour at once"


def tell(a, b):
    """Return how ``b`` relates to ``a``, None where it does not: the other way, it is turned."""
    one, other = relate(a, b), relate(b, a)
    assert (one and one.kind.inverse) == (other and other.kind)
    return one and one.kind


@pytest.mark.parametrize("printed", [WALL, f"“{WALL},”", f"{WALL.upper()}.", f"  {WALL} "])
def test_an_identical_printing_scores_one_and_has_no_place(printed):
    relation = relate(WALL, printed)
    assert (relation.kind, relation.score, relation.same, relation.place) == (
        *("identical", 1.0, True),
        "",
    )
    assert len(relation.diff()) == 1


def test_an_identical_printing_has_the_evidence_of_all_its_words():
    assert (
        relate(WALL, WALL).bits
        == relate(f"{WALL} here", WALL).bits
        > relate("We will", "We will").bits
    )


@pytest.mark.parametrize(
    ("kind", "a", "b"),
    [
        # A whole sentence is in both, wherever each goes on.
        ("overlapping", f"The inquiry is over. {WALL}.", f"{WALL}. Nobody will pay for it twice."),
        ("overlapping", f"The inquiry is over. {WALL}.", f"Nobody will pay twice. {WALL}."),
        ("overlapping", f"{WALL}. The inquiry is over.", f"{WALL}. Nobody will pay twice."),
        # Other words before the same ones, in one sentence.
        ("altered", f"The inquiry is over and {WALL}", f"Nobody will pay and {WALL}"),
        # So little behind a sentence is no text of its own.
        ("contained", f"The inquiry into the storm is over. {WALL}.", f"{WALL}. Nobody pays."),
        ("altered", WALL, f"{WALL} or never"),
    ],
)
def test_where_one_text_goes_on_from_the_other(kind, a, b):
    assert tell(a, b) == kind


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("I am a candidate for mayor of this city", "We lost the mayor of this city today"),
        ("If you look at it", "If you look at the harbour, it is ruined"),
        ("", WALL),
        (f"{WALL}", "The harbour will not be what it was"),
    ],
)
def test_two_utterances_have_no_relation(a, b):
    assert tell(a, b) is None


@pytest.mark.parametrize(
    ("place", "whole"),
    [
        ("start", f"{WALL}, and nobody in this town will pay for it"),
        ("end", f"Nobody in this town will pay for it, and {WALL}"),
        ("middle", f"Nobody in this town will pay, as {WALL}, and the inquiry is closed"),
        ("start", f"{WALL} and {WALL}"),  # a tie: the first is taken
    ],
)
def test_where_a_part_stands_in_the_whole(place, whole):
    for kind, relation in (("contained", relate(whole, WALL)), ("fuller", relate(WALL, whole))):
        assert (relation.kind, relation.place, relation.score) == (kind, place, 1.0)


SHARED = (WALL, WALL)


@pytest.mark.parametrize(
    ("a", "b", "diff"),
    [
        (f"{WALL} here", WALL, (SHARED, ("here", ""))),
        (WALL, f"{WALL} here", (SHARED, ("", "here"))),
        (f"{WALL}, friends", f"{WALL}, comrades", (SHARED, ("friends", "comrades"))),
        (f"{WALL}, comrades", f"{WALL}, friends", (SHARED, ("comrades", "friends"))),
        (f"Perhaps {WALL}", WALL, (("Perhaps", ""), SHARED)),
        (WALL, f"Perhaps {WALL}", (("", "Perhaps"), SHARED)),
    ],
)
def test_a_difference_at_an_end_stands_on_its_side(a, b, diff):
    assert relate(a, b).diff() == diff
