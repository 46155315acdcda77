"""The braces after a marked span: classes and keys, as in ``{.cue part-of=cure}``."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from attrs import field, frozen

from quoteattr.formats.source import Source

CLASSES = ("cue", "not-a-quote", "source")
KEYS = (
    "cue",
    "id",
    "kind",
    "part-of",
    "reason",
    "same-as",
    "source",
    "speaker",
    "speaker-kind",
    "via",
    "via-kind",
    "xfail",
)

_TOKEN = re.compile(
    r"""(?:
        \.(?P<class>[\w-]+)
      | (?P<key>[\w-]+)=(?:"(?P<quoted>(?:\\.|[^"\\])*)"|(?P<bare>[^\s"{}]+))
    )(?=\s|$)""",
    re.VERBOSE,
)
_SPACE = re.compile(r"\s*")
_BARE = re.compile(r"[\w.#/:@+-]+")


@frozen
class Attributes:
    """What stands in the braces: ``written`` as it was typed, and read as classes and values."""

    written: str
    classes: frozenset[str] = field(default=frozenset(), eq=False)
    values: Mapping[str, str] = field(factory=lambda: MappingProxyType({}), eq=False)


def parse_attributes(source: Source, start: int, end: int) -> Attributes:
    """Read the inside of a pair of braces, ``source.text[start:end]``.

    Raises:
        FormatError: at the first word that is neither a known class nor ``key=value``.
    """
    written = source.text[start:end]
    classes: set[str] = set()
    values: dict[str, str] = {}
    position = _skip_space(written, 0)
    while position < len(written):
        token = _TOKEN.match(written, position)
        at = start + position
        if token is None:
            raise source.error(at, "this is no class and no key=value", _advice())
        if token["class"]:
            classes.add(_known(source, at, "class", token["class"], CLASSES))
        else:
            key = _known(source, at, "key", token["key"], KEYS)
            if key in values:
                raise source.error(at, f"{key}= is given twice", "Keep one of the two.")
            values[key] = _value(token)
        position = _skip_space(written, token.end())
    return Attributes(written, frozenset(classes), MappingProxyType(values))


def write_attributes(classes: Iterable[str], values: Mapping[str, str]) -> Attributes:
    """Return attributes written out, classes first, each value in quotes if it needs them."""
    words = [f".{name}" for name in classes]
    words += [f"{key}={_quote(value)}" for key, value in values.items()]
    return Attributes(" ".join(words), frozenset(classes), MappingProxyType(dict(values)))


def _skip_space(written: str, position: int) -> int:
    space = _SPACE.match(written, position)
    return space.end() if space else position


def _known(source: Source, at: int, what: str, name: str, names: tuple[str, ...]) -> str:
    if name not in names:
        raise source.error(at, f"there is no {what} {name!r}", _advice())
    return name


def _value(token: re.Match[str]) -> str:
    if token["bare"] is not None:
        return token["bare"]
    return re.sub(r"\\(.)", r"\1", token["quoted"], flags=re.DOTALL)


def _quote(value: str) -> str:
    if _BARE.fullmatch(value):
        return value
    return '"' + re.sub(r'(["\\])', r"\\\1", value) + '"'


def _advice() -> str:
    classes = ", ".join(f".{name}" for name in CLASSES)
    keys = ", ".join(f"{name}=" for name in KEYS)
    return f"Expected {classes}, or one of {keys} with a value (spaces: in double quotes)."
