"""Small changes to a file, one at a time, each of which should make a test fail.

DeMillo, Lipton and Sayward (1978) call what comes of them mutants. The tools that are known for it
change Python alone; here rules stand in SQL and in word lists too.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from tests.mutation.python import change_python


@frozen
class Change:
    """Bytes ``start`` to ``end`` of the file ``path`` become ``new``."""

    path: str
    line: int
    start: int
    end: int
    old: bytes
    new: bytes

    def apply(self, source: bytes) -> bytes:
        return source[: self.start] + self.new + source[self.end :]

    def __str__(self) -> str:
        old, new = (" ".join(text.decode().split()) for text in (self.old, self.new))
        return f"{self.path}:{self.line}: {old[:70] or 'nothing'} → {new[:70] or 'nothing'}"


def list_changes(root: Path, path: str) -> Iterator[Change]:
    """Yield all changes that are known for a file: none where its ending is another."""
    source = (root / path).read_bytes()
    for start, end, new in WAYS.get(Path(path).suffix, change_nothing)(source):
        line = source.count(b"\n", 0, start) + 1
        yield Change(path, line, start, end, source[start:end], new)


def change_nothing(source):  # noqa: ARG001  # as the others
    return ()


SQL_CHANGES = (
    (rb"(?<![<>=!])<(?![=>])", b"<="),
    (rb"<=", b"<"),
    (rb"(?<![<>=!-])>(?!=)", b">="),
    (rb">=", b">"),
    (rb"(?<= )=(?= )", b"<>"),
    (rb"<>|!=", b"="),
    (rb"\bmin\b(?=\()", b"max"),
    (rb"\bmax\b(?=\()", b"min"),
    (rb"\bAND\b", b"OR"),
    (rb"\bOR\b", b"AND"),
    (rb"\bDISTINCT ", b""),
    (rb" DESC\b", b""),
    (rb"\bUNION\b(?! ALL)", b"UNION ALL"),
    (rb"\bNOT (?=EXISTS|IN\b)", b""),
    (rb"(?m)^ *(?:AND|OR) .*\n", b""),  # a condition that has a line of its own
    (rb"(?<=ORDER BY )\w+(?:\.\w+)?, ", b""),
)


def change_sql(source):
    """Yield changes of comparisons, conditions, order and numbers; comments stand as they are."""
    comments = [match.span() for match in re.finditer(rb"--.*", source)]
    for pattern, new in SQL_CHANGES:
        for match in re.finditer(pattern, source):
            if not any(start <= match.start() < end for start, end in comments):
                yield *match.span(), new
    for match in re.finditer(rb"(?<![\w.$])\d+(?![\w.])", source):
        if not any(start <= match.start() < end for start, end in comments):
            yield *match.span(), b"%d" % (int(match[0]) + 1)


def change_rows(source):
    """Yield a word list without a row, and with a value that another row of it has."""
    rows = list(re.finditer(rb"(?m)^[^#\s].*\n", source))
    cells = [row[0].rstrip(b"\n").split(b"\t") for row in rows]
    values = sorted({value for _, *rest in cells for value in rest[:1]})
    for row, (word, *rest) in zip(rows, cells, strict=True):
        yield *row.span(), b""
        if rest and len(values) > 1:
            other = values[(values.index(rest[0]) + 1) % len(values)]
            yield *row.span(), b"\t".join((word, other, *rest[1:])) + b"\n"


WAYS = {".py": change_python, ".sql": change_sql, ".tsv": change_rows}
