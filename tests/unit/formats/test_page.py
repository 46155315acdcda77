"""The page on formats: its examples are what is written, its tables what is read."""

import json
import re
from pathlib import Path

import pytest

from quoteattr.articles.fields import NAMES
from quoteattr.formats.csv_rows import write_csv
from quoteattr.formats.dataset_rows import extraction_to_row
from quoteattr.formats.doccano import extraction_to_doccano
from quoteattr.formats.jsonl import extraction_from_dict, extraction_to_dict
from quoteattr.formats.labelstudio import extraction_to_task
from quoteattr.formats.prodigy import extraction_to_example
from quoteattr.formats.registry import FORMATS
from quoteattr.formats.schema_org import extraction_to_schema_org
from quoteattr.formats.web_annotation import extraction_to_annotations

PAGE = (Path(__file__).parents[3] / "docs" / "formats.md").read_text("utf-8")
SECTIONS = PAGE.split("\n### ")[1:]
BLOCK = re.compile(r"```(?:json|text)\n(.*?)\n```", re.DOTALL)
EXAMPLES = {
    section.split()[0]: block[1] for section in SECTIONS if (block := BLOCK.search(section))
}
(TEXT,) = re.findall(r"whose text is\n\n```text\n(.*)\n```", PAGE)


@pytest.fixture(scope="module")
def example():
    return extraction_from_dict(json.loads(EXAMPLES[".jsonl"]), TEXT)


@pytest.mark.parametrize(
    ("ending", "write"),
    [
        (".jsonl", extraction_to_dict),
        (".webannotation.jsonl", extraction_to_annotations),
        (".schemaorg.jsonl", extraction_to_schema_org),
        (".labelstudio.json", extraction_to_task),
        (".doccano.jsonl", extraction_to_doccano),
        (".dataset.jsonl", extraction_to_row),
        (".prodigy.jsonl", extraction_to_example),
    ],
)
def test_the_examples_are_what_is_written(ending, write, example):
    assert json.loads(EXAMPLES[ending]) == json.loads(json.dumps(write(example)))


def test_the_example_of_csv_is_what_is_written(example, tmp_path):
    write_csv([example], tmp_path / "f.csv")
    assert EXAMPLES[".csv,"] == (tmp_path / "f.csv").read_text("utf-8-sig").strip()


def test_every_format_has_its_row_in_the_table():
    rows = "".join(line for line in PAGE.splitlines() if line.startswith("|"))
    assert all(f"`{one.ending}`" in rows for one in FORMATS)


@pytest.mark.parametrize("field", NAMES)
def test_every_name_of_a_field_is_on_the_page(field):
    assert f"| `{field}` | {', '.join(NAMES[field])} |" in PAGE
