"""The one whose words they are speaks; who passes them on is via."""

import pytest


@pytest.fixture(scope="module")
def extract(nlp):
    from quoteattr import Extractor  # noqa: PLC0415  # spaCy takes seconds to import

    return Extractor(model=nlp)


def quote(extraction, words):
    return next(a for a in extraction.attributions if words in a.text)


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        (
            "Ron Hale came.\n\n“This is our home,” he told the crowd, according to a transcript.",
            "Ron Hale",
            "a transcript",
        ),
        (
            "Chief executive Rita Vane said in a memo that the shop was “our home,” "
            "the Daily Ledger reported.",
            "Rita Vane",
            "Daily Ledger",
        ),
        (
            "Ron Hale came. The clerk said Rita Vane told her, “This is our home,” police said.",
            "Rita Vane",
            "The clerk",
        ),
    ],
)
def test_the_inner_speaker(extract, text, speaker, via):
    found = quote(extract(text), "our home")
    assert (found.speaker.name, found.via.name) == (speaker, via)
    assert "he told" not in found.text
    assert "said in" not in found.text


def test_who_speaks_alone_passes_nothing_on(extract):
    found = quote(extract("“This is our home,” Ron Hale told the crowd."), "our home")
    assert (found.speaker.name, found.via) == ("Ron Hale", None)


def test_a_stop_parsed_as_the_subject_speaks_for_nobody(extract):
    text = "In Warsaw, Poland, Sr. said he is mulling answers but warned of “severe” consequences."
    assert "." not in {entity.name for entity in extract(text).entities}
