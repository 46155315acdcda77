"""What is told of two texts by the runs that they share, and what is left to judge."""

import pytest

from quoteattr.crossref import relate
from quoteattr.crossref.arrays.alignments import align_shared
from quoteattr.crossref.arrays.shared_runs import lay_pairs
from quoteattr.crossref.arrays.told import NOT_TOLD, Told
from quoteattr.crossref.normalise import normalise_text
from tests.unit.crossref.arrays.layout import count_words, lay_out_pair

WHOLE = "Last week we will have mended the Lantern Bridge until every bolt of it had been checked"


def tell(*printed):
    """Return how two texts relate, the shorter one first."""
    texts, pairs = lay_out_pair(*sorted(map(normalise_text, printed), key=count_words))
    [kind] = Told(align_shared(texts, lay_pairs(texts, pairs))).kinds.tolist()
    return kind


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        ("the Lantern Bridge until every bolt of it", "contained"),
        ("they say the Lantern Bridge until every bolt of it had been checked", "contained"),
        ("every bolt of it had been checked. Then the herring and the patrols came", "joined"),
        ("mended the Lantern Bridge, as we will have, until every bolt", "contained"),
        (
            "Last week we will have mended the Lantern Bridge until every bolt had been checked",
            "variant",
        ),
        ("they ask who had been checked by the herring and the patrols of the sea", ""),
        ("not the Lantern Bridge until every bolt of it", "altered"),
        ("built the Lantern Bridge until every bolt of it", "contained"),
        ("mended the Lantern Bridge, not as we have, until every bolt", "altered"),
        ("mended the Lantern Bridge 40 years until every bolt", "altered"),
        ("mended the Lantern Malper until every bolt of it", "altered"),
        (
            "Last week we will have sold the large house until every bolt of it had been checked",
            "altered",
        ),
    ],
)
def test_runs_and_the_words_between_and_beside_them_tell_how_texts_relate(other, kind):
    alone = relate(WHOLE, other)
    assert tell(WHOLE, other) == kind == (alone.kind if alone else "")


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        ("rope was checked before the herring fleet of ours came home", "contained"),
        ("every bolt was checked before the herring fleet came home", "contained"),
    ],
)
def test_a_text_that_repeats_itself_is_told_of_by_the_better_way_of_laying_it(other, kind):
    whole = "Every bolt was checked and every rope was checked before the herring fleet came home"
    assert tell(whole, other) == relate(whole, other).kind == kind


@pytest.mark.parametrize(
    ("other", "because"),
    [
        ("the Lantern Bridge until every bolt of it has been checked", "a verb in another form"),
        ("mended it. Never the Lantern Bridge until every bolt of it", "a negation behind an end"),
        ("mended the Lanturn Bridge until every bolt of it", "a name that may be spelled so"),
        ("the Lantern Bridge [not] until every bolt of it", "words in brackets"),
        (WHOLE, "the same words"),
    ],
)
def test_what_has_to_be_judged_is_left(other, because):
    assert tell(WHOLE, other) == NOT_TOLD, because
