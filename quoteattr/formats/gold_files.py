"""Gold from files: inline gold, JSON Lines, or a folder of either."""

from collections.abc import Iterator
from pathlib import Path

from quoteattr.errors import FormatError
from quoteattr.formats import inline
from quoteattr.formats.gold import GoldArticle
from quoteattr.formats.gold_lines import read_gold_lines

LINES_ENDING = ".jsonl"


def read_gold_files(path: Path | str) -> Iterator[GoldArticle]:
    """Yield the gold articles of a ``.jsonl`` or ``.quotes.md`` file, or of a folder of them.

    Raises:
        FormatError: a file breaks its format, or there is no gold.
        OSError: a file cannot be read.
    """
    path = Path(path)
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    gold = [file for file in files if file.name.endswith((LINES_ENDING, inline.ENDING))]
    if not gold:
        raise FormatError(f"{path}: no gold; expected {LINES_ENDING} or {inline.ENDING} files.")
    for file in gold:
        if file.name.endswith(LINES_ENDING):
            yield from read_gold_lines(file)
        else:
            yield inline.read_gold(file)
