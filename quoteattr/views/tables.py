"""Tables for a terminal, by rich, in the colours that the terminal has (none with ``NO_COLOR``).

Cells are words or texts with a style, never rich's markup: what stands in brackets is printed.
"""

from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from quoteattr.views.text import clean

Cell = str | Text


def build_table(
    title: str, headings: Sequence[str], rows: Iterable[Sequence[Cell]], *, words: int = 1
) -> Table:
    """Return a table whose first ``words`` columns are words, to the left, and the rest figures.

    Headings and cells that are strings are cleaned of what could act on a terminal.
    """
    table = Table(
        title=_show(title) if title else None,
        title_justify="left",
        title_style="bold",
        box=box.SIMPLE_HEAD,
        show_edge=False,
        padding=0,  # eight columns of figures with their intervals fit into 80 characters
    )
    for number, heading in enumerate(headings):
        table.add_column(
            _show(heading), justify="left" if number < words else "right", overflow="fold"
        )
    for row in rows:
        table.add_row(*map(_show, row))
    return table


def render_table(table: Table) -> str:
    """Return a table as the terminal is to show it: its width, and its colours if it has any."""
    console = Console(highlight=False)
    with console.capture() as captured:
        console.print(table)
    return "\n".join(line.rstrip() for line in captured.get().splitlines())


def _show(cell: Cell) -> Text:
    return cell if isinstance(cell, Text) else Text(clean(cell))
