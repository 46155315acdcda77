"""A bar on standard error, or in a notebook, for articles as they are read."""

from collections.abc import Iterable, Iterator, Sized
from contextlib import closing
from typing import TypeVar

from tqdm.auto import tqdm

T = TypeVar("T")


def show_progress(stream: Iterable[T], total: int | None) -> Iterator[T]:
    """Yield what a stream yields, and draw how much of it is done, and the time that is left."""
    with closing(tqdm(stream, total=total, unit=" articles", desc="reading")) as bar:
        yield from bar


def count_given(articles: object) -> int | None:
    """Return how many articles there are, where it can be known without reading them."""
    return len(articles) if isinstance(articles, Sized) and not isinstance(articles, dict) else None
