import numpy as np
import pytest

from quoteattr.attribution.tagger.bio_spans import BioSpan, find_bio_spans, find_path
from quoteattr.attribution.tagger.wordpieces import LABELS


def say(*likely):
    """Return log-probabilities of tokens, from the chances that are not small."""
    rows = [[chances.get(label, 0.001) for label in LABELS] for chances in likely]
    return np.log(np.array(rows, np.float32))


SOURCE, ANY_END = {"B-source": 0.9}, {"O": 0.9}


def test_the_likeliest_labels_make_the_fragments():
    logp = say(SOURCE, {"B-cue": 0.9}, ANY_END, {"B-content": 0.9}, {"I-content": 0.9})
    assert find_bio_spans(logp) == (
        BioSpan("s", 0, 1),
        BioSpan("q", 1, 2),
        BioSpan("c", 3, 5),
    )


@pytest.mark.parametrize(
    ("likely", "path"),
    [
        pytest.param([{"I-cue": 0.6, "B-cue": 0.3}], ["B-cue"], id="nothing goes on at the start"),
        pytest.param([{"O": 0.9}, {"I-cue": 0.6, "O": 0.3}], ["O", "O"], id="nor after nothing"),
        pytest.param(
            [{"B-cue": 0.9}, {"I-source": 0.6, "I-cue": 0.3}],
            ["B-cue", "I-cue"],
            id="nor after another role",
        ),
        pytest.param(
            [{"O": 0.5, "B-content": 0.4}, {"I-content": 0.9}],
            ["B-content", "I-content"],
            id="what follows tells what began",
        ),
    ],
)
def test_only_what_has_begun_goes_on(likely, path):
    assert find_path(say(*likely)) == path


def test_two_of_a_role_may_touch():
    assert find_bio_spans(say(SOURCE, SOURCE)) == (BioSpan("s", 0, 1), BioSpan("s", 1, 2))


def test_no_token_is_in_no_fragment():
    assert find_bio_spans(np.empty((0, len(LABELS)), np.float32)) == ()


def test_a_token_has_a_place_in_its_fragment():
    assert [BioSpan("c", 4, 7).place(i) for i in (4, 5, 6)] == ["b", "m", "e"]
    assert BioSpan("c", 4, 5).place(4) == "a"
