"""Rows as tables: the columns and their names, once for Arrow, Parquet, CSV and data frames."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal

from attrs import frozen

from quoteattr.errors import MissingExtraError

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

CellType = Literal["text", "number", "texts", "spans"]
Row = Mapping[str, Any]

_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")


@frozen(eq=False)
class Columns:
    """A table's name, with its version, and the kind of cell in each of its columns, in order."""

    name: str
    cells: Mapping[str, CellType]


ATTRIBUTIONS = Columns(
    "quoteattr.attributions/1",
    {
        "article": "text",
        "title": "text",
        "outlet": "text",
        "published": "text",
        "url": "text",
        "attribution": "text",
        "kind": "text",
        "act": "text",
        "text": "text",
        "content": "spans",
        "cue": "spans",
        "source": "spans",
        "quoted": "spans",
        "cue_text": "text",
        "source_text": "text",
        "speaker": "text",
        "speaker_id": "text",
        "speaker_kind": "text",
        "speaker_gender": "text",
        "via": "text",
        "via_id": "text",
        "via_kind": "text",
        "via_gender": "text",
        "confidence": "number",
        "speaker_confidence": "number",
        "steps": "texts",
    },
)
"""One row an attribution; ``speaker`` and ``via`` are names, a span is ``{"start", "end"}``."""
ARTICLE_COLUMNS = ("article", "title", "outlet", "published", "url")
"""The columns that say the same of all attributions of an article; the first is its id."""


class Tabular:
    """What is made of rows, and so of tables; Arrow tools read it as it is.

    (``pyarrow.table(x)``, ``polars.DataFrame(x)`` and DuckDB's ``FROM x`` go by
    ``__arrow_c_stream__``, the Arrow PyCapsule interface.)
    """

    __slots__ = ()

    def rows(self) -> Iterable[Row]:
        """Return the rows, each with all of the table's columns."""
        raise NotImplementedError

    def to_arrow(self) -> "pa.Table":
        """Return the rows as an Arrow table."""
        return build_table(self.rows(), ATTRIBUTIONS)

    def to_pandas(self) -> "pd.DataFrame":
        """Return the rows as a pandas data frame.

        Raises:
            MissingExtraError: pandas is not installed.
        """
        return convert_to_pandas(self.to_arrow())

    def to_polars(self) -> "pl.DataFrame":
        """Return the rows as a polars data frame.

        Raises:
            MissingExtraError: polars is not installed.
        """
        return convert_to_polars(self.to_arrow())

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.to_arrow().__arrow_c_stream__(requested_schema)


def convert_to_pandas(table: "pa.Table") -> "pd.DataFrame":
    """Return an Arrow table as a pandas data frame.

    Raises:
        MissingExtraError: pandas is not installed.
    """
    _require("pandas")
    return table.to_pandas()


def convert_to_polars(table: "pa.Table") -> "pl.DataFrame":
    """Return an Arrow table as a polars data frame.

    Raises:
        MissingExtraError: polars is not installed.
    """
    frame: pl.DataFrame = _require("polars").DataFrame(table)
    return frame


def build_table(rows: Iterable[Row], columns: Columns) -> "pa.Table":
    """Return ``rows`` as an Arrow table; what no UTF-8 can hold, half a surrogate pair, is U+FFFD.

    The replacement is one code point for one, so that offsets hold.
    """
    import pyarrow as pa  # noqa: PLC0415  # half a second that who asks for no table is spared

    cleaned = [{name: clean_cell(row.get(name)) for name in columns.cells} for row in rows]
    return pa.Table.from_pylist(cleaned, schema=build_schema(columns))


@cache
def build_schema(columns: Columns) -> "pa.Schema":
    """Return the Arrow schema of a table, its name in the metadata."""
    import pyarrow as pa  # noqa: PLC0415  # as above

    span = pa.struct([("start", pa.int64()), ("end", pa.int64())])
    types = {
        "text": pa.string(),
        "number": pa.float64(),
        "texts": pa.list_(pa.string()),
        "spans": pa.list_(span),
    }
    fields = [(name, types[cell]) for name, cell in columns.cells.items()]
    return pa.schema(fields, metadata={"schema": columns.name})


def replace_surrogates(text: str) -> str:
    """Return ``text`` with U+FFFD for each half of a surrogate pair, which UTF-8 cannot hold."""
    return text if text.isascii() else _LONE_SURROGATE.sub("\ufffd", text)


def clean_cell(value: object) -> object:
    """Return a cell with ``replace_surrogates`` done to each text in it."""
    if isinstance(value, str):
        return replace_surrogates(value)
    if isinstance(value, list | tuple):
        return [clean_cell(item) for item in value]
    return value


def _require(package: str) -> ModuleType:
    try:
        return import_module(package)
    except ImportError as error:
        raise MissingExtraError(
            f"{package} is not installed; to install it: pip install {package}"
        ) from error
