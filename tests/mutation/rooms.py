"""The rooms of the package, and of each the tests that a change in it is tried with first."""

from pathlib import Path

from attrs import frozen

PACKAGE = "quoteattr"
GATE = "tests/gold/test_snapshot.py"


@frozen
class Room:
    """Files by pattern, those left out, and the tests that should notice a change in them."""

    files: tuple[str, ...]
    tests: tuple[str, ...]
    without: tuple[str, ...] = ()

    def list_files(self, root: Path) -> list[str]:
        """Return the paths of the room's files, from the root of the repository."""
        left_out = {path for pattern in self.without for path in (root / PACKAGE).glob(pattern)}
        found = {path for pattern in self.files for path in (root / PACKAGE).glob(pattern)}
        return sorted(path.relative_to(root).as_posix() for path in found - left_out)


ROOMS = {
    "crossref": Room(
        ("crossref/text/*.py", "crossref/matching/*.py"),
        (*("tests/unit/crossref/text", "tests/unit/crossref/matching"), GATE),
    ),
    "store": Room(
        ("crossref/store/**/*.py", "crossref/engines/duckdb.py", "crossref/**/*.sql"),
        (
            *("tests/unit/crossref/plan", "tests/unit/crossref/store"),
            *("tests/unit/crossref/test_corpus.py", "tests/unit/crossref/engines", GATE),
        ),
    ),
    "rules": Room(
        ("attribution/rules/*.py", "attribution/claims/*.py", "attribution/*.py"),
        ("tests/unit/attribution", "tests/gold"),
    ),
    "tagger": Room(
        ("attribution/tagger/*.py",),
        ("tests/unit/attribution/tagger", "tests/unit/attribution/test_reconcile.py", GATE),
        without=("attribution/tagger/encoder*.py",),  # they need an extra
    ),
    "speakers": Room(
        ("speakers/**/*.py",),
        ("tests/unit/speakers", "tests/gold"),
        without=("speakers/names/name_forms/build*.py",),
    ),
    "text": Room(("text/*.py",), ("tests/unit/text", GATE)),
    "views": Room(("views/*.py",), ("tests/unit/views",), without=("views/charts.py",)),
    "words": Room(
        ("**/*.tsv",),
        ("tests/gold/test_word_lists.py", GATE),
    ),
}
