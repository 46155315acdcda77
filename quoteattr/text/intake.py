"""What was given as an article: taken as it is where it is text, refused by name if it is not."""

import reprlib
from hashlib import blake2b

from attrs import fields

from quoteattr.errors import ArticleError
from quoteattr.records import Article

# Six bytes: among a million texts without ids, the chance of one shared id is below 1 in 500.
ID_BYTES = 6
# The fields of an article that may be left out.
OPTIONAL_FIELDS = tuple(f.name for f in fields(Article) if f.default is None)


def accept_article(given: object) -> Article:
    """Return ``given``, a text or an ``Article``, as an article; the text itself is not touched.

    A text without an article gets an id made from its words, so equal texts have equal ids.

    Raises:
        ArticleError: it is neither (None, bytes, a number), or a field is no text.
    """
    if isinstance(given, str):
        return Article(id=name_text(given), text=given)
    if not isinstance(given, Article):
        raise ArticleError(_describe("article", given, "a str or a quoteattr.Article"))
    for name in ("id", "text", *OPTIONAL_FIELDS):
        value = getattr(given, name)
        if not isinstance(value, str) and (value is not None or name not in OPTIONAL_FIELDS):
            raise ArticleError(_describe(f"article {given.id!r}: {name}", value, "a str"))
    return given


def name_text(text: str) -> str:
    """Return an id for a text that came without one: the same for the same words."""
    return (
        "text-" + blake2b(text.encode("utf-8", "surrogatepass"), digest_size=ID_BYTES).hexdigest()
    )


def _describe(what: str, got: object, expected: str) -> str:
    advice = "; decode bytes first" if isinstance(got, bytes | bytearray) else ""
    return f"{what} is {type(got).__name__} {reprlib.repr(got)}, expected {expected}{advice}"
