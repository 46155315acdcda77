"""Gold from files: JSON Lines, inline, brat, doccano, Label Studio, or a folder of them."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from quoteattr.errors import FormatError
from quoteattr.formats import brat, doccano, inline, labelstudio
from quoteattr.formats.folders import check_regular, walk_folder
from quoteattr.formats.gold import GoldArticle
from quoteattr.formats.gold_lines import read_gold_lines

# By the ending of a file's name, what reads it.
READERS: tuple[tuple[str, Callable[[Path], Iterable[GoldArticle]]], ...] = (
    (doccano.ENDING, doccano.read_doccano),
    (labelstudio.ENDING, labelstudio.read_tasks),
    (".jsonl", read_gold_lines),
    (inline.ENDING, lambda path: (inline.read_gold(path),)),
    (brat.ENDING, lambda path: (brat.read_brat(path),)),
)
ENDINGS = tuple(ending for ending, _ in READERS)


def read_gold_files(path: Path | str) -> Iterator[GoldArticle]:
    """Yield the gold articles of a file whose name has one of the ``ENDINGS``, or of a folder.

    Raises:
        FormatError: a file breaks its format, or there is no gold.
        OSError: a file cannot be read.
    """
    path = Path(path)
    gold = _list_folder(path) if path.is_dir() else [path] if is_gold(path) else []
    if not gold:
        raise FormatError(f"{path}: no gold; expected files that end in {', '.join(ENDINGS)}.")
    for file in gold:
        read = next(read for ending, read in READERS if file.name.endswith(ending))
        yield from read(file)


def is_gold(path: Path) -> bool:
    """Tell by its name whether a file holds gold."""
    return path.name.endswith(ENDINGS)


def _list_folder(folder: Path) -> list[Path]:
    """Return the gold files of a folder; a pipe among them would be waited for, and is refused."""
    files = sorted(filter(is_gold, walk_folder(folder, _refuse)))
    for file in files:
        check_regular(file)
    return files


def _refuse(error: OSError) -> None:
    raise error  # gold that is passed over in silence would make figures of something else
