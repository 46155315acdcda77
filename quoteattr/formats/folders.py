"""Files in folders: which are to be read, and which could hold up whoever reads them for ever."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from quoteattr.errors import FormatError


def walk_folder(folder: Path, on_locked: Callable[[OSError], object]) -> Iterator[Path]:
    """Yield all files in a folder and in the folders in it, each of which may be locked."""
    for place, _, names in os.walk(folder, onerror=on_locked):
        yield from (Path(place, name) for name in names)


def check_regular(path: Path) -> None:
    """Pass if a file that nobody named by itself can be read to its end, or is not there.

    A pipe, a socket or a device waits for ever for whoever writes to it.

    Raises:
        FormatError: beginning with ``path``, if it is such a thing.
    """
    if path.exists() and not path.is_file():
        raise FormatError(f"{path}: no regular file; name it by itself if it is to be read.")
