"""Front matter: ``key: value`` lines between two lines of three hyphens, at a file's head."""

import re
from collections.abc import Mapping
from itertools import accumulate

from attrs import asdict

from quoteattr.dates import is_iso_date
from quoteattr.formats.source import Faults, Source
from quoteattr.records import Article

FIELDS = ("id", "title", "outlet", "published", "url")

_FRONT = re.compile(r"\ufeff?(?:---\r?\n(?P<lines>(?:(?!---\r?\n).*\n)*)---\r?\n(?:\r?\n)?)?")


def split_front(source: Source) -> tuple[dict[str, str], int]:
    """Return the front matter's fields (none if there is none) and where the text begins.

    One blank line after the front matter belongs to it.

    Raises:
        FormatError: at the lines that are not ``key: value`` with one of ``FIELDS``.
    """
    head = _FRONT.match(source.text)
    assert head is not None  # the pattern matches the empty string
    lines = (head["lines"] or "").splitlines(keepends=True)
    starts = accumulate(map(len, lines), initial=head.start("lines"))
    faults = Faults()
    fields = faults.try_each(
        lambda placed: _read_field(source, *placed), zip(starts, lines, strict=False)
    )
    faults.tell()
    return dict(fields), head.end()


def find_text(source: Source) -> int:
    """Return where the text begins, behind the front matter."""
    head = _FRONT.match(source.text)
    assert head is not None  # as above
    return head.end()


def _read_field(source: Source, at: int, line: str) -> tuple[str, str]:
    key, colon, value = (part.strip() for part in line.partition(":"))
    if not colon or key not in FIELDS:
        known = ", ".join(FIELDS)
        problem = "this is no field of an article"
        raise source.error(at, problem, f"Expected `key: value`, the key one of: {known}.")
    if key == "published" and not is_iso_date(value):
        raise source.error(at, "this is no date", "Expected one as 2025-03-02 or 2025-03.")
    return key, value


def write_front(article: Article) -> str:
    """Return the front matter of an article: the fields it has, and a blank line."""
    values: Mapping[str, str | None] = asdict(article)
    lines = [f"{key}: {values[key]}\n" for key in FIELDS if values[key] is not None]
    return "---\n" + "".join(lines) + "---\n\n"
