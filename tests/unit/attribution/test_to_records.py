import pytest

from quoteattr.attribution.find import find_attributions
from quoteattr.attribution.frame import Cue, Frame
from quoteattr.attribution.to_records import record_findings
from tests.unit.attribution.reading import find_token


def of(text, spans):
    return [span.of(text) for span in spans]


@pytest.fixture
def record(read):
    """Return a function from a text to the findings of the rules."""
    return lambda text: find_attributions(read(text).parsed)


@pytest.mark.parametrize(
    ("text", "kind", "content", "quoted"),
    [
        pytest.param(
            "“It held,” Ana said.", "direct", ["It held,"], ["It held,"], id="marks go, words stay"
        ),
        pytest.param(
            "Ana said it was “cold” there.",
            "mixed",
            ["it was “cold” there"],
            ["cold"],
            id="inner marks stay",
        ),
        pytest.param("It held, Ana said.", "indirect", ["It held"], [], id="no marks at all"),
        pytest.param(
            "The dam, Ana said, would hold.",
            "indirect",
            ["The dam", "would hold."],
            [],
            id="two spans, no commas",
        ),
        pytest.param(
            "Ana said: “It held.\n\n“We saw it.”",
            "direct",
            ["It held.", "We saw it."],
            ["It held.", "We saw it."],
            id="cut between paragraphs",
        ),
    ],
)
def test_a_frame_becomes_an_attribution(record, text, kind, content, quoted):
    (found,) = record(text).attributions
    assert (found.kind, of(text, found.content), of(text, found.quoted)) == (kind, content, quoted)
    assert found.text == " ".join(content)


def test_cue_and_source_are_spans_of_words(record):
    text = "“It held,” said Ana Ruiz, the engineer."
    (found,) = record(text).attributions
    assert of(text, found.cue) == ["said"]
    assert of(text, found.source) == ["Ana Ruiz, the engineer"]


def test_a_frame_without_a_cue_says_and_has_none(read):
    syntax = read("“It held.”")
    (found,) = record_findings(syntax, [Frame(None, ((0, len(syntax)),), ())]).attributions
    assert (found.cue, found.source, found.act) == ((), (), "say")


def test_a_content_without_words_is_no_attribution(read):
    syntax = read("Ana said: —")
    said = find_token(syntax, "said")
    cue = Cue("verb", said, said, said + 1, "say", "q")
    assert record_findings(syntax, [Frame(cue, ((said + 1, len(syntax)),), ())]).attributions == ()


def test_attributions_are_in_the_order_of_the_text(read):
    syntax = read("It rained, it froze.")
    frames = [Frame(None, ((3, 5),), ()), Frame(None, ((0, 2),), ())]
    found = record_findings(syntax, frames).attributions
    assert [a.text for a in found] == ["It rained", "it froze"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("They sold “free” bread.", "term", id="a word"),
        pytest.param("Her novel, “The Wall of Water,” won.", "title", id="capitals"),
        pytest.param(
            "The “it will surely hold” of old is gone.", "unclear", id="words with a verb"
        ),
    ],
)
def test_marks_that_nobody_speaks_in_are_left_over(record, text, reason):
    (left,) = record(text).unattributed
    assert left.reason == reason


def test_marks_of_an_attribution_are_not_left_over(record):
    assert record("“It held,” Ana said. “All of it.”").unattributed == ()
