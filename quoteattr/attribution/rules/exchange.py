"""Questions and answers in paragraphs of their own: an interviewer, who only asks, and the other.

As in "“How long?” asked Ruiz. ¶ “Well, a year.”": the answer is not Ruiz's.
"""

from collections.abc import Sequence

from quoteattr.attribution.frame import Frame
from quoteattr.attribution.rules.uncued_quotation import BY_LAYOUT, UncuedQuotation
from quoteattr.languages.en.closed_classes import WORDS_OF_ANSWER
from quoteattr.parsing.syntax import Syntax

# Set as for a label: none on news-dev and polnear-dev; of 5 in unlabelled news 4 were right, and
# the rule has been narrowed since.
TURN = 0.7
_ADDRESSING = frozenset({"you", "your"})
_MARK = "?"
_STOPS = frozenset({".", "!", "?"})


def turn(syntax: Syntax, uncued: UncuedQuotation) -> Frame | None:
    """Answer with the other one of the two: the asked after a question, else who asks again."""
    before = [f for f in uncued.speeches if _speaker_of(syntax, f)]
    if not before:
        return None
    asker = _find_asker(syntax, before)
    if asker is None:
        return None
    other = next((f for f in before if not _is_same(syntax, f, asker)), None)
    asked_last = _is_same(syntax, before[0], asker)
    if other is None or asked_last == _asks_back(syntax, uncued):
        return None
    if asked_last and not (_is_habit(syntax, before, asker) or _answers(syntax, uncued)):
        return None
    source = other.source if asked_last else asker.source
    steps = ("content: the next turn of a question and its answer",)
    return Frame(None, ((uncued.first, uncued.end),), source, steps, TURN, BY_LAYOUT)


def _find_asker(syntax: Syntax, before: Sequence[Frame]) -> Frame | None:
    """Return the last frame of one who asks, and says nothing else."""
    asking = (f for f in before if f.cue and f.cue.act == "ask" and _ends_in_question(syntax, f))
    asker = next(asking, None)
    if asker is None:
        return None
    own = (f for f in before if _is_same(syntax, f, asker))
    return asker if all(_has_question(syntax, f) for f in own) else None


def _is_habit(syntax: Syntax, before: Sequence[Frame], asker: Frame) -> bool:
    """Tell whether one asks again and again."""
    return sum(_is_same(syntax, f, asker) for f in before) > 1


def _answers(syntax: Syntax, uncued: UncuedQuotation) -> bool:
    opening = next(syntax.words_between(uncued.first, uncued.end), uncued.first)
    return syntax.lower[opening] in WORDS_OF_ANSWER


def _asks_back(syntax: Syntax, uncued: UncuedQuotation) -> bool:
    """Tell whether a quotation begins with a question to somebody."""
    words = syntax.lower[uncued.first : uncued.end]
    stop = next((n for n, word in enumerate(words) if word in _STOPS), len(words))
    asks = words[stop : stop + 1] == [_MARK]
    return asks and not _ADDRESSING.isdisjoint(words[:stop])


def _ends_in_question(syntax: Syntax, frame: Frame) -> bool:
    return any(syntax.word_at(end - 2) == _MARK for _, end in frame.content)


def _has_question(syntax: Syntax, frame: Frame) -> bool:
    return any(_MARK in syntax.lower[first:end] for first, end in frame.content)


def _speaker_of(syntax: Syntax, frame: Frame) -> str:
    """Return the last word of a source by name or noun, "" for a pronoun or none."""
    words = [i for r in frame.source for i in syntax.words_between(*r)]
    return syntax.lower[words[-1]] if words and syntax.pos[words[-1]] != "PRON" else ""


def _is_same(syntax: Syntax, frame: Frame, other: Frame) -> bool:
    return _speaker_of(syntax, frame) == _speaker_of(syntax, other)
