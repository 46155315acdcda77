"""An index of frames by where their contents stand, so that only neighbours are compared."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator

from quoteattr.attribution.frame import Frame, Ranges, overlap

# Frames are looked up by stretches of so many tokens: about a content's length.
_STRETCH = 32


class FrameIndex:
    """Frames in the order they were added, found by place in time that does not grow with them."""

    def __init__(self, frames: Iterable[Frame] = ()) -> None:
        self.frames: list[Frame] = []
        self._claiming: dict[int, list[int]] = defaultdict(list)
        self._ends: list[tuple[int, int]] = []
        for frame in frames:
            self.add(frame)

    def add(self, frame: Frame) -> None:
        """Add a frame after the others."""
        self.frames.append(frame)
        self._index(len(self.frames) - 1)

    def extend(self, at: int, frame: Frame) -> None:
        """Put ``frame`` in the place of the one numbered ``at``, whose tokens it claims too."""
        self.frames[at] = frame
        self._index(at)

    def touching(self, ranges: Ranges) -> list[Frame]:
        """Return the frames whose content shares a token with ``ranges``."""
        numbers = {at for s in _find_stretches(ranges) for at in self._claiming.get(s, ())}
        near = (self.frames[at] for at in sorted(numbers))
        return [frame for frame in near if overlap(frame.content, ranges)]

    def numbers_before(self, token: int) -> Iterator[int]:
        """Yield the numbers of the frames that end before ``token``, the last to end first."""
        at = bisect_left(self._ends, (token, -len(self.frames)))
        return (-self._ends[n][1] for n in range(at - 1, -1, -1))

    def _index(self, at: int) -> None:
        frame = self.frames[at]
        for stretch in _find_stretches(frame.content):
            self._claiming[stretch].append(at)
        # Negative, so that of frames that end together the one added first comes last.
        insort(self._ends, (frame.last, -at))


def _find_stretches(ranges: Ranges) -> set[int]:
    return {
        stretch
        for first, end in ranges
        for stretch in range(first // _STRETCH, (end - 1) // _STRETCH + 1)
    }
