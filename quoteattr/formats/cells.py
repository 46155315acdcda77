"""The cells of a spreadsheet: a row's values as texts and back; a list stands there as JSON."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from quoteattr.errors import FormatError
from quoteattr.formats.rows import REQUIRED
from quoteattr.tables import ATTRIBUTIONS, CellType, Row, replace_surrogates


def write_cells(row: Row) -> dict[str, str | None]:
    """Return the cells of a row by the names of their columns; an empty one is None."""
    return {
        name: None if row[name] is None else _WRITERS[cell](row[name])
        for name, cell in ATTRIBUTIONS.cells.items()
    }


def read_cells(cells: Mapping[str, str | None], where: str) -> dict[str, Any]:
    """Return the values of a row; an empty cell is None, and columns of others are left out.

    Raises:
        FormatError: beginning with ``where`` and naming the column, if a cell has another form.
    """
    row: dict[str, Any] = {}
    for name, cell in ATTRIBUTIONS.cells.items():
        written = cells.get(name) or ""
        try:
            row[name] = _READERS[cell](written) if written or name in REQUIRED else None
        except (ValueError, RecursionError) as error:
            form = _FORMS[cell]
            raise FormatError(f"{where}: {name}: expected {form}, got {written!r}.") from error
    return row


def _write_spans(spans: Iterable[Mapping[str, int]]) -> str:
    return json.dumps([[span["start"], span["end"]] for span in spans])


def _write_texts(texts: Iterable[str]) -> str:
    return replace_surrogates(json.dumps(texts, ensure_ascii=False))


_WRITERS: Mapping[CellType, Callable[[Any], str]] = {
    "text": replace_surrogates,
    "number": repr,
    "texts": _write_texts,
    "spans": _write_spans,
}
_READERS: Mapping[CellType, Callable[[str], Any]] = {
    "text": str,
    "number": float,
    "texts": json.loads,
    "spans": json.loads,
}
_FORMS: Mapping[CellType, str] = {
    "text": "a text",
    "number": "a number",
    "texts": 'a JSON list of texts, ["…"]',
    "spans": "spans, [[15, 17], …]",
}
