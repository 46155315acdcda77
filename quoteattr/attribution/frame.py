"""Cues and frames: an attribution while it is still made of token indices."""

from typing import Literal

from attrs import frozen

from quoteattr.records import Act

CueKind = Literal["verb", "noun", "preposition", "mark"]

# Half-open ranges of token indices, in order and apart.
Ranges = tuple[tuple[int, int], ...]


@frozen
class Cue:
    """The words that signal a report: ``head`` is the verb or noun, ``first`` to ``end`` the group.

    ``frames`` are the kinds of content that its lexicon entry takes, one letter each.
    """

    kind: CueKind
    head: int
    first: int
    end: int
    act: Act
    frames: str


@frozen
class Frame:
    """A cue with its content and source, as ranges of tokens.

    ``rule`` names the rule that found the content ("" where a model did); ``steps`` say for a
    person to read what decided; ``confidence`` is a probability.
    """

    cue: Cue | None
    content: Ranges
    source: Ranges
    steps: tuple[str, ...] = ()
    confidence: float = 1.0
    rule: str = ""

    @property
    def last(self) -> int:
        """The last token of content and source."""
        return max(end for _, end in (*self.content, *self.source)) - 1

    def covers(self, first: int, end: int) -> bool:
        """Tell whether the content holds more than half of the tokens ``first`` to ``end``."""
        return 2 * overlap(self.content, ((first, end),)) > end - first


def overlap(a: Ranges, b: Ranges) -> int:
    """Return how many tokens two sets of ranges share."""
    return sum(max(0, min(ae, be) - max(af, bf)) for af, ae in a for bf, be in b)


def join_ranges(ranges: Ranges) -> Ranges:
    """Return ``ranges`` in order, those joined that touch or overlap, empty ones left out."""
    out: list[tuple[int, int]] = []
    for first, end in sorted(r for r in ranges if r[0] < r[1]):
        if out and first <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((first, end))
    return tuple(out)


def cut_range(ranges: Ranges, first: int, end: int) -> Ranges:
    """Return ``ranges`` without the tokens ``first`` to ``end``."""
    pieces = ((f, min(e, first)) for f, e in ranges), ((max(f, end), e) for f, e in ranges)
    return join_ranges(tuple(r for group in pieces for r in group if r[0] < r[1]))
