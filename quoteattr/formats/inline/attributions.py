"""Grouped marks to records: attributions with their cues, sources and speakers."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import partial
from itertools import islice, takewhile
from typing import cast, get_args

from attrs import evolve, frozen

from quoteattr.formats.inline.groups import SpanGroup
from quoteattr.formats.inline.markup import MarkedSpan
from quoteattr.formats.inline.words import find_nearest
from quoteattr.formats.source import Faults, Source
from quoteattr.records import Attribution, Entity, EntityKind, Kind, Reason, Unattributed
from quoteattr.spans import Span, subtract, trim
from quoteattr.text.kinds import kind_of, quoted_parts, strip_outer
from quoteattr.text.marks.quotation import Quotation
from quoteattr.text.white_space import trim_gaps

ABSTAINED = "none"
"""The value of ``speaker=`` where the gold does not say who speaks."""

# what may stand beside the words in the brackets of a cue or source: `[ she said, ]{.cue}`
_BESIDE = " \t\r\n\u00a0,;:"


@frozen
class MarkupContext:
    """What reading a mark may need: its file, the plain text, the quotations found in that."""

    source: Source
    text: str
    quotations: tuple[Quotation, ...]


def read_attributions(
    page: MarkupContext, groups: Sequence[SpanGroup]
) -> tuple[tuple[Attribution, ...], tuple[Entity, ...]]:
    """Return the attributions of the groups, each with its speaker, and the speakers.

    Raises:
        FormatError: if a speaker is missing, words are not in the text, or a value is unknown.
    """
    faults = Faults()
    drafts = faults.try_each(partial(_read_attribution, page), groups)
    speakers = faults.try_each(partial(_speaker_name, page), groups)
    faults.try_each(partial(_read_entity_kinds, page), groups)
    faults.tell()
    entities = _collect_entities(page, groups, drafts)
    named = {entity.name: entity for entity in entities}
    linked = tuple(
        evolve(
            draft,
            speaker=named.get(speaker or ""),
            via=named.get(group.head.attributes.values.get("via", "")),
        )
        for draft, speaker, group in zip(drafts, speakers, groups, strict=True)
    )
    return linked, entities


def read_unattributed(page: MarkupContext, mark: MarkedSpan) -> Unattributed:
    """Return a ``.not-a-quote`` mark as a record, without the quotation marks around it."""
    reason = _one_of(page, mark, "reason", get_args(Reason), "term")
    return Unattributed(_inside_marks(page, mark)[0], cast("Reason", reason))


def _read_attribution(page: MarkupContext, group: SpanGroup) -> Attribution:
    content = tuple(span for mark in group.contents for span in _inside_marks(page, mark))
    cue = _read_words(page, group, "cue", near=content, avoid=content)
    source = _read_words(page, group, "source", near=cue or content, avoid=content)
    kind = kind_of(page.text, content, page.quotations)
    return Attribution(
        id=group.id,
        kind=cast("Kind", _one_of(page, group.head, "kind", get_args(Kind), kind)),
        text=" ".join(span.of(page.text) for span in content),
        content=content,
        cue=_cut_source(page, cue, source),
        source=source,
        quoted=quoted_parts(content, page.quotations),
    )


def _inside_marks(page: MarkupContext, mark: MarkedSpan) -> tuple[Span, ...]:
    """Return what a mark marks, without white space and outer quotation marks."""
    span = trim_gaps(page.text, mark.span)
    first = bisect_left(page.quotations, span.start, key=lambda quotation: quotation.start)
    there = takewhile(lambda q: q.start == span.start, islice(page.quotations, first, None))
    for quotation in there:
        if quotation.end == span.end:
            return quotation.parts  # one a paragraph
    return (strip_outer(page.text, span, page.quotations),)


def _read_words(
    page: MarkupContext, group: SpanGroup, key: str, near: Sequence[Span], avoid: Sequence[Span]
) -> tuple[Span, ...]:
    """Return the group's cue or source: its marks, or the nearest words that ``key`` names."""
    marks = {"cue": group.cues, "source": group.sources}[key]
    if marks:
        return tuple(trim(page.text, mark.span, _BESIDE) for mark in marks)
    words = group.head.attributes.values.get(key)
    if words is None:
        return ()
    span = find_nearest(page.text, words, near, avoid)
    if span is None:
        raise page.source.error(
            group.head.at,
            f"{key}={words!r} is nowhere in the text outside this content",
            f"Write the words as they are printed, or mark them with {{.{key}}}.",
        )
    return (trim(page.text, span, _BESIDE),)


def _cut_source(
    page: MarkupContext, cue: Sequence[Span], source: Sequence[Span]
) -> tuple[Span, ...]:
    """Return the cue without the source: "said" in ``[[she]{.source} said]{.cue}``."""
    pieces = (piece for span in cue for piece in subtract(span, source))
    trimmed = (trim(page.text, piece, _BESIDE) for piece in pieces)
    return tuple(piece for piece in trimmed if len(piece))


def _speaker_name(page: MarkupContext, group: SpanGroup) -> str | None:
    name = group.head.attributes.values.get("speaker")
    if not name:
        raise page.source.error(
            group.head.at,
            "this content has no speaker=",
            f"Write the full name, or speaker={ABSTAINED} where nobody can tell.",
        )
    return None if name == ABSTAINED else name


def _collect_entities(
    page: MarkupContext, groups: Sequence[SpanGroup], drafts: Sequence[Attribution]
) -> tuple[Entity, ...]:
    """Return an entity for every name that speaks or reports, mentioned where it is a source."""
    kinds: dict[str, str] = {}
    mentions: dict[str, list[Span]] = {}
    for group, draft in zip(groups, drafts, strict=True):
        speaker = _speaker_name(page, group)
        via = group.head.attributes.values.get("via")
        given = _read_entity_kinds(page, group)
        for key, name in (("speaker-kind", speaker), ("via-kind", via)):
            if name:
                mentions.setdefault(name, [])
                if key in given:
                    kinds[name] = given[key]
        if speaker:
            mentions[speaker] += draft.source
    return tuple(
        Entity(
            id=f"e{number}",
            name=name,
            kind=cast("EntityKind", kinds.get(name, "person")),
            mentions=tuple(sorted(set(spans))),
        )
        for number, (name, spans) in enumerate(mentions.items(), start=1)
    )


def _read_entity_kinds(page: MarkupContext, group: SpanGroup) -> dict[str, str]:
    """Return what a group says its speaker and its via are, by the keys that say so."""
    given = group.head.attributes.values
    return {
        key: _one_of(page, group.head, key, get_args(EntityKind))
        for key in ("speaker-kind", "via-kind")
        if key in given
    }


def _one_of(
    page: MarkupContext, mark: MarkedSpan, key: str, choices: Sequence[str], default: str = ""
) -> str:
    value = mark.attributes.values.get(key, default)
    if value not in choices:
        problem = f"{key}= cannot be {value!r}"
        raise page.source.error(mark.at, problem, f"Expected one of: {', '.join(choices)}.")
    return value
