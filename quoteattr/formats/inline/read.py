"""Files with inline gold to gold records."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path, PurePath

from quoteattr.errors import FormatError
from quoteattr.formats.compressed import MOST_LINE, read_bytes
from quoteattr.formats.gold import GoldArticle, SameAs
from quoteattr.formats.inline.attributions import (
    MarkupContext,
    read_attributions,
    read_unattributed,
)
from quoteattr.formats.inline.front import split_front
from quoteattr.formats.inline.groups import FAILURE, NO_QUOTE, SpanGroup, group_marks, role_of
from quoteattr.formats.inline.markup import parse_markup
from quoteattr.formats.source import Faults, Source
from quoteattr.records import Article, Extraction
from quoteattr.text.marks.scan import scan_marks
from quoteattr.text.paragraphs import split_paragraphs

ENDING = ".quotes.md"


def read_gold(path: Path | str) -> GoldArticle:
    """Read a file with inline gold; the article's id is its front matter's, or the file's name.

    Raises:
        FormatError: where the file breaks the format, with the line and a caret.
        OSError: if it cannot be read.
    """
    source = read_source(path)
    return parse_gold(source.text, source.path)


def read_gold_file(path: Path | str) -> tuple[GoldArticle]:
    """Return the gold of a file as a file of many articles gives it; see ``read_gold``."""
    return (read_gold(path),)


def read_source(path: Path | str) -> Source:
    """Return the text of a file with inline gold, to be parsed.

    Raises:
        FormatError: it is no UTF-8.
        OSError: it cannot be read.
    """
    try:
        return Source(read_bytes(Path(path), MOST_LINE).decode("utf-8"), str(path))
    except UnicodeDecodeError as error:
        raise FormatError(f"{path}:1: not UTF-8 ({error}). Save the file as UTF-8.") from error


def parse_gold(text: str, path: str = "<text>") -> GoldArticle:
    """Read inline gold from ``text``; ``path`` is what messages name.

    Raises:
        FormatError: where the text breaks the format, each place with its line and a caret.
    """
    source, faults = Source(text, path), Faults()
    with faults.keep():
        split_front(source)
    with faults.keep():
        markup = parse_markup(source)
    faults.tell()
    page = MarkupContext(
        source, markup.text, scan_marks(markup.text, split_paragraphs(markup.text))
    )
    groups = group_marks(source, markup.marks)
    with faults.keep():
        attributions, entities = read_attributions(page, groups)
    no_quotes = [mark for mark in markup.marks if role_of(source, mark) == NO_QUOTE]
    unattributed = faults.try_each(lambda mark: read_unattributed(page, mark), no_quotes)
    links = faults.try_each(lambda group: [*_read_links(source, group)], groups)
    faults.tell()
    heads = {a.content[0]: group.head for a, group in zip(attributions, groups, strict=True)}
    heads |= {u.span: mark for u, mark in zip(unattributed, no_quotes, strict=True)}
    return GoldArticle(
        Extraction(_read_article(source, markup.text), attributions, entities, tuple(unattributed)),
        same_as=tuple(chain.from_iterable(links)),
        known_failures={
            span: head.attributes.values[FAILURE]
            for span, head in heads.items()
            if FAILURE in head.attributes.values
        },
        places={span: source.place(head.at) for span, head in heads.items()},
    )


def _read_article(source: Source, text: str) -> Article:
    fields, _ = split_front(source)
    name = PurePath(source.path).name.removesuffix(".gz").removesuffix(ENDING)
    return Article(text=text, **({"id": name} | fields))


def _read_links(source: Source, group: SpanGroup) -> Iterator[SameAs]:
    """Yield the links of ``same-as="article#id"``; several are separated by spaces."""
    for link in group.head.attributes.values.get("same-as", "").split():
        article, _, id_ = link.rpartition("#")
        if not (article and id_):
            raise source.error(
                group.head.at, f"same-as= cannot be {link!r}", "Expected `article#id`."
            )
        yield SameAs(group.id, article, id_)
