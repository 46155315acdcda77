"""Many records as a sequence that is read as it is gone through."""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, overload

from quoteattr.display import Displayed

T = TypeVar("T")

# Records read at a time: few at first, as a person may look at the first ones alone, then more.
FIRST_PAGE = 100
LARGEST_PAGE = 20_000

ReadPage = Callable[[Sequence[int]], Sequence[T]]


class Results(Sequence[T], Displayed, Generic[T]):
    """A tuple of records, by their numbers; they are read in pages when they are asked for.

    What is read is of the corpus as it was when the question was put; a corpus that has changed
    since then raises ``StoreError``.
    """

    def __init__(self, numbers: Sequence[int], read_page: ReadPage[T]) -> None:
        self._numbers = numbers
        self._read_page = read_page

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[T]:
        start, size = 0, FIRST_PAGE
        while start < len(self._numbers):
            yield from self._read_page(self._numbers[start : start + size])
            start, size = start + size, min(2 * size, LARGEST_PAGE)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> "Results[T]": ...
    def __getitem__(self, index: int | slice) -> "T | Results[T]":
        if isinstance(index, slice):
            return Results(self._numbers[index], self._read_page)
        return self._read_page([self._numbers[index]])[0]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Results | tuple):
            return NotImplemented
        return len(self) == len(other) and all(x == y for x, y in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]  # as of a list: its records are in a file

    def __repr__(self) -> str:
        return f"<Results, {len(self)}>"
