"""The session's figures: counts by outlet and kind, shares of them, and the minima they miss."""

from collections import Counter
from collections.abc import Iterable

from attrs import define, field

from quoteattr.pytest_plugin.counts import CheckCount, Counts
from quoteattr.pytest_plugin.settings import ALL, Figure, Minimum

# What each figure is a share of, after the part of that.
_SHARES: dict[Figure, tuple[CheckCount, CheckCount]] = {
    "recall": (CheckCount.FOUND, CheckCount.QUOTES),
    "precision": (CheckCount.WANTED, CheckCount.EXTRACTED),
    "speaker": (CheckCount.SPEAKER, CheckCount.FOUND),
}


@define
class Scores:
    """Everything that the checks of a session counted."""

    _counts: Counter[tuple[str, str, CheckCount]] = field(factory=Counter)

    def add(self, outlet: str, counts: Counts) -> None:
        """Add what a check of an outlet's article counted."""
        self._counts.update((outlet, kind, count) for kind, count in counts)

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets, in alphabetical order."""
        return tuple(sorted({outlet for outlet, _, _ in self._counts}))

    def total(self, count: CheckCount, outlet: str = ALL, kind: str = ALL) -> int:
        """Return how many were counted, of one outlet or all, of one kind or all."""
        return sum(
            number
            for (of_outlet, of_kind, what), number in self._counts.items()
            if what == count and outlet in (ALL, of_outlet) and kind in (ALL, of_kind)
        )

    def share(self, figure: Figure, outlet: str = ALL, kind: str = ALL) -> float | None:
        """Return a figure in percent, to one decimal; None where there is nothing to judge by."""
        part, whole = (self.total(count, outlet, kind) for count in _SHARES[figure])
        return round(100 * part / whole, 1) if whole else None

    def missed(self, minima: Iterable[Minimum]) -> tuple[Minimum, ...]:
        """Return the minima that a figure stays below; what cannot be judged misses none."""
        shares = ((minimum, self.share(minimum.figure, kind=minimum.kind)) for minimum in minima)
        return tuple(m for m, share in shares if share is not None and share < m.percent)
