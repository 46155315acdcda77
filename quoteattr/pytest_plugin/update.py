"""Gold files written anew: only the marks change in which the extractor and the gold differ."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import count

from attrs import evolve, frozen

from quoteattr.errors import FormatError
from quoteattr.evaluation.mistakes import find_mistakes
from quoteattr.formats.atomic import write_atomically
from quoteattr.formats.inline import MarkedSpan, Markup, parse_gold, parse_markup, write_markup
from quoteattr.formats.inline.attributes import Attributes, write_attributes
from quoteattr.formats.inline.attributions import ABSTAINED
from quoteattr.formats.inline.groups import NO_QUOTE, SpanGroup, group_marks, role_of
from quoteattr.formats.inline.write import mark_attribution
from quoteattr.formats.source import Source
from quoteattr.pytest_plugin.checks import (
    ask_kind,
    ask_speaker,
    find_quote,
    is_quoted,
    list_extras,
)
from quoteattr.pytest_plugin.readings import Reading
from quoteattr.pytest_plugin.settings import Update
from quoteattr.records import Attribution, Unattributed


@frozen
class MarkChange:
    """Marks to take out, and to put in: ``contents``, and ``words`` of a cue or source."""

    old: tuple[MarkedSpan, ...] = ()
    contents: tuple[MarkedSpan, ...] = ()
    words: tuple[MarkedSpan, ...] = ()


def list_changes(
    reading: Reading, source: Source, markup: Markup, how: Update
) -> tuple[MarkChange, ...]:
    """Return the changes that an update makes, in the order to make them."""
    if how == "missing":
        return tuple(_add_extras(reading, reading.page.gold.extraction.unattributed))
    return (
        *_correct_quotes(reading, group_marks(source, markup.marks)),
        *_drop_no_quotes(reading, [m for m in markup.marks if role_of(source, m) == NO_QUOTE]),
        *_add_extras(reading, _list_known_no_quotes(reading)),
    )


def _add_extras(reading: Reading, no_quotes: Sequence[Unattributed]) -> Iterator[MarkChange]:
    """Yield what the gold lacks, aside from what it says is no quote."""
    taken = {quote.id for quote in reading.page.gold.extraction.attributions}
    free = (name for number in count(1) if (name := f"a{number}") not in taken)
    for extra in list_extras(reading):
        if not any(is_quoted(extra, no_quote) for no_quote in no_quotes):
            yield _put_in(reading, evolve(extra, id=next(free)))


def _correct_quotes(reading: Reading, groups: Sequence[SpanGroup]) -> Iterator[MarkChange]:
    gold = {quote.id: quote for quote in reading.page.gold.extraction.attributions}
    for group in groups:
        quote = gold[group.id]
        known = quote.content[0] in reading.page.gold.known_failures
        if known or quote.kind not in reading.asked.kinds:
            continue
        found = find_quote(quote, reading)
        if found is None:
            yield _replace_group(reading, group)
        elif ask_kind(quote, found) or ask_speaker(quote, found):
            head = evolve(group.head, attributes=_correct_attributes(group.head, quote, found))
            yield MarkChange(old=(group.head,), contents=(head,))


def _replace_group(reading: Reading, group: SpanGroup) -> MarkChange:
    """Take out a quote that was not found; what was found of less than half of it comes in."""
    marks = (*group.contents, *group.cues, *group.sources)
    mistakes = find_mistakes(reading.comparison)
    for mistake in mistakes:
        if mistake.gold and mistake.gold.id == group.id and mistake.predicted:
            return evolve(_put_in(reading, evolve(mistake.predicted, id=group.id)), old=marks)
    return MarkChange(old=marks)


def _correct_attributes(head: MarkedSpan, quote: Attribution, found: Attribution) -> Attributes:
    """Return the attributes of a quote's head with the kind and the speaker that were found."""
    values = dict(head.attributes.values)
    if ask_kind(quote, found):
        values["kind"] = found.kind
    if ask_speaker(quote, found):
        values.pop("speaker-kind", None)
        values["speaker"] = found.speaker.name if found.speaker else ABSTAINED
        if found.speaker and found.speaker.kind != "person":
            values["speaker-kind"] = found.speaker.kind
    return write_attributes((), values)


def _drop_no_quotes(reading: Reading, marks: Sequence[MarkedSpan]) -> Iterator[MarkChange]:
    """Yield the marks of a no-quote that was found to be one."""
    known = _list_known_no_quotes(reading)
    found = reading.comparison.extraction.attributions
    no_quotes = reading.page.gold.extraction.unattributed
    for mark, no_quote in zip(marks, no_quotes, strict=True):
        if no_quote not in known and any(is_quoted(quote, no_quote) for quote in found):
            yield MarkChange(old=(mark,))


def _list_known_no_quotes(reading: Reading) -> tuple[Unattributed, ...]:
    """Return the no-quotes that are known to be found as quotes."""
    gold = reading.page.gold
    return tuple(u for u in gold.extraction.unattributed if u.span in gold.known_failures)


def _put_in(reading: Reading, quote: Attribution) -> MarkChange:
    marks = tuple(mark_attribution(quote, reading.page.gold))
    return MarkChange(
        contents=tuple(mark for mark in marks if not mark.attributes.classes),
        words=tuple(
            mark for mark in marks if mark.attributes.classes and _has_word(mark, reading.page.text)
        ),
    )


def _has_word(mark: MarkedSpan, text: str) -> bool:
    """Tell whether a mark may be made: one without a letter or digit may not."""
    return any(character.isalnum() for character in mark.span.of(text))


def update_page(reading: Reading, how: Update) -> int:
    """Write a gold file so that it says what was found; return how many marks are new or gone.

    "missing" adds the quotes that the gold lacks. "all" also rewrites what was found otherwise,
    and takes out what was not found. What is known to fail stays as it is, and nothing is put in
    that would cross another mark.

    Raises:
        FormatError: the marks do not go into the text; the file is left as it was.
        OSError: it cannot be written.
    """
    page = reading.page
    source = Source(page.path.read_bytes().decode("utf-8"), page.shown)
    markup = parse_markup(source)
    updated = apply_changes(markup, list_changes(reading, source, markup, how))
    before, after = Counter(markup.marks), Counter(updated.marks)
    changed = (before - after).total() + (after - before).total()
    if changed:
        written = write_markup(updated)
        if parse_gold(written, page.shown).extraction.article.text != markup.text:
            raise FormatError(f"{page.shown}: the marks would change the text; mark it by hand.")
        with write_atomically(page.path) as file:
            file.write(written.encode("utf-8"))
    return changed


def apply_changes(markup: Markup, changes: Sequence[MarkChange]) -> Markup:
    """Return a file's markup with changes made, those left out that would cross another mark."""
    marks = list(markup.marks)
    for change in changes:
        kept = [mark for mark in marks if mark not in change.old]
        if not any(_crosses(mark, kept) for mark in change.contents):
            marks = [*kept, *change.contents]
            marks += [mark for mark in change.words if not _crosses(mark, marks)]
    marks.sort(key=lambda mark: (mark.span.start, -mark.span.end))
    return evolve(markup, marks=tuple(marks))


def _crosses(mark: MarkedSpan, others: Sequence[MarkedSpan]) -> bool:
    """Tell whether a mark begins or ends inside another, and does not lie in it nor hold it."""
    return any(
        mark.span.overlaps(other.span)
        and not mark.span.contains(other.span)
        and not other.span.contains(mark.span)
        for other in others
    )
