"""A bar on standard error for the steps of a plan."""

from collections.abc import Iterator
from contextlib import contextmanager

from tqdm.auto import tqdm

from quoteattr.crossref.plan.stages import Tell, name_folders

WORK = {
    "matching": "comparing texts",
    "people": "telling people apart",
    "clusters": "grouping printings",
    "answers": "ordering utterances",
}
"""What the steps of each of the plan's folders do, for people who know no table by its name."""


@contextmanager
def show_stages(shown: bool) -> Iterator[Tell]:
    """Lend a function that is told the name of each step; it draws what it does if ``shown``."""
    with tqdm(unit=" steps", disable=not shown, leave=False) as bar:

        def tell(name: str) -> None:
            folder = name_folders().get(name)
            if folder:  # what is dropped may be a table that no step made
                bar.set_description(WORK[folder])
            bar.update()

        yield tell
