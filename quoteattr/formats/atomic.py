"""Files that are written whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO


@contextmanager
def write_atomically(path: Path | str) -> Iterator[BinaryIO]:
    """Open a file that takes the place of ``path`` once all is written, and only then.

    On a full disk, or any other fault on the way, what stood there before stands unchanged.
    What is no file (a pipe, ``/dev/stdout``) cannot be replaced and is written to directly.

    Raises:
        OSError: it cannot be written.
    """
    path = Path(path).resolve()  # so that a link stays one
    if path.exists() and not path.is_file():
        with path.open("wb") as stream:
            yield stream
        return
    # By chance: in a container, a process has the same id as the one before it that was killed.
    part = path.with_name(f"{path.name}.{token_hex(4)}.part")
    try:
        with part.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
