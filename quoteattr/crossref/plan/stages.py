"""What a plan is made of, and how it is run: named steps, each a SELECT in a file of its own."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from string import Template

from attrs import frozen

from quoteattr.crossref.plan.engine import Engine, Work

Parameters = Mapping[str, float]
SQL = ".sql"


@frozen
class Select:
    """The table ``name`` is what the SELECT of that name gives."""

    name: str

    def run(self, engine: Engine, parameters: Parameters) -> None:
        """Make the table."""
        engine.run(self.name, read_select(self.name, parameters))


@frozen
class PlanView:
    """The view ``name`` is the SELECT of that name, worked out wherever it is read."""

    name: str

    def run(self, engine: Engine, parameters: Parameters) -> None:
        """Make the view."""
        engine.view(self.name, read_select(self.name, parameters))


@frozen
class Map:
    """The table ``name`` is what the function of ``work`` makes of the SELECT of that name."""

    name: str
    work: Work

    def run(self, engine: Engine, parameters: Parameters) -> None:
        """Make the table."""
        engine.map(self.name, read_select(self.name, parameters), self.work)


@frozen
class Repeat:
    """The table ``name`` becomes the table ``step``, again until ``change`` gives no rows."""

    name: str
    step: str
    change: str

    def run(self, engine: Engine, parameters: Parameters) -> None:
        """Make the step until nothing changes."""
        while True:
            engine.run(self.step, read_select(self.step, parameters))
            changed = engine.count(read_select(self.change, parameters))
            engine.run(self.name, f"SELECT * FROM {self.step}")
            if not changed:
                return


@frozen
class Drop:
    """The table ``name`` is asked for no more: its memory is free for what comes."""

    name: str

    def run(self, engine: Engine, _: Parameters) -> None:
        """Drop the table."""
        engine.drop(self.name)


Stage = Select | PlanView | Map | Repeat | Drop
# Told the name of each step before it runs.
Tell = Callable[[str], None]


def run_stages(
    engine: Engine, stages: Sequence[Stage], parameters: Parameters, tell: Tell | None = None
) -> None:
    """Run the stages in order; each can read what those before it made."""
    for stage in stages:
        if tell:
            tell(stage.name)
        stage.run(engine, parameters)


def read_select(name: str, parameters: Parameters) -> str:
    """Return the SELECT of a stage with its numbers filled in."""
    return Template(read_selects()[name]).substitute(parameters)


def list_tables(stages: Sequence[Stage]) -> Iterator[str]:
    """Yield the names of all the tables and views that stages make or drop."""
    for stage in stages:
        yield stage.name
        if isinstance(stage, Repeat):
            yield stage.step


@lru_cache(maxsize=1)
def read_selects() -> Mapping[str, str]:
    """Return the SELECT of each file in the plan's folders, by the name of the table it makes."""
    return {
        select.name.removesuffix(SQL): select.read_text(encoding="utf-8")
        for _, select in _walk_selects()
    }


@lru_cache(maxsize=1)
def name_folders() -> Mapping[str, str]:
    """Return the name of the folder of each SELECT, by the name of the table that it makes."""
    return {select.name.removesuffix(SQL): folder for folder, select in _walk_selects()}


def _walk_selects() -> Iterator[tuple[str, Traversable]]:
    for folder in files(__package__).iterdir():
        if folder.is_dir():
            selects = (entry for entry in folder.iterdir() if entry.name.endswith(SQL))
            yield from ((folder.name, select) for select in selects)
