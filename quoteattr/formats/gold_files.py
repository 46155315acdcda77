"""Gold from files: JSON Lines, inline, brat, doccano, Label Studio, Prodigy, or a folder."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from quoteattr.articles.rows import ReportProblem
from quoteattr.errors import FormatError
from quoteattr.formats.folders import check_regular, walk_folder
from quoteattr.formats.gold import GoldArticle
from quoteattr.formats.registry import find_format, list_endings, load_function
from quoteattr.records import Article, Extraction


def read_gold_files(path: Path | str) -> Iterator[GoldArticle]:
    """Yield the gold articles of a file whose format holds gold, or of all such in a folder.

    Raises:
        FormatError: a file breaks its format, or there is no gold.
        OSError: a file cannot be read.
    """
    path = Path(path)
    gold = _list_folder(path) if path.is_dir() else [path] if is_gold(path) else []
    if not gold:
        endings = ", ".join(list_endings("gold"))
        raise FormatError(f"{path}: no gold; expected files that end in {endings}.")
    for file in gold:
        yield from _read_file(file)


def is_gold(path: Path) -> bool:
    """Tell by its name whether a file holds gold."""
    found = find_format(path)
    return found is not None and bool(found.gold)


def read_gold_articles(path: Path, _report: ReportProblem) -> Iterator[Article]:
    """Yield the articles of a file with gold, their gold left out."""
    for gold in _read_file(path):
        yield gold.extraction.article


def read_gold_extractions(path: Path, _texts: Mapping[str, str] | None) -> Iterator[Extraction]:
    """Yield the extractions of a file with gold, which has its articles' texts."""
    for gold in _read_file(path):
        yield gold.extraction


def is_prediction(_path: Path) -> bool:
    """Tell that inline gold is an article first: what reads articles reads it anew."""
    return False


def _read_file(path: Path) -> Iterator[GoldArticle]:
    gold: Iterable[GoldArticle] = load_function(path, "gold")(path)
    yield from gold


def _list_folder(folder: Path) -> list[Path]:
    """Return the gold files of a folder; a pipe among them would be waited for, and is refused."""
    files = sorted(filter(is_gold, walk_folder(folder, _refuse)))
    for file in files:
        check_regular(file)
    return files


def _refuse(error: OSError) -> None:
    raise error  # gold that is passed over in silence would make figures of something else
