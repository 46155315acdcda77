"""An index of frames by the tokens that they claim, so that only neighbours are compared."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator

from quoteattr.attribution.frame import Frame, Ranges


class FrameIndex:
    """Frames in the order they were added, found by token in time that does not grow with them."""

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
        tokens = (i for first, end in ranges for i in range(first, end))
        numbers = {at for i in tokens for at in self._claiming.get(i, ())}
        return [self.frames[at] for at in sorted(numbers)]

    def numbers_before(self, token: int) -> Iterator[int]:
        """Yield the numbers of the frames that end before ``token``, the last to end first."""
        at = bisect_left(self._ends, (token, -len(self.frames)))
        return (-self._ends[n][1] for n in range(at - 1, -1, -1))

    def _index(self, at: int) -> None:
        frame = self.frames[at]
        for first, end in frame.content:
            for i in range(first, end):
                self._claiming[i].append(at)
        # Negative, so that of frames that end together the one added first comes last.
        insort(self._ends, (frame.last, -at))
