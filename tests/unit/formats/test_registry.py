"""One table of formats: every name in it is there, and no ending hides another."""

import re
from pathlib import Path

import pytest

from quoteattr.errors import FormatError
from quoteattr.formats.registry import FORMATS, find_format, list_endings, load_function

ROLES = ("articles", "extractions", "gold", "writer", "tells", "count")
PACKAGE = Path(__file__).parents[3] / "quoteattr"


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("format_", FORMATS, ids=lambda one: one.ending)
def test_every_function_that_is_named_is_there(format_, role):
    if getattr(format_, role):
        assert callable(format_.load(role))


@pytest.mark.parametrize("format_", FORMATS, ids=lambda one: one.ending)
def test_every_format_is_found_by_its_ending(format_):
    assert find_format(f"a{format_.ending}") is format_
    assert find_format(f"a/b{format_.ending}.gz") is format_


def test_what_is_written_can_be_read_again():
    assert set(list_endings("writer")) <= set(list_endings("extractions"))


def test_what_holds_articles_and_extractions_is_looked_into_or_has_its_gold():
    both = [one for one in FORMATS if one.articles and one.extractions]
    assert {one.ending for one in both if not (one.tells or one.gold)} == {".dataset.jsonl"}


@pytest.mark.parametrize(
    ("name", "role", "message"),
    [
        ("a.docx", "writer", r"a\.docx: no format has this ending; expected \.csv, .*\.ann\."),
        ("a.txt", "writer", r"a\.txt: a \.txt file is read and never written; expected \.csv"),
        ("a.csv", "gold", r"a\.csv: a \.csv file holds no gold; expected \.doccano\.jsonl"),
        ("a.spacy", "articles", r"a\.spacy: a \.spacy file holds no articles; expected \.csv"),
        ("a.txt", "extractions", r"a\.txt: a \.txt file holds no extractions; expected \.csv"),
    ],
)
def test_what_a_format_cannot_do_is_told_with_those_that_can(name, role, message):
    with pytest.raises(FormatError, match=message):
        load_function(name, role)


def test_no_other_module_chooses_by_the_ending_of_a_file_of_ours():
    endings = "|".join(re.escape(one.ending) for one in FORMATS)
    choice = re.compile(rf"endswith\(\(?[\"'](?:{endings})[\"']")
    rooms = ("formats", "cli", "evaluation", "pytest_plugin", "train", "views")
    paths = [path for room in rooms for path in (PACKAGE / room).rglob("*.py")]
    assert [path for path in paths if choice.search(path.read_text("utf-8"))] == []
