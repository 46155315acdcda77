"""What was given as an article: taken as it is where it is text, refused by name if it is not."""

import reprlib
from hashlib import blake2b

from quoteattr.errors import ArticleError
from quoteattr.records import Article

# Six bytes: among a million texts without ids, the chance of one shared id is below 1 in 500.
ID_BYTES = 6


def accept_article(given: object) -> Article:
    """Return ``given``, a text or an ``Article``, as an article; the text itself is not touched.

    A text without an article gets an id made from its words, so equal texts have equal ids.

    Raises:
        ArticleError: it is neither (None, bytes, a number).
    """
    if isinstance(given, str):
        return Article(id=name_text(given), text=given)
    if not isinstance(given, Article):
        advice = "; decode bytes first" if isinstance(given, bytes | bytearray) else ""
        raise ArticleError(
            f"article is {type(given).__name__} {reprlib.repr(given)}, "
            f"expected a str or a quoteattr.Article{advice}"
        )
    return given


def name_text(text: str) -> str:
    """Return an id for a text that came without one: the same for the same words."""
    return (
        "text-" + blake2b(text.encode("utf-8", "surrogatepass"), digest_size=ID_BYTES).hexdigest()
    )
