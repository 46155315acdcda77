"""Tables in a terminal: its colours, none if they are not wanted, and no words as markup."""

import re

import pytest
from rich.text import Text

from quoteattr.views.tables import build_table, render_table

TABLE = build_table(
    "Who [bold]speaks[/bold]",
    ("speaker", "quotes"),
    [("[they] \x1b[31mAna :bridge:", "12"), (Text("Bo Li", "green"), "7")],
)
PLAIN = [
    "Who [bold]speaks[/bold]",
    "speaker                 quotes",
    "──────────────────────────────",
    "[they] [31mAna :bridge:     12",
    "Bo Li                        7",
]
COLOUR = re.compile(r"\x1b\[[0-9;]*3[0-7]m")


@pytest.fixture
def terminal(monkeypatch):
    """Let standard output count as a terminal with colours."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return monkeypatch


def test_words_are_shown_and_act_on_nothing():
    assert render_table(TABLE).splitlines() == PLAIN


@pytest.mark.usefixtures("terminal")
def test_a_terminal_has_its_colours():
    assert "\x1b[32mBo Li" in render_table(TABLE)


def test_no_colour_where_none_is_wanted(terminal):
    terminal.setenv("NO_COLOR", "1")
    assert not COLOUR.search(render_table(TABLE))


def test_figures_fit_into_a_narrow_terminal(monkeypatch):
    monkeypatch.setenv("COLUMNS", "20")
    lines = render_table(build_table("", ("what", "found"), [("x" * 30, "7")])).splitlines()
    assert max(map(len, lines)) <= 20
    assert "".join(lines).count("x") == 30
