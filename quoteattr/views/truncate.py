"""Truncate: what a notebook or a terminal shows is cut, and the rest is counted."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

Block = TypeVar("Block", bound=str)


def take_within(blocks: Iterable[Block], budget: int) -> Iterator[Block]:
    """Yield ``blocks`` as they come until the next one would pass ``budget`` bytes in all."""
    for block in blocks:
        budget -= len(block.encode("utf-8", "surrogatepass"))
        if budget < 0:
            return
        yield block
