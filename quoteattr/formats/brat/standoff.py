"""The lines of brat's standoff format, as https://brat.nlplab.org/standoff.html describes them."""

import re
from collections.abc import Callable, Iterator, Mapping

from attrs import frozen

from quoteattr.errors import FormatError
from quoteattr.spans import Span

# What a line cannot hold, and what a reader may take for its end: written as spaces.
_BREAK = re.compile(r"[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")
# How much of a line that breaks the format a message shows.
_SHOWN = 80


@frozen
class TextBound:
    """A ``T`` line: spans of the text with a type, and their words for the eye."""

    id: str
    type: str
    spans: tuple[Span, ...]
    words: str
    where: str


@frozen
class Event:
    """An ``E`` line: the ids of its trigger and of its arguments."""

    id: str
    members: tuple[str, ...]
    where: str


@frozen
class BratRelation:
    """An ``R`` line: the ids of its two ends."""

    ends: tuple[str, str]
    where: str


@frozen
class Remark:
    """An ``A`` or ``M`` line (an attribute) or a ``#`` line (a note) on another line."""

    type: str
    target: str
    value: str


Record = TextBound | Event | BratRelation | Remark


@frozen
class Standoff:
    """An ``.ann`` file; ``remarks`` holds their values by ``(id, type)``."""

    text_bounds: Mapping[str, TextBound]
    events: tuple[Event, ...]
    relations: tuple[BratRelation, ...]
    remarks: Mapping[tuple[str, str], str]


def parse_standoff(annotations: str, path: str) -> Standoff:
    """Read an ``.ann`` file; lines of kinds that say nothing of attributions are left out.

    Raises:
        FormatError: at the first line that breaks the format; it names path and line.
    """
    records = tuple(_parse_lines(annotations, path))
    return Standoff(
        text_bounds=_index_text_bounds(r for r in records if isinstance(r, TextBound)),
        events=tuple(r for r in records if isinstance(r, Event)),
        relations=tuple(r for r in records if isinstance(r, BratRelation)),
        remarks={(r.target, r.type): r.value for r in records if isinstance(r, Remark)},
    )


def cite(text: str, spans: tuple[Span, ...]) -> str:
    """Return the words of ``spans`` as a line holds them: joined with a space, without breaks."""
    return flatten(" ".join(span.of(text) for span in spans))


def flatten(words: str) -> str:
    """Return ``words`` with a space for each character that would end a line or a field."""
    return _BREAK.sub(" ", words)


def _parse_lines(annotations: str, path: str) -> Iterator[Record]:
    for number, raw in enumerate(annotations.split("\n"), start=1):
        line = raw.rstrip("\r")
        if line.strip() and line[0] not in _LEFT_OUT:
            yield _parse_line(line, f"{path}:{number}")


def _parse_line(line: str, where: str) -> Record:
    for first, example, pattern, make in _LINES:
        if line[0] in first:
            match = pattern.fullmatch(line)
            if match is None:
                raise FormatError(f"{where}: expected {example!r}, got {line[:_SHOWN]!r}.")
            return make(match, where)
    letters = "T, E, R, A, M, N, # or *"
    raise FormatError(f"{where}: a line begins with {letters}, got {line[:_SHOWN]!r}.")


def _index_text_bounds(text_bounds: Iterator[TextBound]) -> dict[str, TextBound]:
    by_id: dict[str, TextBound] = {}
    for bound in text_bounds:
        if bound.id in by_id:
            raise FormatError(f"{bound.where}: {bound.id} is there already; number it anew.")
        by_id[bound.id] = bound
    return by_id


def _make_text_bound(match: re.Match[str], where: str) -> TextBound:
    id_, type_, offsets, words = match.groups()
    pairs = (pair.split(" ") for pair in offsets.split(";"))
    spans = tuple(Span(int(start), int(end)) for start, end in pairs)
    return TextBound(id_, type_, spans, words, where)


def _make_event(match: re.Match[str], where: str) -> Event:
    members = tuple(argument.partition(":")[2] for argument in match[2].split())
    return Event(match[1], members, where)


def _make_relation(match: re.Match[str], where: str) -> BratRelation:
    return BratRelation((match[1], match[2]), where)


def _make_remark(match: re.Match[str], _where: str) -> Remark:
    return Remark(match[1], match[2], match[3] or "")


# Equivalences of entities, and normalizations against a knowledge base.
_LEFT_OUT = "*N"
# By the letters a line begins with: an example for messages, the pattern, what it makes.
_LINES: tuple[tuple[str, str, re.Pattern[str], Callable[[re.Match[str], str], Record]], ...] = (
    (
        "T",
        "T1\tType start end;start end\twords",
        re.compile(r"(T\S+)\t(\S+) (\d{1,10} \d{1,10}(?:;\d{1,10} \d{1,10})*)\t(.*)"),
        _make_text_bound,
    ),
    (
        "E",
        "E1\tType:T1 Role:T2",
        re.compile(r"(E\S+)\t([^\s:]+:\S+(?: [^\s:]+:\S+)*) *"),
        _make_event,
    ),
    (
        "R",
        "R1\tType Arg1:T1 Arg2:T2",
        re.compile(r"R\S+\t\S+ [^\s:]+:(\S+) [^\s:]+:(\S+)\s*"),
        _make_relation,
    ),
    ("AM", "A1\tType E1 value", re.compile(r"[AM]\S+\t(\S+) (\S+)(?: (.*))?"), _make_remark),
    ("#", "#1\tType E1\tnote", re.compile(r"#\S*\t(\S+) (\S+)(?:\t(.*))?"), _make_remark),
)
