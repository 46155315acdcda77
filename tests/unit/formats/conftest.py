"""Extractions to write and read back: a plain one, and one with all that is hostile in it."""

import pytest

from quoteattr.records import Article, Attribution, Entity, Extraction, Unattributed
from quoteattr.spans import Span

# An emoji first, so that code points, UTF-16 units and bytes all differ behind it.
TEXT = "🌉 “It holds,” said Ana Ruiz,\r\n“for now.” The ‘union’ doubts it was “a success” at all."
RUIZ = Entity("e1", "Ana Ruiz", "person")
UNION = Entity("e2", "The ‘union’", "organization")


def find(words, start=0):
    at = TEXT.index(words, start)
    return Span(at, at + len(words))


@pytest.fixture
def extraction():
    """One interrupted quote and one mixed attribution, as much as a row of a table can hold."""
    return Extraction(
        Article("paper/1", TEXT, "The bridge", "The Herald", "2025-03-02", "https://a.example/1"),
        (
            Attribution(
                id="a1",
                kind="direct",
                text="It holds, for now.",
                content=(find("It holds,"), find("for now.")),
                cue=(find("said"),),
                source=(find("Ana Ruiz"),),
                quoted=(find("It holds,"), find("for now.")),
                speaker=RUIZ,
                confidence=0.9,
                speaker_confidence=0.8,
                steps=("cue between", "named by “Ana Ruiz”"),
            ),
            Attribution(
                id="a2",
                kind="mixed",
                text="it was “a success” at all",
                content=(find("it was “a success” at all"),),
                cue=(find("doubts"),),
                source=(find("The ‘union’"),),
                quoted=(find("a success"),),
                act="believe",
                speaker=UNION,
                via=RUIZ,
                confidence=0.1 + 0.2,
            ),
        ),
        (RUIZ, UNION),
    )


HOSTILE = "=1+1\n\t'\"<script>\x00\ud83d javascript:x ../ \u202e[bold]\u2028\x1b[31m;DROP"


@pytest.fixture
def hostile():
    """An extraction with hostile text in every field that takes text."""
    text = f"{HOSTILE} said {HOSTILE}"
    start = text.index(" said ") + len(" said ")
    someone = Entity(HOSTILE, HOSTILE, "person", (HOSTILE,), (HOSTILE,), (Span(0, 3),), HOSTILE)
    attribution = Attribution(
        id=HOSTILE,
        kind="direct",
        text=text[start:],
        content=(Span(start, len(text)),),
        cue=(Span(start - 5, start - 1),),
        source=(Span(0, 3),),
        speaker=someone,
        via=someone,
        steps=(HOSTILE, "+", "'=", ""),
    )
    article = Article(HOSTILE, text, HOSTILE, HOSTILE, "2025-03-02", f"javascript:{HOSTILE}")
    no_quote = Unattributed(Span(0, 2), "term")
    return Extraction(article, (attribution,), (someone,), (no_quote,), (HOSTILE,))
