"""The changes that ``python -m tests.mutation`` makes, each by an example."""

import ast

import pytest

from tests.mutation.changes import WAYS, list_changes
from tests.mutation.python import change_python
from tests.mutation.rooms import ROOMS


def changed(suffix, source):
    """Return the source after each change."""
    data = source.encode()
    return [(data[:start] + new + data[end:]).decode() for start, end, new in WAYS[suffix](data)]


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("a < b", ["((a) <= (b))"]),
        ("a in b", ["((a) not in (b))"]),
        ("a and b", ["((a) or (b))", "((b))", "((a))"]),
        ("not a", ["(a)"]),
        ("f(a, 3)", ["f(3, a)", "f(a, 4)"]),
        ("f('é', x, 40)", ["f(x, 'é', 40)", "f('é', x, 48)"]),
        ("x = .5", ["x = 0.6"]),
        ("x = True", ["x = False"]),
        ("{a, b, c}", ["{a, c}", "{a, b}"]),
        ("max(a)", ["min(a)"]),
        ("a - b", ["((a) + (b))"]),
    ],
)
def test_python_is_changed_in_one_place_at_a_time(source, wanted):
    assert sorted(changed(".py", source)) == sorted(wanted)


@pytest.mark.parametrize(
    "source",
    [
        '"""A docstring."""',
        "__all__ = ['a', 'b', 'c']",
        "raise ValueError(1)",
        "def f(x: Literal[1, 2, 3]) -> Tuple[1, 2, 3]: ...",
    ],
)
def test_what_decides_nothing_is_left(source):
    assert changed(".py", source) == []


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("a <= b -- 1 < 2", ["a < b -- 1 < 2"]),
        ("a = 1", ["a <> 1", "a = 2"]),
        ("SELECT DISTINCT a", ["SELECT a"]),
        ("ORDER BY a, b DESC", ["ORDER BY a, b", "ORDER BY b DESC"]),
        ("a\n  AND b\n", ["a\n  OR b\n", "a\n"]),
    ],
)
def test_sql_is_changed_in_one_place_at_a_time(source, wanted):
    assert sorted(changed(".sql", source)) == sorted(wanted)


def test_a_word_list_loses_a_row_or_has_a_value_of_another():
    listed = "# word\tclass\nknow\tknow\nseem\tseem\n"
    assert changed(".tsv", listed) == [
        "# word\tclass\nseem\tseem\n",
        "# word\tclass\nknow\tseem\nseem\tseem\n",
        "# word\tclass\nknow\tknow\n",
        "# word\tclass\nknow\tknow\nseem\tknow\n",
    ]


@pytest.mark.parametrize("name", ROOMS)
def test_a_room_has_files_changes_and_tests(name, fixtures):
    root = fixtures.parent
    paths = ROOMS[name].list_files(root)
    assert any(list_changes(root, path) for path in paths)
    assert all((root / path).exists() for path in ROOMS[name].tests)


def test_changed_python_can_be_read(fixtures):
    for path in sorted((fixtures.parent / "quoteattr" / "text").glob("*.py")):
        source = path.read_bytes()
        for start, end, new in change_python(source):
            ast.parse(source[:start] + new + source[end:])


def test_a_change_says_where_it_is_and_what(tmp_path):
    (tmp_path / "a.py").write_text("x = 1\ny = x < 2\n")
    told = [str(change) for change in list_changes(tmp_path, "a.py")]
    assert told == ["a.py:1: 1 → 2", "a.py:2: x < 2 → ((x) <= (2))", "a.py:2: 2 → 3"]
