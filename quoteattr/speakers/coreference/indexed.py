"""Things in order that are found by what is asked of them: tokens, sources resolved so far."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar, overload

T = TypeVar("T")
KeyFunction = Callable[[T], Iterable[Hashable]]


class Indexed(Sequence[T], Generic[T]):
    """Things in order, found by key in time that does not grow with their number.

    A key is a function, held by its module, that gives everything under which a thing is found:

    >>> def initial(name):
    ...     yield name[0]
    >>> names = Indexed(["Ann", "Bo", "Al"])
    >>> names.first(initial, "A"), names.last(initial, "A"), names.last(initial, "C")
    ('Ann', 'Al', None)
    """

    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items = list(items)
        self._places: dict[KeyFunction[T], defaultdict[Hashable, list[int]]] = {}
        self._read: dict[KeyFunction[T], int] = {}

    def add(self, item: T) -> None:
        """Add a thing behind the others."""
        self._items.append(item)

    def first(self, key: KeyFunction[T], *under: Hashable) -> T | None:
        """Return the first thing that is found under one of the values of a key."""
        found = [places[0] for places in self._look_up(key, under)]
        return self._items[min(found)] if found else None

    def last(self, key: KeyFunction[T], *under: Hashable) -> T | None:
        """Return the last thing that is found under one of the values of a key."""
        found = [places[-1] for places in self._look_up(key, under)]
        return self._items[max(found)] if found else None

    def backwards(
        self, key: KeyFunction[T], under: Hashable, before: int | None = None
    ) -> Iterator[T]:
        """Yield what is found under a value of a key, of the first ``before``, the last first."""
        for places in self._look_up(key, (under,)):
            end = len(places) if before is None else bisect_left(places, before)
            yield from (self._items[places[at]] for at in range(end - 1, -1, -1))

    def _look_up(self, key: KeyFunction[T], under: Iterable[Hashable]) -> list[list[int]]:
        """Bring the index of a key up to date, and return the places under each of some values."""
        index = self._places.setdefault(key, defaultdict(list))
        for place in range(self._read.get(key, 0), len(self._items)):
            for value in key(self._items[place]):
                index[value].append(place)
        self._read[key] = len(self._items)
        return [index[value] for value in under if value in index]

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        """Return what stands in a place."""
        return self._items[at]
