"""The one converter between records and plain JSON values."""

from collections.abc import Callable, Mapping
from functools import partial
from operator import eq
from typing import Any, Literal, TypeVar, get_args, get_origin

from cattrs import Converter, transform_error
from cattrs.v import format_exception

from quoteattr.errors import FormatError, QuoteattrError
from quoteattr.spans import MOST_OFFSET, Span

T = TypeVar("T")

FAULTS_SHOWN = 3
"""Faults of one record that a message names: a file with its columns swapped has thousands."""


def build_converter() -> Converter:
    """Return a converter that writes a span as ``[start, end]`` and takes no type for another.

    (By itself cattrs reads 3 as the text "3", and "ab" as the tuple ("a", "b").)
    """
    converter = Converter()
    converter.register_unstructure_hook(Span, Span.to_list)
    for class_, read in _CLASS_READERS.items():
        converter.register_structure_hook(class_, _as_hook(read))
    for type_, read in _TUPLE_READERS.items():
        converter.register_structure_hook_func(partial(eq, type_), _as_hook(read))
    converter.register_structure_hook_func(_is_literal, _read_choice)
    return converter


def _as_hook(read: Callable[[object], Any]) -> Callable[[Any, Any], Any]:
    return lambda value, _: read(value)


def structure(converter: Converter, value: Mapping[str, Any], record: type[T], where: str) -> T:
    """Return ``value`` as a ``record``.

    Raises:
        FormatError: beginning with ``where``, and naming each field that is wrong.
    """
    try:
        return converter.structure(value, record)
    except Exception as error:  # cattrs raises groups of whatever its hooks raise
        faults = transform_error(error, format_exception=_describe)
        shown = "; ".join(faults[:FAULTS_SHOWN])
        more = f"; and {len(faults) - FAULTS_SHOWN} more" if len(faults) > FAULTS_SHOWN else ""
        raise FormatError(f"{where}: {shown}{more}") from None


def take_object(value: Mapping[str, Any], key: str, where: str) -> dict[str, Any]:
    """Return the object that must stand under ``key``.

    Raises:
        FormatError: beginning with ``where``, if there is something else.
    """
    found = value.get(key)
    if not isinstance(found, dict):
        raise FormatError(f"{where}: {key}: expected an object, got {found!r:.80}.")
    return found


def take_objects(value: Mapping[str, Any], key: str, where: str) -> list[dict[str, Any]]:
    """Return the list of objects under ``key``, empty where there is none.

    Raises:
        FormatError: beginning with ``where``, if there is something else.
    """
    found = value.get(key, [])
    if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
        raise FormatError(f"{where}: {key}: expected a list of objects.")
    return found


def take_text(value: Mapping[str, Any], key: str, where: str) -> str | None:
    """Return the text under ``key``, None where there is none.

    Raises:
        FormatError: beginning with ``where``, if there is something else.
    """
    found = value.get(key)
    if found is None or isinstance(found, str):
        return found
    raise FormatError(f"{where}: {key}: expected a text, got {found!r:.80}.")


def take_id(value: Mapping[str, Any], key: str, where: str) -> str | None:
    """Return the id under ``key``, which may be a number, as a text; None where there is none.

    Raises:
        FormatError: as ``take_text`` does.
    """
    found = value.get(key)
    return str(found) if type(found) is int else take_text(value, key, where)


def read_span(value: object) -> Span:
    """Return ``[start, end]`` as a span.

    Raises:
        ValueError: if it is not two whole numbers, the second one larger.
    """
    match value:
        case [start, end] if type(start) is int and type(end) is int:  # True is an int too
            if 0 <= start < end <= MOST_OFFSET:
                return Span(start, end)
    raise ValueError(
        f"expected [start, end] with 0 <= start < end <= {MOST_OFFSET:,}, got {value!r:.80}"
    )


def read_spans(value: object) -> tuple[Span, ...]:
    """Return a list of ``[start, end]`` as spans.

    Raises:
        ValueError: if it is no list, holds no span, or stands in another order than the text.
    """
    if not isinstance(value, list):
        raise ValueError(f"expected a list of [start, end], got {value!r:.80}")
    spans = tuple(read_span(item) for item in value)
    if list(spans) != sorted(spans):
        raise ValueError(f"expected spans in the order of the text, got {value!r:.80}")
    return spans


def _read_text(value: object) -> str:
    if not isinstance(value, str):
        # A list or an object may hold an article's words, and the message may go into a log.
        got = type(value).__name__ if isinstance(value, list | dict) else repr(value)
        raise ValueError(f"expected a text, got {got}")
    return value


def _read_texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError(f"expected a list of texts, got {value!r:.80}")
    return tuple(_read_text(item) for item in value)


def _read_probability(value: object) -> float:
    """Return a confidence: all numbers in the records are such."""
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1:
        return float(value)  # NaN is neither above nor below
    raise ValueError(f"expected a probability, 0 to 1, got {value!r:.80}")


def _is_literal(type_: object) -> bool:
    return get_origin(type_) is Literal


def _read_choice(value: object, type_: type) -> object:
    choices = get_args(type_)
    if value not in choices:
        raise ValueError(f"expected {', '.join(choices)}, got {value!r:.80}")
    return value


def _describe(error: BaseException, type_: type | None) -> str:
    ours = isinstance(error, ValueError | QuoteattrError)
    return str(error) if ours else format_exception(error, type_)


_CLASS_READERS: Mapping[type, Callable[[object], Any]] = {
    Span: read_span,
    float: _read_probability,
    str: _read_text,
}
_TUPLE_READERS: Mapping[Any, Callable[[object], Any]] = {
    tuple[Span, ...]: read_spans,
    tuple[str, ...]: _read_texts,
}
