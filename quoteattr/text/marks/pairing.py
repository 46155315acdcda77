"""Which opening mark belongs to which closing mark, inside one paragraph."""

from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import frozen

from quoteattr.text.marks.candidates import Family, Mark, MarkRole

_SURE_CLOSERS = frozenset((MarkRole.CLOSE, MarkRole.EITHER))
_UNSURE = frozenset((MarkRole.MAYBE_OPEN, MarkRole.MAYBE_CLOSE))


@frozen
class MarkPair:
    """An opening mark and its closing mark, which is None where nothing closes it."""

    opener: Mark
    closer: Mark | None


def pair_marks(marks: Sequence[Mark]) -> tuple[MarkPair, ...]:
    """Pair the marks of one paragraph, in one pass with a stack of what is open.

    A double mark closes over single marks inside it that nothing closed: those are apostrophes.
    A single mark never closes over a double one. A closing mark that closes nothing is ignored.
    """
    stack = _Stack()
    for mark, upcoming in zip(marks, _look_ahead(marks), strict=True):
        if stack.can_close(mark.family) and _does_close(mark, upcoming, stack):
            stack.close(mark)
        elif _does_open(mark, upcoming, stack):
            stack.open(mark)
    pairs = [*stack.pairs, *(MarkPair(opener, None) for opener in stack.opened)]
    return tuple(sorted(pairs, key=lambda pair: pair.opener.start))


class _Stack:
    """The marks that are open, and the pairs made so far."""

    def __init__(self) -> None:
        self.opened: list[Mark] = []
        self.pairs: list[MarkPair] = []
        self._count: Counter[Family] = Counter()
        self._just_opened = False

    def is_open(self, family: Family) -> bool:
        return self._count[family] > 0

    def has_just_opened(self, family: Family) -> bool:
        """Tell whether the last mark that did anything opened this family."""
        return self._just_opened and self.opened[-1].family == family

    def can_close(self, family: Family) -> bool:
        """Single marks close only what was opened last; the others close over single marks."""
        if family == "single":
            return bool(self.opened) and self.opened[-1].family == "single"
        return self.is_open(family)

    def open(self, mark: Mark) -> None:
        self.opened.append(mark)
        self._count[mark.family] += 1
        self._just_opened = True

    def close(self, mark: Mark) -> None:
        """Pair ``mark`` with the last opener of its family; what was opened since was no mark."""
        self._just_opened = False
        while self.opened:
            opener = self.opened.pop()
            self._count[opener.family] -= 1
            if opener.family == mark.family:
                self.pairs.append(MarkPair(opener, mark))
                return


def _look_ahead(marks: Sequence[Mark]) -> Iterator[MarkRole | None]:
    """Yield for each mark the role of the next mark of its family that is no "maybe"."""
    upcoming: dict[Family, MarkRole] = {}
    out: list[MarkRole | None] = []
    for mark in reversed(marks):
        out.append(upcoming.get(mark.family))
        if mark.role not in _UNSURE:
            upcoming[mark.family] = mark.role
    return reversed(out)


def _does_close(mark: Mark, upcoming: MarkRole | None, stack: _Stack) -> bool:
    if (
        mark.role is MarkRole.MAYBE_CLOSE
    ):  # where a surer closing mark follows, it is part of a word
        return upcoming not in _SURE_CLOSERS
    if (
        mark.role is MarkRole.LIKELY_OPEN
    ):  # "Yes, "he said: nothing else closes what has just opened
        meant = mark.family != "single"  # of single marks, both are rather apostrophes
        return meant and upcoming not in _SURE_CLOSERS and stack.has_just_opened(mark.family)
    return mark.role in _SURE_CLOSERS


def _does_open(mark: Mark, upcoming: MarkRole | None, stack: _Stack) -> bool:
    if mark.role is MarkRole.MAYBE_OPEN:
        return upcoming is MarkRole.CLOSE and not stack.is_open(mark.family)
    return mark.role in (MarkRole.OPEN, MarkRole.LIKELY_OPEN, MarkRole.EITHER)
