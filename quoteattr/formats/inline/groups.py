"""Marks that belong together: which content, cue and source marks make one attribution."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, count

from attrs import frozen

from quoteattr.formats.inline.markup import MarkedSpan
from quoteattr.formats.source import Faults, Source

CONTENT, PART, CUE, SOURCE, NO_QUOTE = "content", "part", "cue", "source", "not-a-quote"
FAILURE = "xfail"
"""The key whose value says why a mark is known not to be read right yet."""

_KEYS_OF_ROLE: Mapping[str, frozenset[str]] = {
    CONTENT: frozenset({"speaker", "speaker-kind", "kind", "cue", "source", "via", "via-kind"})
    | {"id", "same-as", FAILURE},
    PART: frozenset({"part-of"}),
    CUE: frozenset({"part-of"}),
    SOURCE: frozenset({"part-of"}),
    NO_QUOTE: frozenset({"reason", FAILURE}),
}


@frozen
class SpanGroup:
    """The marks of one attribution: ``head`` bears the keys, ``contents`` are it and its parts."""

    id: str
    head: MarkedSpan
    contents: tuple[MarkedSpan, ...]
    cues: tuple[MarkedSpan, ...] = ()
    sources: tuple[MarkedSpan, ...] = ()


def group_marks(source: Source, marks: Sequence[MarkedSpan]) -> tuple[SpanGroup, ...]:
    """Return the attributions' groups, in the order of the text.

    A ``.cue`` or ``.source`` mark without ``part-of=`` belongs to the nearest content, the
    earlier one if two are as near.

    Raises:
        FormatError: for a key that has no meaning where it stands, an id given twice, a
            ``part-of=`` that names no id.
    """
    faults = Faults()
    roles = dict(faults.try_each(lambda mark: (mark, role_of(source, mark)), marks))
    heads = _name_heads(source, [mark for mark in roles if roles[mark] == CONTENT], faults)
    owners = {mark: id_ for id_, mark in heads.items()}
    for mark in roles:
        if "part-of" in mark.attributes.values:
            with faults.keep():
                owners[mark] = _owner_named(source, mark, heads)
    contents = _Contents(mark for mark in roles if roles[mark] in (CONTENT, PART))
    for mark, role in roles.items():
        if role in (CUE, SOURCE) and mark not in owners:
            with faults.keep():
                owners[mark] = owners.get(contents.nearest(source, mark), "")
    faults.tell()
    owned: defaultdict[tuple[str | None, str], list[MarkedSpan]] = defaultdict(list)
    for mark in marks:
        kind = CONTENT if roles[mark] == PART else roles[mark]
        owned[owners.get(mark), kind].append(mark)
    return tuple(
        SpanGroup(id_, head, *(tuple(owned[id_, role]) for role in (CONTENT, CUE, SOURCE)))
        for id_, head in heads.items()
    )


def role_of(source: Source, mark: MarkedSpan) -> str:
    """Return what a mark is: content, a part of one, a cue, a source, or not a quote.

    Raises:
        FormatError: if it has two classes, or a key that has no meaning for its role.
    """
    classes, values = mark.attributes.classes, mark.attributes.values
    if len(classes) > 1:
        raise source.error(mark.at, "this mark has two classes", "Nest two marks, one class each.")
    role = next(iter(classes), PART if "part-of" in values else CONTENT)
    for key in values:
        if key not in _KEYS_OF_ROLE[role]:
            expected = ", ".join(f"{key}=" for key in sorted(_KEYS_OF_ROLE[role]))
            raise source.error(mark.at, f"{key}= means nothing here", f"Expected: {expected}.")
    return role


def _name_heads(
    source: Source, heads: Sequence[MarkedSpan], faults: Faults
) -> dict[str, MarkedSpan]:
    """Return the heads by id; those without one are called a1, a2, …, past the ids in use."""
    given = [mark.attributes.values.get("id") for mark in heads]
    taken = frozenset(given)
    free = (name for number in count(1) if (name := f"a{number}") not in taken)
    named: dict[str, MarkedSpan] = {}
    for mark, id_ in zip(heads, given, strict=True):
        if id_ in named:
            problem = f"the id {id_!r} is given twice"
            faults.add(source.error(mark.at, problem, "Choose another id."))
        named[id_ or next(free)] = mark
    return named


def _owner_named(source: Source, mark: MarkedSpan, heads: Mapping[str, MarkedSpan]) -> str:
    id_ = mark.attributes.values["part-of"]
    if id_ not in heads:
        known = ", ".join(heads) or "none"
        raise source.error(mark.at, f"no content has the id {id_!r}", f"Ids in this file: {known}.")
    return id_


class _Contents:
    """The content marks, in the order they open, by where they begin and how far they reach."""

    def __init__(self, marks: Iterable[MarkedSpan]) -> None:
        self._marks = list(marks)
        self._starts = [mark.span.start for mark in self._marks]
        self._reached = list(accumulate((mark.span.end for mark in self._marks), max))

    def nearest(self, source: Source, mark: MarkedSpan) -> MarkedSpan:
        """Return the content nearest to a mark, of two as near the one that opens first."""
        if not self._marks:
            raise source.error(mark.at, "there is no content for this mark", "Mark what is said.")
        behind = bisect_right(self._starts, mark.span.end)
        near = self._marks[behind : behind + 1]
        if behind:
            # The first that reaches the mark; where none does, the first to reach the furthest.
            furthest = min(self._reached[behind - 1], mark.span.start)
            near.insert(0, self._marks[bisect_left(self._reached, furthest, hi=behind)])
        return min(near, key=lambda content: _gap(mark, content))


def _gap(a: MarkedSpan, b: MarkedSpan) -> int:
    return max(0, a.span.start - b.span.end, b.span.start - a.span.end)
