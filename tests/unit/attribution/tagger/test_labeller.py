import pytest

from quoteattr.attribution.tagger.labeller import Labeller, pack_model, unpack_model
from quoteattr.train.crf import fit_labeller

SAYING = [["w=ana"], ["w=said"], ["w=it"]]


@pytest.fixture(scope="module")
def labeller():
    """A model that has learnt one thing: "said" is a cue."""
    learnt = [(SAYING, ["O", "B", "O"]), ([["w=it"], ["w=rained"]], ["O", "O"])]
    return fit_labeller(learnt * 10)


def test_the_best_labels_and_how_likely_they_are_not_outside(labeller):
    labels, likely = labeller.label(SAYING)
    assert labels == ["O", "B", "O"]
    assert likely[1] > 0.5 > max(likely[0], likely[2])
    assert all(0 <= p <= 1 for p in likely)


def test_no_tokens_have_no_labels(labeller):
    assert labeller.label([]) == ([], [])


def test_the_same_sequences_make_the_same_model(labeller):
    learnt = [(SAYING, ["O", "B", "O"]), ([["w=it"], ["w=rained"]], ["O", "O"])]
    assert fit_labeller(learnt * 10).data == labeller.data


def test_a_model_that_knows_only_cues_is_sure_of_them():
    labeller = fit_labeller([([["w=said"]], ["B"])] * 10)
    assert labeller.label([["w=said"]]) == (["B"], [1.0])


def test_a_labeller_is_its_bytes(labeller):
    assert Labeller(labeller.data).label(SAYING) == labeller.label(SAYING)


def test_a_model_is_kept_packed_or_as_it_was_written(labeller):
    packed = pack_model(labeller)
    assert packed == pack_model(labeller)
    assert len(packed) < len(labeller.data)
    for kept in (packed, labeller.data):
        assert unpack_model(kept).data == labeller.data
