"""Places in a file, and errors that show them: line, caret, what was wrong, what to do."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TypeVar

from attrs import frozen

from quoteattr.errors import FormatError

T = TypeVar("T")
R = TypeVar("R")
MOST_SHOWN = 20
"""Errors of one file that are shown: a page of a terminal or two."""
WINDOW = 60
"""Characters shown on each side of a caret: with them, the line fits a terminal of 120 columns."""


class SourceError(FormatError):
    """A file breaks its format ``at`` a code point of it."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message)
        self.at = at


class BrokenSourceError(FormatError):
    """A file breaks its format in several places, each told in the order of the file."""

    def __init__(self, errors: Iterable[SourceError]) -> None:
        self.errors = tuple(sorted(errors, key=lambda error: error.at))
        shown = [str(error) for error in self.errors[:MOST_SHOWN]]
        if len(self.errors) > MOST_SHOWN:
            shown.append(f"… and {len(self.errors) - MOST_SHOWN} more places")
        super().__init__("\n\n".join(shown))


@frozen
class Place:
    """A place in a file; ``line`` and ``column`` count from 1."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@frozen(slots=False)
class Source:
    """The text of a file and the path that messages name."""

    text: str
    path: str = "<text>"

    def place(self, at: int) -> Place:
        """Return where the code point ``at`` stands."""
        line = bisect_left(self._breaks, at)  # the number of line breaks before it
        start = self._breaks[line - 1] + 1 if line else 0
        return Place(self.path, line + 1, at - start + 1)

    def error(self, at: int, problem: str, advice: str) -> SourceError:
        """Return an error that shows the line of ``at`` with a caret under it."""
        start, end = self._line_start(at), self.text.find("\n", at)
        left = max(start, at - WINDOW)
        right = min(len(self.text) if end < 0 else end, at + WINDOW)
        shown = self.text[left:right].rstrip("\r").replace("\t", " ")
        caret = " " * (at - left) + "^"
        message = f"{self.place(at)}: {problem}\n    {shown}\n    {caret}\n{advice}"
        return SourceError(message, at)

    @cached_property
    def _breaks(self) -> list[int]:
        return [at for at, character in enumerate(self.text) if character == "\n"]

    def _line_start(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1


class Faults:
    """The errors of one file, gathered so that whoever wrote it is told of all at once."""

    def __init__(self) -> None:
        self._found: list[SourceError] = []

    def add(self, error: SourceError) -> None:
        """Gather an error that is not raised."""
        self._found.append(error)

    @contextmanager
    def keep(self) -> Iterator[None]:
        """Gather the error that is raised inside, and go on behind."""
        try:
            yield
        except SourceError as error:
            self._found.append(error)
        except BrokenSourceError as several:
            self._found.extend(several.errors)

    def try_each(self, read: Callable[[T], R], things: Iterable[T]) -> list[R]:
        """Return what is read of each thing, those left out at which an error is raised."""
        results = []
        for thing in things:
            with self.keep():
                results.append(read(thing))
        return results

    def tell(self) -> None:
        """Raise one error that shows all there were, in the order of the file; pass if none were.

        Raises:
            BrokenSourceError: as said.
        """
        if self._found:
            raise BrokenSourceError(self._found)
