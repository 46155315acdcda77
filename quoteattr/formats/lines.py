"""JSON Lines: one JSON value a line, in UTF-8, each line on its own."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from quoteattr.errors import FormatError
from quoteattr.formats.atomic import write_atomically
from quoteattr.formats.compressed import read_lines

_SURROGATE = re.compile(r"[\ud800-\udfff]")


def number_lines(lines: Iterable[bytes], path: str) -> Iterator[tuple[str, bytes]]:
    """Yield every line that is not blank, after its place, ``path:line``."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield f"{path}:{number}", line


def read_file_lines(path: Path | str) -> Iterator[tuple[str, bytes]]:
    """Yield the lines of a file, gzipped or not, as ``number_lines`` does.

    Raises:
        FormatError: it is no gzip though its name says so, or unpacks to far too much.
        OSError: it cannot be read.
    """
    yield from number_lines(read_lines(Path(path)), str(path))


def parse_object(line: bytes, where: str) -> dict[str, Any]:
    """Return the JSON object on a line.

    Raises:
        FormatError: beginning with ``where``, if it is no UTF-8, no JSON or no object.
    """
    value = _parse_json(line, where, lambda error: f"{where}:{error.colno}")
    if not isinstance(value, dict):
        kind = type(value).__name__
        raise FormatError(f"{where}: expected an object, {{…}}, got {kind}. One object a line.")
    return value


def parse_document(raw: bytes, path: str) -> object:
    """Return the JSON value that is all of a file.

    Raises:
        FormatError: beginning with ``path``, if it is no UTF-8 or no JSON.
    """
    return _parse_json(raw, path, lambda error: f"{path}:{error.lineno}:{error.colno}")


def _parse_json(raw: bytes, where: str, place: Callable[[json.JSONDecodeError], str]) -> object:
    try:
        return json.loads(raw.rstrip().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise FormatError(f"{where}: not UTF-8 ({error}). Save the file as UTF-8.") from error
    except json.JSONDecodeError as error:
        raise FormatError(f"{place(error)}: not JSON ({error.msg}).") from error
    except RecursionError as error:
        raise FormatError(f"{where}: brackets nested too deep for an article.") from error
    except ValueError as error:
        raise FormatError(f"{where}: a number of too many digits for an article.") from error


def write_line(value: object) -> str:
    """Return a JSON value as one line, without its line break.

    Letters of every script are written as they are; half a surrogate pair, which no UTF-8 file
    can hold, is escaped.
    """
    line = json.dumps(value, ensure_ascii=False)
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", line)


def write_file_lines(values: Iterable[object], path: Path | str) -> None:
    """Write each JSON value as a line; the file appears when all are written.

    Raises:
        OSError: it cannot be written; what stood there before is unchanged.
    """
    with write_atomically(path) as file:
        for value in values:
            file.write(f"{write_line(value)}\n".encode())
