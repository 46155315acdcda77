"""A bar on standard error for the steps of a plan."""

from collections.abc import Iterator
from contextlib import contextmanager

from tqdm import tqdm

from quoteattr.crossref.plan.stages import Tell


@contextmanager
def show_stages(shown: bool) -> Iterator[Tell]:
    """Lend a function that is told the name of each step; it draws them if ``shown``."""
    with tqdm(unit=" steps", disable=not shown, leave=False) as bar:

        def tell(name: str) -> None:
            bar.set_description(name)
            bar.update()

        yield tell
