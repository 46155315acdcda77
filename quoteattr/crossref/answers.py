"""Answers of a store that are of its present facts, worked out when they are asked for."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial

from quoteattr.crossref.progress import show_stages
from quoteattr.crossref.records import Utterance
from quoteattr.crossref.results import ReadPage
from quoteattr.crossref.store import Store
from quoteattr.crossref.store.answers import are_fresh, read_revision, work_out
from quoteattr.crossref.store.reading import read_utterances
from quoteattr.crossref.store.writing import Connection, Matching
from quoteattr.errors import StoreError


class Answers:
    """A store whose answers are never of other facts than its present ones."""

    def __init__(self, store: Store, processes: int, progress: bool) -> None:
        self._store = store
        self._processes = processes
        self._progress = progress
        self._answered: Connection | None = None

    @contextmanager
    def change(self) -> Iterator[tuple[Connection, Matching]]:
        """Lend a connection for writing; what is written is kept whole or not at all."""
        with self._store.change() as connection, show_stages(self._progress) as tell:
            yield connection, Matching(self._processes, tell)

    @contextmanager
    def open(self) -> Iterator[Connection]:
        """Lend a connection for reading, with answers that are of the present facts."""
        with self._store.read() as connection:
            if are_fresh(connection):  # as most often: the file is opened once
                yield connection
                return
        self._work_out()
        with self._store.read() as connection:
            yield connection

    def ask(
        self, find: Callable[[Connection], Sequence[int]]
    ) -> tuple[Sequence[int], ReadPage[Utterance]]:
        """Return the numbers of the utterances found, and what reads those of some numbers."""
        with self.open() as connection:
            numbers, moment = find(connection), read_moment(connection)
        return numbers, partial(self._read_page, moment)

    def _read_page(self, moment: tuple[int, bool], numbers: Sequence[int]) -> list[Utterance]:
        with self.open() as connection:
            if read_moment(connection) != moment:
                raise StoreError(
                    f"{self._store.location.name}: changed since this was asked; ask again"
                )
            return read_utterances(connection, numbers)

    def _work_out(self) -> None:
        if self._store.location.read_only:
            self._work_out_aside(self._store.keep_open())
            return
        with self.change() as (connection, matching):
            work_out(connection, keep=True, tell=matching.tell)

    def _work_out_aside(self, kept: Connection) -> None:
        """Work the answers out for a connection alone, once: while it is kept nothing changes."""
        if kept is self._answered:
            return
        with show_stages(self._progress) as tell:
            work_out(kept, keep=False, tell=tell)
        self._answered = kept


def read_moment(connection: Connection) -> tuple[int, bool]:
    """Return of which facts the answers are: if others added to them meanwhile, of those before."""
    return read_revision(connection), are_fresh(connection)
