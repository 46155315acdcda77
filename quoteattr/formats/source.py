"""Places in a file, and errors that show them: line, caret, what was wrong, what to do."""

from bisect import bisect_left
from functools import cached_property

from attrs import frozen

from quoteattr.errors import FormatError

WINDOW = 60
"""Characters shown on each side of a caret: with them, the line fits a terminal of 120 columns."""


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

    def error(self, at: int, problem: str, advice: str) -> FormatError:
        """Return an error that shows the line of ``at`` with a caret under it."""
        start, end = self._line_start(at), self.text.find("\n", at)
        left = max(start, at - WINDOW)
        right = min(len(self.text) if end < 0 else end, at + WINDOW)
        shown = self.text[left:right].rstrip("\r").replace("\t", " ")
        caret = " " * (at - left) + "^"
        return FormatError(f"{self.place(at)}: {problem}\n    {shown}\n    {caret}\n{advice}")

    @cached_property
    def _breaks(self) -> list[int]:
        return [at for at, character in enumerate(self.text) if character == "\n"]

    def _line_start(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1
