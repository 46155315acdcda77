import pytest

from quoteattr.attribution.rules.apply import find_frames
from quoteattr.attribution.tagger.crf import CrfTagger, find_head, make_cue, narrow_cue, read_label
from tests.unit.attribution.reading import find_token, words


@pytest.mark.parametrize(
    ("labels", "content"),
    [
        pytest.param("O B-C I-C O", ((11, 13),), id="one range"),
        pytest.param("B-C O O B-C", ((10, 11), (13, 14)), id="two ranges"),
        pytest.param("B-C B-C I-C O", ((10, 11), (11, 13)), id="side by side"),
        pytest.param("O I-C I-C O", ((11, 13),), id="no beginning"),
        pytest.param("B-S I-C I-C O", ((11, 13),), id="after another label"),
        pytest.param("B-S I-S O O", (), id="only the other label"),
    ],
)
def test_read_label(labels, content):
    assert read_label(labels.split(), "C", 10) == content


class Labels:
    """A labeller that gives each token whose word is in ``known`` that label, ``sure`` of it."""

    def __init__(self, known, sure=0.99, label_unsure=True):
        self.known, self.sure, self.label_unsure = known, sure, label_unsure

    def label(self, features):
        found = [self.find(row) for row in features]
        likely = [self.sure if label != "O" else 0.01 for label in found]
        return (found if self.label_unsure else ["O"] * len(found)), likely

    def find(self, row):
        return next(
            (self.known[f[2:]] for f in row if f.startswith("w=") and f[2:] in self.known), "O"
        )


ROLES = {"ana": "B-S", "it": "B-C", "held": "I-C"}


def tag(syntax, cues, roles=ROLES):
    return CrfTagger(cues, Labels(roles)).tag(syntax, find_frames(syntax))


def test_a_frame_is_what_the_two_models_say(read):
    syntax = read("Ana sighed it held.")
    (frame,) = tag(syntax, Labels({"sighed": "B"}))
    assert words(syntax, frame.content) == ["it held"]
    assert words(syntax, frame.source) == ["Ana"]
    assert frame.steps[0] == "cue: model, 0.99"
    assert frame.confidence == pytest.approx(0.99 * 0.99, abs=1e-6)


def test_a_token_likely_enough_is_tried_off_the_best_path(read):
    syntax = read("Ana sighed it held.")
    assert len(tag(syntax, Labels({"sighed": "B"}, sure=0.6, label_unsure=False))) == 1
    assert tag(syntax, Labels({"sighed": "B"}, sure=0.2, label_unsure=False)) == ()


def test_a_cue_that_was_not_said_is_dropped(read):
    assert tag(read("Ana never said it held."), Labels({"said": "B"})) == ()


def test_where_the_model_names_no_source_the_rules_do(read):
    syntax = read("Ana said it held.")
    (frame,) = tag(syntax, Labels({"said": "B"}), {"it": "B-C", "held": "I-C"})
    assert words(syntax, frame.source) == ["Ana"]


def cue_of(syntax, first, last):
    return make_cue(syntax, find_token(syntax, first), find_token(syntax, last) + 1)


@pytest.mark.parametrize(
    ("text", "printed", "found"),
    [
        pytest.param(
            "Ana has since said it held.", ("has", "said"), ("said", "verb", "qc"), id="a verb"
        ),
        pytest.param(
            "Her claim that it held is false.",
            ("claim", "claim"),
            ("claim", "noun", "c"),
            id="a noun",
        ),
        pytest.param(
            "Ana sighed that it held.",
            ("sighed", "sighed"),
            ("sighed", "verb", "qcino"),
            id="a verb of no list",
        ),
        pytest.param(
            "Ana addressed the plan.",
            ("addressed", "addressed"),
            ("addressed", "verb", "qcino"),
            id="a verb listed without frames",
        ),
        pytest.param(
            "According to Ana, it held.",
            ("According", "to"),
            ("According", "preposition", ""),
            id="according to",
        ),
    ],
)
def test_make_cue(read, text, printed, found):
    syntax = read(text)
    cue = cue_of(syntax, *printed)
    assert (syntax.parsed.doc[cue.head].text, cue.kind, cue.frames) == found


def test_a_listed_word_keeps_its_act(read):
    assert cue_of(read("Tom asked whether it held."), "asked", "asked").act == "ask"


@pytest.mark.parametrize(
    ("text", "tokens", "head"),
    [
        pytest.param("Ana went on to say it held.", range(1, 5), "went", id="the verb on top"),
        pytest.param("Her last words of warning stood.", range(1, 5), "words", id="then a noun"),
        pytest.param("It held, of course.", range(2, 3), ",", id="then anything"),
    ],
)
def test_find_head(read, text, tokens, head):
    syntax = read(text)
    assert syntax.parsed.doc[find_head(syntax, tokens)].text == head


@pytest.mark.parametrize(
    ("text", "tagged", "reports"),
    [
        ("Others reported being logged off the site.", (1, 5), "reported"),
        ("Ana posted on Monday accusing them of it.", (1, 5), "accusing"),
        ("Ana went on to say it held.", (1, 5), "went on to say"),
        ("Ana was quoted as saying it held.", (1, 5), "was quoted as saying"),
    ],
)
def test_a_tagged_cue_that_holds_a_second_verb_is_narrowed(read, text, tagged, reports):
    syntax = read(text)
    assert words(syntax, (narrow_cue(syntax, *tagged),)) == [reports]
