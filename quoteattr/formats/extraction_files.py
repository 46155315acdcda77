"""Extractions to files and back, in the format that the ending of the file's name asks for."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from attrs import frozen

from quoteattr.errors import FormatError
from quoteattr.formats import doccano, jsonl, labelstudio
from quoteattr.formats.csv_rows import read_csv, write_csv
from quoteattr.formats.docbin import read_docbin, write_docbin
from quoteattr.formats.gold import GoldArticle
from quoteattr.formats.parquet import read_parquet, write_parquet
from quoteattr.formats.schema_org import read_schema_org, write_schema_org
from quoteattr.formats.web_annotation import read_annotations, write_annotations
from quoteattr.records import Extraction

ArticleTexts = Mapping[str, str] | None
Write = Callable[[Iterable[Extraction], Path], None]
Read = Callable[[Path, ArticleTexts], Iterator[Extraction]]


@frozen
class FileFormat:
    """A format by the ending of its files, and what writes and reads it."""

    ending: str
    write: Write
    read: Read


def _with_own_text(read: Callable[[Path], Iterable[Extraction | GoldArticle]]) -> Read:
    """Return a reader of files that hold the articles' texts and need no others."""

    def read_file(path: Path, _texts: ArticleTexts) -> Iterator[Extraction]:
        for one in read(path):
            yield one.extraction if isinstance(one, GoldArticle) else one

    return read_file


FORMATS = (
    FileFormat(".csv", write_csv, read_csv),
    FileFormat(".parquet", write_parquet, read_parquet),
    FileFormat(".spacy", write_docbin, _with_own_text(read_docbin)),
    FileFormat(".webannotation.jsonl", write_annotations, read_annotations),
    FileFormat(".schemaorg.jsonl", write_schema_org, read_schema_org),
    FileFormat(doccano.ENDING, doccano.write_doccano, _with_own_text(doccano.read_doccano)),
    FileFormat(labelstudio.ENDING, labelstudio.write_tasks, _with_own_text(labelstudio.read_tasks)),
    FileFormat(".jsonl", jsonl.write_extractions, jsonl.read_extractions),
)
"""In the order in which a name is compared with their endings."""


def write_extractions(extractions: Iterable[Extraction], path: Path | str) -> None:
    """Write extractions, as they come, to a file in the format of its ending.

    The file appears when all is written: on a fault, what stood there before stands unchanged.

    Raises:
        FormatError: no format has the ending.
        OSError: the file cannot be written.
    """
    find_format(path).write(extractions, Path(path))


def read_extractions(
    path: Path | str, texts: Mapping[str, str] | None = None
) -> Iterator[Extraction]:
    """Yield the extractions of a file in the format of its ending, each span checked.

    ``texts`` gives articles' texts by id, for the formats that do not hold them; spans are then
    compared with them, and the extractions have them. Lines may be gzipped (``.jsonl.gz``).

    Raises:
        FormatError: no format has the ending, or the file breaks its format; the message names
            path, line and field.
        OSError: the file cannot be read.
    """
    name = str(path)
    unpacked = name.removesuffix(".gz") if name.endswith(".jsonl.gz") else name
    return find_format(unpacked).read(Path(path), texts)


def find_format(path: Path | str) -> FileFormat:
    """Return the format of a file by its name.

    Raises:
        FormatError: it has none of the endings.
    """
    name = Path(path).name
    found = next((one for one in FORMATS if name.endswith(one.ending)), None)
    if found is None:
        endings = ", ".join(one.ending for one in FORMATS)
        raise FormatError(f"{path}: no format has this ending; expected {endings}.")
    return found
