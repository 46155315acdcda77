"""The wheel: what is in it, and a newcomer's way from it to a cross-reference."""

import subprocess
import sys
import time
from pathlib import Path
from zipfile import ZipFile

import pytest

pytestmark = pytest.mark.slow

# What a newcomer may wait on a laptop, in seconds, with the packages already downloaded.
PATIENCE = 120
# In bytes; weights and word lists are most of it.
LARGEST = 40_000_000
FIRST = "“We will mend the bridge before the winter comes,” the mayor, Ana Ruiz, told the council."
SECOND = "Ruiz, the mayor, said that the council would “mend the bridge before the winter comes”."


@pytest.fixture(scope="module")
def wheel(fixtures, tmp_path_factory):
    place = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", place, fixtures.parent]
    subprocess.run(build, check=True)
    return next(place.glob("*.whl"))


def test_it_holds_the_package_and_nothing_else(wheel):
    with ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"quoteattr"}
    assert wheel.stat().st_size < LARGEST


def test_it_holds_no_pickle_and_nothing_of_the_tests(wheel):
    with ZipFile(wheel) as archive:
        names = [name.lower() for name in archive.namelist()]
    assert not [n for n in names if n.endswith((".pkl", ".pickle", ".pt", ".quotes.md"))]
    assert not [n for n in names if Path(n).name.startswith(("test_", "conftest"))]


def test_three_commands_lead_to_a_cross_reference(wheel, tmp_path):
    """A new environment, the wheel, and two articles of one's own."""
    (tmp_path / "first.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "second.txt").write_text(SECOND, encoding="utf-8")
    commands = (
        [sys.executable, "-m", "venv", "env"],
        ["env/bin/pip", "install", "-q", str(wheel)],
        ["env/bin/quoteattr", "crossref", "first.txt", "second.txt", "--min-articles", "2"],
    )
    started = time.monotonic()
    for command in commands:
        done = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True)
    assert time.monotonic() - started < PATIENCE
    assert "mend the bridge before the winter comes" in done.stdout
    assert "Ana Ruiz" in done.stdout
