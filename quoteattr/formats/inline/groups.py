"""Marks that belong together: which content, cue and source marks make one attribution."""

from collections.abc import Mapping, Sequence
from itertools import count

from attrs import frozen

from quoteattr.formats.inline.markup import MarkedSpan
from quoteattr.formats.source import Source

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
class Group:
    """The marks of one attribution: ``head`` bears the keys, ``contents`` are it and its parts."""

    id: str
    head: MarkedSpan
    contents: tuple[MarkedSpan, ...]
    cues: tuple[MarkedSpan, ...] = ()
    sources: tuple[MarkedSpan, ...] = ()


def group_marks(source: Source, marks: Sequence[MarkedSpan]) -> tuple[Group, ...]:
    """Return the attributions' groups, in the order of the text.

    A ``.cue`` or ``.source`` mark without ``part-of=`` belongs to the nearest content, the
    earlier one if two are as near.

    Raises:
        FormatError: for a key that has no meaning where it stands, an id given twice, a
            ``part-of=`` that names no id.
    """
    roles = {mark: role_of(source, mark) for mark in marks}
    heads = _name_heads(source, [mark for mark in marks if roles[mark] == CONTENT])
    owners = {mark: id_ for id_, mark in heads.items()}
    for mark in marks:
        if "part-of" in mark.attributes.values:
            owners[mark] = _owner_named(source, mark, heads)
    contents = [mark for mark in marks if roles[mark] in (CONTENT, PART)]
    for mark in marks:
        if roles[mark] in (CUE, SOURCE) and mark not in owners:
            owners[mark] = owners[_nearest(source, mark, contents)]

    def owned(id_: str, *wanted: str) -> tuple[MarkedSpan, ...]:
        return tuple(m for m in marks if owners.get(m) == id_ and roles[m] in wanted)

    return tuple(
        Group(id_, head, owned(id_, CONTENT, PART), owned(id_, CUE), owned(id_, SOURCE))
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


def _name_heads(source: Source, heads: Sequence[MarkedSpan]) -> dict[str, MarkedSpan]:
    """Return the heads by id; those without one are called a1, a2, …, past the ids in use."""
    given = [mark.attributes.values.get("id") for mark in heads]
    free = (name for number in count(1) if (name := f"a{number}") not in given)
    named: dict[str, MarkedSpan] = {}
    for mark, id_ in zip(heads, given, strict=True):
        if id_ in named:
            raise source.error(mark.at, f"the id {id_!r} is given twice", "Choose another id.")
        named[id_ or next(free)] = mark
    return named


def _owner_named(source: Source, mark: MarkedSpan, heads: Mapping[str, MarkedSpan]) -> str:
    id_ = mark.attributes.values["part-of"]
    if id_ not in heads:
        known = ", ".join(heads) or "none"
        raise source.error(mark.at, f"no content has the id {id_!r}", f"Ids in this file: {known}.")
    return id_


def _nearest(source: Source, mark: MarkedSpan, contents: Sequence[MarkedSpan]) -> MarkedSpan:
    if not contents:
        raise source.error(mark.at, "there is no content for this mark", "Mark what is said.")
    return min(contents, key=lambda content: _gap(mark, content))


def _gap(a: MarkedSpan, b: MarkedSpan) -> int:
    return max(0, a.span.start - b.span.end, b.span.start - a.span.end)
