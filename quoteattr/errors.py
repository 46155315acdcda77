"""The exception tree: each error says where, what was got, what was expected and what to do."""

from collections.abc import Iterable
from difflib import get_close_matches


class QuoteattrError(Exception):
    """The root of every error that quoteattr raises on purpose."""


class ArticleError(QuoteattrError, TypeError):
    """An article cannot be read: it is no text, or a field has the wrong type."""


class ArgumentError(QuoteattrError, TypeError):
    """A call was given what it cannot use; the message begins with the argument's name."""


class FormatError(QuoteattrError):
    """A file breaks its format; the message begins with ``path:line``."""


class ModelError(QuoteattrError):
    """A pipeline or weights file is absent, or is not what it claims to be."""


class MissingExtraError(QuoteattrError):
    """An optional dependency is needed; the message names the command that installs it."""


class StoreError(QuoteattrError):
    """A store cannot be opened or read; the message begins with its path."""


def suggest(got: str, names: Iterable[str]) -> str:
    """Return "; did you mean …?" where one of ``names`` is much like what was got, else a stop."""
    close = get_close_matches(got, list(names), n=1)
    return f"; did you mean {close[0]!r}?" if close else "."
