"""Who passes another's words on."""

import pytest
from attrs import evolve

from quoteattr.records import Attribution
from quoteattr.spans import Span
from quoteattr.speakers import resolve_speakers


def attribute(text, source, content):
    def find(words):
        return Span(text.index(words), text.index(words) + len(words))

    return Attribution("", "indirect", "", content=(find(content),), source=(find(source),))


@pytest.mark.parametrize(
    ("text", "outer", "via"),
    [
        ("Ann Lee said no deal was near, Bob Hall told reporters.", "Bob Hall", "Bob Hall"),
        ("Ann Lee said no deal was near, the Tribune reported.", "the Tribune", "Tribune"),
        ("Ann Lee said no deal was near, her spokesman said.", "her spokesman", "her spokesman"),
    ],
)
def test_who_speaks_the_words_around_passes_them_on(parse, text, outer, via):
    inner = attribute(text, "Ann Lee", "no deal was near")
    around = attribute(text, outer, "Ann Lee said no deal was near")
    first, second = resolve_speakers(parse(text), [inner, around]).attributions
    assert (first.speaker.name, first.via.name) == ("Ann Lee", via)
    assert second.via is None
    assert first.steps[-1].startswith("via ")


def test_nobody_passes_on_words_of_their_own(parse):
    text = "Ann Lee said she thought no deal was near."
    inner = attribute(text, "she", "no deal was near")
    around = attribute(text, "Ann Lee", "she thought no deal was near")
    (first, _) = resolve_speakers(parse(text), [inner, around]).attributions
    assert first.speaker.name == "Ann Lee"
    assert first.via is None


def test_words_without_a_source_are_passed_on_by_nobody(parse):
    text = "Ann Lee said no deal was near. “It is far,” and that was that."
    sourced = attribute(text, "Ann Lee", "no deal was near")
    unsourced = evolve(attribute(text, "Ann Lee", "It is far,"), source=())
    first, second = resolve_speakers(parse(text), [sourced, unsourced]).attributions
    assert first.speaker.name == "Ann Lee"
    assert (second.speaker, second.via) == (None, None)


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("“I was pushed,” Ann Lee said, the Evening Post reported.", "Evening Post"),
        ("“I was pushed,” Ann Lee said.", None),
        ("“I was pushed,” Ann Lee said, and the Evening Post burned.", None),
    ],
)
def test_a_paper_that_reports_what_somebody_said_passes_it_on(parse, text, via):
    said = attribute(text, "Ann Lee", "I was pushed,")
    (found,) = resolve_speakers(parse(text), [said]).attributions
    assert (found.speaker.name, found.via and found.via.name) == ("Ann Lee", via)
