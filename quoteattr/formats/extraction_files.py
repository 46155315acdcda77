"""Extractions to files and back, in the format that the ending of the file's name asks for."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from quoteattr.formats.registry import load_function
from quoteattr.records import Extraction


def write_extractions(extractions: Iterable[Extraction], path: Path | str) -> None:
    """Write extractions, as they come, to a file in the format of its ending.

    The file appears when all is written: on a fault, what stood there before stands unchanged.
    ``.quotes.md`` and ``.ann`` hold one article.

    Raises:
        FormatError: no format has the ending, or it holds one article and there are others.
        MissingExtraError: the format needs what is not installed (openpyxl for ``.xlsx``).
        OSError: the file cannot be written.
    """
    load_function(path, "writer")(extractions, Path(path))


def read_extractions(
    path: Path | str, texts: Mapping[str, str] | None = None
) -> Iterator[Extraction]:
    """Yield the extractions of a file in the format of its ending, each span checked.

    ``texts`` gives articles' texts by id, for the formats that do not hold them; spans are then
    compared with them, and the extractions have them. A file may be gzipped (``.jsonl.gz``).

    Raises:
        FormatError: no format has the ending, or the file breaks its format; the message names
            path, line and field.
        OSError: the file cannot be read.
    """
    extractions: Iterator[Extraction] = load_function(path, "extractions")(Path(path), texts)
    return extractions
