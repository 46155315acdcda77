"""Word lists are data with source and licence."""

from importlib.resources import files

import pytest

from quoteattr.languages import en
from quoteattr.languages.word_lists import read_data, read_forms, read_map, read_rows, read_words

FOLDERS = [entry for entry in files(en).iterdir() if entry.is_dir() and entry.name[0] != "_"]
LISTS = sorted(f"{folder.name}/{list_.name}" for folder in FOLDERS for list_ in folder.iterdir())


def test_a_list_is_read_by_its_folder_and_name():
    assert ("accuse", "say", "no") in read_rows("reporting/reporting_verbs")
    assert "the" in read_words("matching/function_words")
    assert read_map("matching/british_american")["colour"] == "color"
    assert read_forms("matching/contractions")["can't"] == ("can", "not")


def test_comments_are_no_rows():
    assert not any(row[0].startswith("#") for row in read_rows("reporting/reporting_verbs"))


def test_data_of_another_package_is_read_alike():
    assert read_data("quoteattr.attribution.claims", "weights")


@pytest.mark.parametrize("name", LISTS)
def test_every_list_names_source_and_licence_and_repeats_nothing(name):
    text = files(en).joinpath(name).read_text(encoding="utf-8")
    head = "".join(line for line in text.splitlines() if line.startswith("#"))
    rows = read_rows(name.removesuffix(".tsv"))
    assert "Source:" in head
    assert any(word in head for word in ("Apache-2.0", "CC0", "MIT", "public domain"))
    assert len(set(rows)) == len(rows)
