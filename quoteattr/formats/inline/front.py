"""Front matter: ``key: value`` lines between two lines of three hyphens, at a file's head."""

import re
from collections.abc import Mapping

from attrs import asdict

from quoteattr.dates import is_iso_date
from quoteattr.formats.source import Source
from quoteattr.records import Article

FIELDS = ("id", "title", "outlet", "published", "url")

_FRONT = re.compile(r"\ufeff?(?:---\r?\n(?P<lines>(?:(?!---\r?\n).*\n)*)---\r?\n(?:\r?\n)?)?")


def split_front(source: Source) -> tuple[dict[str, str], int]:
    """Return the front matter's fields (none if there is none) and where the text begins.

    One blank line after the front matter belongs to it.

    Raises:
        FormatError: at a line that is not ``key: value`` with one of ``FIELDS``.
    """
    head = _FRONT.match(source.text)
    assert head is not None  # the pattern matches the empty string
    fields: dict[str, str] = {}
    at = head.start("lines")
    for line in (head["lines"] or "").splitlines(keepends=True):
        key, colon, value = line.partition(":")
        if not colon or key.strip() not in FIELDS:
            known = ", ".join(FIELDS)
            problem = "this is no field of an article"
            raise source.error(at, problem, f"Expected `key: value`, the key one of: {known}.")
        fields[key.strip()] = value.strip()
        if key.strip() == "published" and not is_iso_date(value.strip()):
            raise source.error(at, "this is no date", "Expected one as 2025-03-02 or 2025-03.")
        at += len(line)
    return fields, head.end()


def write_front(article: Article) -> str:
    """Return the front matter of an article: the fields it has, and a blank line."""
    values: Mapping[str, str | None] = asdict(article)
    lines = [f"{key}: {values[key]}\n" for key in FIELDS if values[key] is not None]
    return "---\n" + "".join(lines) + "---\n\n"
