"""The table of name forms: what it knows, what it leaves open, what it costs."""

import subprocess
import sys
from importlib.resources import files

import pytest

from quoteattr.speakers.names import name_forms
from quoteattr.speakers.names.name_forms import (
    are_one_name,
    are_two_names,
    find_groups,
    share_group,
)
from tests.stopwatch import stays_within

# The first look-up loads the table, in a process of its own that counts its own memory.
LOAD = """
import resource, time
from quoteattr.speakers.names.name_forms import find_groups
before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
find_groups("starmer")
print(time.process_time() - start)
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024)
"""


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("zelenskyy", "selenskyj"),
        ("khrushchev", "chruschtschow"),
        ("aliyev", "aliev"),
        ("tchaikovsky", "tschaikowski"),
    ],
)
def test_two_forms_of_one_name(a, b):
    assert are_one_name(a, b)
    assert are_one_name(b, a)
    assert not are_two_names(a, b)


@pytest.mark.parametrize(("a", "b"), [("weber", "webber"), ("jensen", "jenson")])
def test_two_names(a, b):
    assert are_two_names(a, b)
    assert not share_group(a, b)


def test_a_form_of_two_names_shares_one_and_is_neither_alone():
    assert share_group("thomson", "thompson")
    assert not are_one_name("thomson", "thompson")
    assert not are_two_names("thomson", "thompson")


@pytest.mark.parametrize("form", ["", "qzxqzx", "akira", "#"])
def test_what_is_unknown_or_ambiguous_decides_nothing(form):
    assert find_groups(form) == frozenset()
    assert not are_one_name(form, "zelenskyy")
    assert not are_two_names(form, "zelenskyy")


def test_every_row_can_be_found():
    text = (files(name_forms) / "forms.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    assert len(rows) > 190_000
    assert all(find_groups(form) == set(items.split()) for form, items in rows[:: len(rows) // 999])
    assert all(find_groups(form) for form, _ in (rows[0], rows[-1]))


def test_source_and_licence_stand_in_the_head():
    head = (files(name_forms) / "forms.tsv").read_text(encoding="utf-8")[:600]
    assert "Source: rigour 1.2.0" in head
    assert "MIT" in head
    assert "CC0" in head


def test_loading_takes_less_than_a_third_of_a_second_and_40_mb():
    assert load_afresh()[1] < 40
    assert stays_within(0.3, lambda: load_afresh()[0])


def load_afresh():
    """Return the seconds of CPU and the megabytes that a first look-up takes."""
    out = subprocess.run([sys.executable, "-c", LOAD], capture_output=True, text=True, check=True)
    seconds, megabytes = map(float, out.stdout.split())
    return seconds, megabytes
