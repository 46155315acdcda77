r"""Marked-up text: ``[words]{attributes}`` in a plain text, read and written without loss.

A bracket that marks nothing stands for itself when it has its partner (``“[They] will”``) and is
escaped when it has not: ``\[``, ``\]``, and ``\\`` for a backslash before one of the three.
"""

import re
from collections import defaultdict

from attrs import field, frozen

from quoteattr.formats.inline.attributes import Attributes, parse_attributes
from quoteattr.formats.inline.front import find_text
from quoteattr.formats.source import Faults, Source
from quoteattr.spans import Span

# Braces that do not close are one token to the end of their line, and are not looked into again.
_TOKEN = re.compile(
    r"""
    \\(?P<escaped>[\[\]\\])
  | (?P<open>\[)
  | \]\{(?P<attributes>(?:[^"{}\n]|"(?:\\[^\n]|[^"\\\n])*+"?)*+)(?P<brace>\})?
  | (?P<close>\])
  | (?P<plain>[^\[\]\\]+|\\)
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"\w")
_Token = re.Match[str]

# each fault as the problem and the advice of its error
_BROKEN = (
    "these braces do not close on their line",
    "Close them with `}`, or write the bracket before them as `\\]`.",
)
_UNOPENED = ("no bracket opens before this one", "Write `\\]`, or open it with `[`.")
_UNCLOSED = (
    "this bracket is not closed",
    "Expected `[words]{…}` to mark words, `[words]` as plain text, or `\\[`.",
)
_EMPTY = ("this mark holds no words", "Put the words between its brackets.")


@frozen
class MarkedSpan:
    """A marked span of the plain text; ``at`` is where its bracket stands in the file read."""

    span: Span
    attributes: Attributes
    at: int = field(default=0, eq=False)


@frozen
class Markup:
    """A file taken apart: front matter as written, plain text, marks in the order they open.

    ``escapes`` are the positions in ``text`` of characters that were written with a backslash.
    """

    head: str
    text: str
    marks: tuple[MarkedSpan, ...] = ()
    escapes: tuple[int, ...] = ()


def parse_markup(source: Source) -> Markup:
    """Take a file apart into its plain text and its marks.

    Raises:
        FormatError: wherever brackets or braces do not pair, or a mark holds no words.
    """
    start, faults = find_text(source), Faults()
    tokens = list(_TOKEN.finditer(source.text, start))
    paired = _pair_brackets(source, tokens, faults)
    pairs = [pair for pair in paired if pair[1]["attributes"] is not None]
    syntax = {token.start() for pair in pairs for token in pair}
    where: dict[int, int] = {}  # a token's place in the file -> its place in the plain text
    pieces, length = [], 0
    for token in tokens:
        where[token.start()] = length
        if token.start() not in syntax:
            pieces.append(token["escaped"] or token[0])
            length += len(pieces[-1])
    marks = faults.try_each(lambda pair: _read_mark(source, *pair, where), pairs)
    faults.tell()
    return Markup(
        head=source.text[:start],
        text="".join(pieces),
        marks=tuple(marks),
        escapes=tuple(where[token.start()] for token in tokens if token["escaped"]),
    )


def write_markup(markup: Markup) -> str:
    """Return the file that ``parse_markup`` took apart, the same to the byte."""
    opening: dict[int, str] = defaultdict(str)
    closing: dict[int, str] = defaultdict(str)
    for mark in markup.marks:
        opening[mark.span.start] += "["
        # what was opened later closes earlier
        closing[mark.span.end] = f"]{{{mark.attributes.written}}}" + closing[mark.span.end]
    for at in markup.escapes:
        opening[at] += "\\"
    cuts = sorted({0, len(markup.text), *opening, *closing})
    pieces = [
        closing[start] + opening[start] + markup.text[start:end]
        for start, end in zip(cuts, [*cuts[1:], cuts[-1]], strict=True)
    ]
    return markup.head + "".join(pieces)


def _pair_brackets(
    source: Source, tokens: list[_Token], faults: Faults
) -> list[tuple[_Token, _Token]]:
    """Return every opening bracket with the token that closes it, in the order they open."""
    unclosed: list[_Token] = []
    pairs: list[tuple[_Token, _Token]] = []
    for token in tokens:
        if token["attributes"] is not None and not token["brace"]:
            faults.add(source.error(token.start() + 1, *_BROKEN))
        if token["open"]:
            unclosed.append(token)
        elif token["close"] or token["attributes"] is not None:
            if unclosed:
                pairs.append((unclosed.pop(), token))
            else:
                faults.add(source.error(token.start(), *_UNOPENED))
    for token in unclosed:
        faults.add(source.error(token.start(), *_UNCLOSED))
    return sorted(pairs, key=lambda pair: pair[0].start())


def _read_mark(source: Source, opener: _Token, closer: _Token, where: dict[int, int]) -> MarkedSpan:
    span = Span(where[opener.start()], where[closer.start()])
    if not _WORD.search(source.text, opener.end(), closer.start()):
        raise source.error(opener.start(), *_EMPTY)
    attributes = parse_attributes(source, *closer.span("attributes"))
    return MarkedSpan(span, attributes, opener.start())
