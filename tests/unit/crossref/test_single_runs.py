"""What is told of two texts by the one run that they share, and what is left to judge."""

import pytest

from quoteattr.crossref import relate
from quoteattr.crossref.normalise import normalise_text
from quoteattr.crossref.single_runs import NOT_TOLD, share_single_runs
from tests.unit.crossref.layout import count_words, lay_out_pair

WHOLE = "Last week we will have mended the Lantern Bridge until every bolt of it had been checked"


def tell(*printed):
    """Return how two texts relate, the shorter one first."""
    texts, pairs = lay_out_pair(*sorted(map(normalise_text, printed), key=count_words))
    [kind] = share_single_runs(texts, pairs).kinds.tolist()
    return kind


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        ("the Lantern Bridge until every bolt of it", "contained"),
        ("they say the Lantern Bridge until every bolt of it had been checked", "contained"),
        ("every bolt of it had been checked. Then the herring and the patrols came", "joined"),
        ("they ask who had been checked by the herring and the patrols of the sea", ""),
    ],
)
def test_a_run_with_nothing_else_beside_it_tells_how_texts_relate(other, kind):
    alone = relate(WHOLE, other)
    assert tell(WHOLE, other) == kind == (alone.kind if alone else "")


@pytest.mark.parametrize(
    ("other", "because"),
    [
        ("not the Lantern Bridge until every bolt of it", "a negation"),
        ("the Lantern Bridge until every bolt of it was seen", "a verb in another form"),
        ("Malper the Lantern Bridge until every bolt of it", "a name in the place of a word"),
        ("mended the Lantern Bridge, as we will have, until every bolt", "two runs"),
        (WHOLE, "the same words"),
    ],
)
def test_what_has_to_be_judged_is_left(other, because):
    assert tell(WHOLE, other) == NOT_TOLD, because
