"""Several cues in one sentence, each as likely as the model has it, and cues off the best path."""

import pytest

from quoteattr.attribution.rules.apply import find_frames
from quoteattr.attribution.tagger.crf import TRY_CUE, CrfTagger, _cue_ranges
from tests.unit.attribution.reading import words

ROLES = {"ana": "B-S", "it": "B-C", "held": "I-C"}


class Cues:
    """Labels the words that it knows, each with a likelihood of its own."""

    def __init__(self, likely):
        self.likely = likely

    def label(self, features):
        sure = [self.find(row) for row in features]
        return ["B" if likely > TRY_CUE else "O" for likely in sure], sure

    def find(self, row):
        return next((p for word, p in self.likely.items() if f"w={word}" in row), 0.01)


class Roles:
    """Gives "Ana" and "it held" to every cue, as sure as it is told."""

    def __init__(self, sure):
        self.sure = sure

    def label(self, features):
        labels = [next((r for w, r in ROLES.items() if f"w={w}" in row), "O") for row in features]
        return labels, [0.01 if label == "O" else self.sure[label] for label in labels]


@pytest.mark.parametrize(("said", "sighed"), [(0.95, 0.6), (0.6, 0.95)])
def test_each_cue_of_a_sentence_keeps_its_own_likelihood(read, said, sighed):
    syntax = read("Ana sighed and said it held.")
    roles = Roles({"B-S": 0.9, "B-C": 0.9, "I-C": 0.7})
    found = CrfTagger(Cues({"said": said, "sighed": sighed}), roles).find_raw(
        syntax, find_frames(syntax), None
    )
    confidences = {syntax.lower[one.frame.cue.head]: one.frame.confidence for one in found}
    # The content is as sure as its tokens are on average; the source's share is not in it.
    assert confidences == pytest.approx({"said": said * 0.8, "sighed": sighed * 0.8})


def test_of_two_cues_with_one_content_the_likelier_stays(read):
    syntax = read("Ana sighed and said it held.")
    roles = Roles({"B-S": 0.99, "B-C": 0.99, "I-C": 0.99})
    for likely, head in (
        ({"said": 0.99, "sighed": 0.55}, "said"),
        ({"said": 0.55, "sighed": 0.99}, "sighed"),
    ):
        frames = CrfTagger(Cues(likely), roles).tag(syntax, ())
        assert [words(syntax, frame.content) for frame in frames] == [["it held"]]
        assert [syntax.lower[frame.cue.head] for frame in frames] == [head]


@pytest.mark.parametrize(
    ("labels", "likely", "ranges"),
    [
        ("B I O", (0.9, 0.9, 0.1), [(0, 2)]),
        ("B B O", (0.9, 0.9, 0.1), [(0, 1), (1, 2)]),  # two cues side by side
        ("O B I", (0.1, 0.9, 0.9), [(1, 3)]),  # to the end
        ("O O O", (0.1, TRY_CUE, 0.1), []),  # as likely as not: not tried
        ("O O O", (0.1, TRY_CUE + 0.01, 0.1), [(1, 2)]),
        ("O O O", (0.9, 0.9, 0.1), [(0, 1), (1, 2)]),  # off the path each stands alone
        ("B O I", (0.9, 0.1, 0.9), [(0, 1), (2, 3)]),
        ("", (), []),
    ],
)
def test_where_cues_are(labels, likely, ranges):
    assert list(_cue_ranges(labels.split(), list(likely))) == ranges
