"""Hostile text: never an exception, never an offset that misses, time in step with length."""

from functools import partial

import pytest

from quoteattr.extractor import Extractor
from tests.stopwatch import is_out_of_step

SAID = "“The bridge will hold,” said Ana Ruiz."
TEXTS = {
    "empty": "",
    "white space": " \n\t\r\n\u00a0",
    "one mark": "“",
    "one apostrophe": "'",
    "lone surrogates": f"\ud83d {SAID} \udc00",
    "NUL": f"\x00{SAID}\x00 It held.",
    "bidi controls": f"\u202e{SAID}\u202c \u2066He\u2069 said no.",
    "zero width": SAID.replace("bridge", "bri\u200bdge\u200d"),
    "no-break spaces": SAID.replace(" ", "\u00a0"),
    "CRLF": f"Headline\r\n\r\n{SAID}\r\n\r\n“It held,” he said.\r\n",
    "lone CR": f"Headline\r\r{SAID}",
    "byte order mark": f"\ufeff{SAID}",
    "line separators": f"Headline\u2028{SAID}\u2029{SAID}",
    "mojibake": "â€œIt held,â€\x9d said Ana Ruiz.",
    "right to left": "قال أحمد: «لا» ثم عاد. " + SAID,
    "emoji": f"👩‍👩‍👧‍👦 {SAID} 🌉",
    "combining marks": "a" + "\u0301" * 50_000 + f" {SAID}",
    "nested fifty deep": "“‘" * 25 + "no" + "’”" * 25 + ", she said.",
    "four thousand marks": "“No,” he said. " * 2_000,
    "twenty thousand glued marks": "“”" * 10_000,
    "glued straight marks": '"' * 5_000,
    "one long line": "The bridge will hold for years and nobody doubts it " * 1_000,
    "one long word": "a" * 100_000,
}
# At most this many times the CPU time for twice the text.
PER_DOUBLING = 2.5


@pytest.fixture(scope="module")
def extract(nlp):
    return Extractor(model=nlp, tagger="rules")


def list_spans(extraction):
    for attribution in extraction.attributions:
        yield from (*attribution.content, *attribution.cue, *attribution.source)
        yield from attribution.quoted
    for entity in extraction.entities:
        yield from entity.mentions
    for unattributed in extraction.unattributed:
        yield unattributed.span


@pytest.mark.parametrize("name", TEXTS)
def test_offsets_index_the_untouched_text(extract, name):
    text = TEXTS[name]
    extraction = extract(text)
    assert extraction.article.text is text
    assert all(0 <= span.start < span.end <= len(text) for span in list_spans(extraction))
    for attribution in extraction.attributions:
        assert attribution.text == " ".join(span.of(text) for span in attribution.content)


@pytest.mark.parametrize(
    "name",
    [
        "lone surrogates",
        "NUL",
        "bidi controls",
        "CRLF",
        "byte order mark",
        "emoji",
        "right to left",
    ],
)
def test_what_surrounds_a_quote_does_not_hide_it(extract, name):
    quotes = extract(TEXTS[name]).quotes
    assert any(quote.text.startswith("The bridge will hold") for quote in quotes)


@pytest.mark.parametrize(
    ("unit", "times"),
    [
        ("“”", 1_000),
        ("'", 1_000),
        ("‘“", 500),
        ("“No,” he said. ", 200),
        ("“I do,” Al said. ", 200),
    ],
)
def test_twice_the_marks_cost_about_twice_the_time(extract, unit, times):
    """Two doublings at once: over one, the parser's batches make steps as large as the bound."""
    once, twice_doubled = (partial(extract, unit * n) for n in (times, 4 * times))
    assert not is_out_of_step(once, twice_doubled, PER_DOUBLING**2)
