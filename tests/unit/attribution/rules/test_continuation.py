import pytest

from quoteattr.attribution.rules import continuation
from quoteattr.attribution.rules.apply import find_frames
from quoteattr.attribution.rules.continuation import UNCUED_RULES, adopt_quotations
from quoteattr.attribution.rules.uncued_quotation import UncuedQuotation, is_term
from tests.unit.attribution.reading import words

# In each text the last quotation has no cue of its own.
ANSWERS = [
    ("resumed", "“Each time,” said Ana, meaning the floods, “we pay.”", "Ana"),
    ("next_sentence", "“It held,” said Ana. “All of it.”", "Ana"),
    ("next_sentence", "“It held,” said Ana. But “it will break.”", "Ana"),
    ("tagged_after", "“Go back to the mill,” Ana barked and left.", "Ana"),
    ("tagged_after", "“Go back to the mill!” the mayor, Ana Ruiz, tweeted.", "the mayor, Ana Ruiz"),
    ("tagged_after", "“They know her well,” a voice in the ad states.", "a voice in the ad"),
    ("tagged_before", "In a post that links to Tom, Ruiz states, “It held for a year.”", "Ruiz"),
    ("signature", "“It will hold.” — Ana Ruiz, baker", "Ana Ruiz, baker"),
    ("signature", "“It will hold.”\n\n- Ana Ruiz.", "Ana Ruiz"),
    ("signature", "“It will hold.” -Ana Ruiz", "Ana Ruiz"),
    ("signature", "“It will hold.” ~ Ana Ruiz", "Ana Ruiz"),
    ("named_after_colon", "‘It will hold’: Ruiz\n\nAna Ruiz spoke.", "Ruiz"),
    ("label", "Ana Ruiz: “It will hold.”", "Ana Ruiz"),
    ("label", "From Ana Ruiz, baker:\n\n“It will hold.”", "Ana Ruiz, baker"),
    ("label", "The mill’s chemist, Dr. Ana Ruiz: “It broke.”", "The mill’s chemist, Dr. Ana Ruiz"),
    ("label", "The mayor was blunt: “It broke.”", "The mayor"),
    ("next_paragraph", "“It held,” Ana said.\n\n“We checked it twice.”", "Ana"),
    ("next_paragraph", "“It held,” Ana said.\n\nAna at the dam\n\n“We checked it twice.”", "Ana"),
    ("tagged_after", "“It held,” said Ana. “It did not,” shot back Tom.", "Tom"),
    ("tagged_after", "“It held,” said Ana. “For a day,” chimed in Tom Ek.", "Tom Ek"),
    ("after_report", "Ana said it may break.\n\n“We will not rule it out.”", "Ana"),
    ("after_report", "Ana said it may.\n\nThe dam at dusk\n\n“We can’t rule it out.”", "Ana"),
    ("sentence_after", "“We cut it to save jobs.” Ana told us that it held.", "Ana"),
    ("sentence_before", "Ana was furious. “This must end at once.”", "Ana"),
]

PASSES = [
    ("resumed", "“It held,” said Ana. “we checked,” the sign read."),
    ("resumed", "“It held,” said Ana, and “Rain” played."),
    ("next_sentence", "Ana was furious. “This must end at once.”"),
    ("next_sentence", "“It held,” said Ana.\n\n“All of it.”"),
    ("tagged_after", "Ana starred in “Hard Rain,” which sold well."),
    ("tagged_after", "“This must end at once.” Ana left."),
    ("tagged_after", "“This must end,” on paper at least."),
    ("tagged_before", "Ana Ruiz, “It held for a year.”"),
    ("tagged_before", "The old states, “it held for a year.”"),
    ("signature", "“It will hold.” The baker left."),
    ("signature", "“It will hold.” — and then they all went home"),
    ("named_after_colon", "“It will hold”: Ruiz was sure.\n\nAna Ruiz spoke."),
    ("named_after_colon", "She was sure of “hard rain”: the sky was dark."),
    ("label", "{“name”: “Ana Ruiz”}"),
    ("label", "For example: “We will hold it for years.”"),
    ("label", "Ana was furious. “This must end at once.”"),
    ("next_paragraph", "“It held,” Ana said.\n\nIt rained.\n\n“We checked it twice.”"),
    ("next_paragraph", "“It held,” Ana said.\n\n‘Hard Rain’\n\nIt rained."),
    ("next_paragraph", "“It held,” Ana said.\n\n“We checked it,” Tom wrongly.”"),
    ("next_sentence", "“It held,” said Ana. “It did not,” shot back Tom."),
    ("after_report", "Ana said it may break. It rained.\n\n“We will not rule it out.”"),
    ("after_report", "Ana said it may.\n\nIt rained all day.\n\n“We will not rule it out.”"),
    ("after_report", "Ana said it may break.\n\n“Hard Rain”"),
    ("after_report", "Ana said it may break.\n\n“We will not rule it out,” Tom wrote."),
    ("sentence_after", "“We cut it to save jobs.” Ana left the mill at noon."),
    ("sentence_after", "“We cut it to save jobs.” In June Ana told us that it held."),
    ("sentence_before", "Ana read a book. “Hard Rain.”"),
    ("sentence_before", "Ana was furious.\n\n“This must end at once.”"),
    ("sentence_before", "Ana was furious. The “old mill that stood here” is gone."),
]


