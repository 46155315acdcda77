"""Every format of files once: the ending of its files, and what reads and writes what they hold.

A new format is a module beside this one and a row here. What a row names is imported when such a
file is read or written: some of it needs spaCy, Arrow or openpyxl, which take seconds to import or
may not be installed.
"""

from importlib import import_module
from pathlib import Path, PurePath
from typing import Any, Literal

from attrs import frozen

from quoteattr.errors import FormatError
from quoteattr.formats.compressed import ENDING as PACKED

Role = Literal["articles", "extractions", "gold", "writer"]


@frozen(kw_only=True)
class FileFormat:
    """A format by the ending of its files; each other field names ``module:function``.

    ``articles``, ``extractions`` and ``gold`` read what a file of it may hold, ``writer`` writes
    extractions. Where it may hold articles as well as extractions, ``tells`` tells whether a file
    holds the latter. ``count`` counts the articles of a file; that of a ``single`` format holds
    one.
    """

    ending: str
    articles: str = ""
    extractions: str = ""
    gold: str = ""
    writer: str = ""
    tells: str = ""
    count: str = ""
    single: bool = False

    def load(self, role: Role | Literal["tells", "count"]) -> Any:  # noqa: ANN401  # one type a role
        """Return the function of a role, "" in the table for none."""
        module, _, function = getattr(self, role).partition(":")
        return getattr(import_module(f"{__package__}.{module}"), function)


FORMATS = (
    FileFormat(
        ending=".csv",
        articles="article_tables:read_delimited",
        count="counting:count_delimited",
        extractions="csv_rows:read_csv",
        tells="article_tables:holds_attributions",
        writer="csv_rows:write_csv",
    ),
    FileFormat(
        ending=".tsv",
        articles="article_tables:read_delimited",
        count="counting:count_delimited",
        extractions="csv_rows:read_csv",
        tells="article_tables:holds_attributions",
        writer="csv_rows:write_tsv",
    ),
    FileFormat(ending=".xlsx", extractions="xlsx:read_xlsx", writer="xlsx:write_xlsx"),
    FileFormat(
        ending=".parquet",
        articles="article_tables:read_arrow",
        count="parquet:count_rows",
        extractions="parquet:read_parquet",
        tells="article_tables:arrow_holds_attributions",
        writer="parquet:write_parquet",
    ),
    FileFormat(ending=".spacy", extractions="docbin:read_docbin", writer="docbin:write_docbin"),
    FileFormat(
        ending=".webannotation.jsonl",
        extractions="web_annotation:read_annotations",
        writer="web_annotation:write_annotations",
    ),
    FileFormat(
        ending=".schemaorg.jsonl",
        extractions="schema_org:read_schema_org",
        writer="schema_org:write_schema_org",
    ),
    FileFormat(
        ending=".dataset.jsonl",
        articles="article_files:read_lines",
        count="counting:count_lines",
        extractions="dataset_rows:read_dataset",
        writer="dataset_rows:write_dataset",
    ),
    FileFormat(
        ending=".doccano.jsonl",
        articles="gold_files:read_gold_articles",
        count="counting:count_lines",
        extractions="gold_files:read_gold_extractions",
        gold="doccano:read_doccano",
        writer="doccano:write_doccano",
    ),
    FileFormat(
        ending=".prodigy.jsonl",
        articles="gold_files:read_gold_articles",
        count="counting:count_lines",
        extractions="gold_files:read_gold_extractions",
        gold="prodigy:read_prodigy",
        writer="prodigy:write_prodigy",
    ),
    FileFormat(
        ending=".labelstudio.json",
        articles="gold_files:read_gold_articles",
        extractions="gold_files:read_gold_extractions",
        gold="labelstudio:read_tasks",
        writer="labelstudio:write_tasks",
    ),
    FileFormat(
        ending=".jsonl",
        articles="article_files:read_lines",
        count="counting:count_lines",
        extractions="jsonl:read_extractions",
        tells="jsonl:begins_as_extractions",
        gold="gold_lines:read_gold_lines",
        writer="jsonl:write_extractions",
    ),
    FileFormat(ending=".json", articles="article_files:read_json"),
    FileFormat(
        ending=".quotes.md",
        articles="gold_files:read_gold_articles",
        extractions="gold_files:read_gold_extractions",
        tells="gold_files:is_prediction",
        gold="inline:read_gold_file",
        writer="drafts:write_inline",
        single=True,
    ),
    FileFormat(
        ending=".ann",
        extractions="gold_files:read_gold_extractions",
        gold="brat:read_brat_file",
        writer="drafts:write_standoff",
        single=True,
    ),
    FileFormat(ending=".txt", articles="article_files:read_text", single=True),
)
"""In the order in which a name is compared with their endings: the longer one of two first."""


def find_format(path: Path | str) -> FileFormat | None:
    """Return the format of a file by its name, ``.gz`` aside; None if it has none."""
    name = unpacked_name(path)
    return next((one for one in FORMATS if name.endswith(one.ending)), None)


def load_function(path: Path | str, role: Role) -> Any:  # noqa: ANN401  # one type a role
    """Return the function of a role that the format of a file has.

    Raises:
        FormatError: no format has the ending, or the one that has it has no such role; the
            message names the endings that would do.
    """
    found = find_format(path)
    if found is None or not getattr(found, role):
        problem = f"a {found.ending} file {_NEVER[role]}" if found else _UNKNOWN
        raise FormatError(f"{path}: {problem}; expected {', '.join(list_endings(role))}.")
    return found.load(role)


def list_endings(role: Role) -> tuple[str, ...]:
    """Return the endings of the formats that have a role, in the order of the table."""
    return tuple(one.ending for one in FORMATS if getattr(one, role))


def holds_extractions(path: Path | str) -> bool:
    """Tell whether a file holds extractions; one that may hold both is looked into."""
    found = find_format(path)
    if found is None or not found.extractions:
        return False
    return not found.tells or bool(found.load("tells")(Path(path)))


def unpacked_name(path: Path | str) -> str:
    """Return the name of a file without ``.gz``."""
    return PurePath(path).name.removesuffix(PACKED)


_UNKNOWN = "no format has this ending"
_NEVER = {
    "articles": "holds no articles",
    "extractions": "holds no extractions",
    "gold": "holds no gold",
    "writer": "is read and never written",
}
