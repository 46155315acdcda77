"""Lines of progress, for whoever waits: training takes minutes to hours."""

from collections.abc import Callable

TellProgress = Callable[[str], object]


def tell_nothing(_line: str) -> None:
    """Keep silent."""
