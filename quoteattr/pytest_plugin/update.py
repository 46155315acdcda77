"""Gold files written anew: only the marks change in which the extractor and the gold differ."""

from collections import Counter
from collections.abc import Sequence

from attrs import evolve

from quoteattr.errors import FormatError
from quoteattr.formats.atomic import write_atomically
from quoteattr.formats.inline import MarkedSpan, Markup, parse_gold, parse_markup, write_markup
from quoteattr.formats.source import Source
from quoteattr.pytest_plugin.changes import MarkChange, list_changes
from quoteattr.pytest_plugin.readings import Reading
from quoteattr.pytest_plugin.settings import Update


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