def last_uncued(syntax):
    """Return the last quotation as an uncued one, after the last frame that the rules find."""
    frames = [f for f in find_frames(syntax) if not f.covers(*syntax.quotations[-1])]
    last = frames[-1] if frames else None
    return UncuedQuotation(*syntax.quotations[-1], last, last)


@pytest.mark.parametrize(("rule", "text", "source"), ANSWERS)
def test_a_rule_answers(read, rule, text, source):
    syntax = read(text)
    uncued = last_uncued(syntax)
    frame = getattr(continuation, rule)(syntax, uncued)
    assert frame is not None
    assert frame.covers(uncued.first, uncued.end)
    assert words(syntax, frame.source) == [source]


@pytest.mark.parametrize(("rule", "text"), PASSES)
def test_a_rule_passes(read, rule, text):
    syntax = read(text)
    assert getattr(continuation, rule)(syntax, last_uncued(syntax)) is None


def test_a_sentence_of_another_between_ends_the_speech(read):
    syntax = read("“It held,” said Ana. Tom left. “All of it.”")
    assert continuation.next_sentence(syntax, last_uncued(syntax)) is None


def test_a_quotation_resumed_after_a_dash_is_no_signature(read):
    syntax = read("“The mill” — Ana Ruiz sighed — “is dead.”")
    uncued = UncuedQuotation(*syntax.quotations[0], None)
    assert continuation.signature(syntax, uncued) is None


def test_every_rule_has_a_case_where_it_answers_and_one_where_it_passes():
    rules = {rule.find.__name__ for rule in UNCUED_RULES}
    assert rules == {case[0] for case in ANSWERS} == {case[0] for case in PASSES}


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        pytest.param(
            "“It held,” said Ana. “All of it.”",
            [["“It held,”", "“All of it.”"]],
            id="the frame before is extended",
        ),
        pytest.param(
            "“It held,” said Ana. “All of it.” “Even the gate.”",
            [["“It held,”", "“All of it.”", "“Even the gate.”"]],
            id="and extended again",
            marks=pytest.mark.xfail(reason="no full stop stands between the marks", strict=True),
        ),
        pytest.param(
            "Tom: “It will hold.”\n\nAna: “It will not.”",
            [["“It will hold.”"], ["“It will not.”"]],
            id="each gets a frame of its own",
        ),
        pytest.param("They sold “free” bread.", [], id="marks that quote nobody are left"),
    ],
)
def test_adopt_quotations(read, text, contents):
    syntax = read(text)
    frames = adopt_quotations(syntax, find_frames(syntax))
    assert [words(syntax, frame.content) for frame in frames] == contents


def test_the_steps_say_why_a_quotation_was_adopted(read):
    syntax = read("“It held,” said Ana. “All of it.”")
    (frame,) = adopt_quotations(syntax, find_frames(syntax))
    assert frame.steps == ("content: around report", "content: goes on in the next sentence")


@pytest.mark.parametrize(
    ("quoted", "term"),
    [
        ("“free”", True),
        ("“wall of hope”", True),
        ("“It held”", False),
        ("“a very long wall of hope”", False),
    ],
)
def test_a_term_is_short_and_has_no_verb(read, quoted, term):
    syntax = read(quoted)
    assert is_term(syntax, 0, len(syntax)) is term
