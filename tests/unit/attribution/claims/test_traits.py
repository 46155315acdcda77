import pytest

from quoteattr.attribution.claims.traits import classify_content, classify_source, read_traits
from quoteattr.attribution.frame import Cue, Frame
from quoteattr.attribution.rules.apply import apply_rules
from tests.unit.attribution.claims.test_nonreports import find_range
from tests.unit.attribution.reading import find_token


def make_claim(read, text, word, source, content):
    syntax = read(text)
    head = find_token(syntax, word)
    said, named = (find_range(syntax, text, part) for part in (content, source))
    return syntax, Frame(Cue("verb", head, head, head + 1, "say", "qc"), (said,), (named,))


@pytest.mark.parametrize(
    ("text", "word", "content", "form"),
    [
        ("Ana said that it holds.", "said", "that it holds", "that clause"),
        ("Ana said it holds.", "said", "it holds", "complement"),
        ("It holds, Ana said.", "said", "It holds", "complement"),
        ("Ana agreed to pay.", "agreed", "to pay", "infinitive"),
        ("Ana denied lying.", "denied", "lying", "gerund"),
        ("Ana published the figures.", "published", "the figures", "noun phrase"),
    ],
)
def test_the_form_of_a_content_is_what_it_is_to_its_cue(read, text, word, content, form):
    assert classify_content(*make_claim(read, text, word, "Ana", content)) == form


@pytest.mark.parametrize(
    ("source", "kind"),
    [("Ana Ruiz", "name"), ("she", "pronoun"), ("I", "writer"), ("the mayor", "noun")],
)
def test_the_class_of_a_source(read, source, kind):
    text = f"Yesterday {source} said it holds."
    assert classify_source(*make_claim(read, text, "said", source, "it holds")) == kind


@pytest.mark.parametrize(
    ("text", "word", "content", "taken"),
    [
        ("Ana announced the plan.", "announced", "the plan", True),
        ("Ana posted the plan.", "posted", "the plan", False),
        ("Ana called the plan a disaster.", "called", "the plan a disaster", True),
        ("Ana described the mayor.", "described", "the mayor", False),
        ("Ana called for talks.", "called", "talks", True),
    ],
)
def test_a_cue_takes_the_forms_that_the_list_names(read, text, word, content, taken):
    traits = read_traits(*make_claim(read, text, word, "Ana", content))
    assert ("form not taken by cue" not in traits) is taken


def test_a_cue_of_several_words_is_told_from_one_with_a_preposition(read):
    text = "Ana keeps an eye on the dam."
    syntax, frame = make_claim(read, text, "keeps", "Ana", "the dam")
    several = Cue("verb", 1, 1, 5, "say", "qc")
    assert "cue of several words" in read_traits(
        syntax, Frame(several, frame.content, frame.source)
    )
    syntax, frame = make_claim(read, "Ana asked about the dam.", "asked", "Ana", "the dam")
    about = Cue("verb", 1, 1, 3, "ask", "qc")
    assert "cue with preposition" in read_traits(syntax, Frame(about, frame.content, frame.source))


def test_according_to_is_a_class_of_its_own(cue_in):
    text = "According to Ana, it holds."
    syntax, cue = cue_in(text, "According")
    assert "cue according to" in read_traits(syntax, apply_rules(syntax, cue))
