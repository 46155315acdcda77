"""Files that hold no plain text, by their endings and first bytes, and what makes text of them."""

import re
from pathlib import PurePath
from shlex import quote

from attrs import frozen

from quoteattr.errors import FormatError

HEAD = 1_024
"""Bytes at the head of a file that are looked at: what it is stands in the first few."""


@frozen
class Refused:
    """A kind of file that is refused, and the command that makes what is read of it."""

    what: str
    endings: tuple[str, ...]
    command: str


_HTML = Refused(
    "HTML",
    (".html", ".htm", ".xhtml", ".mhtml"),
    "trafilatura --json --with-metadata < {file} > {json} (pip install trafilatura)",
)
_PDF = Refused("PDF", (".pdf",), "pdftotext {file} {text} (of poppler-utils)")
_DOCUMENT = Refused(
    "a text document",
    (".docx", ".odt", ".rtf", ".epub"),
    "pandoc {file} --to plain --wrap none --output {text}",
)
_OLD_DOCUMENT = Refused(
    "a Word document", (".doc",), "libreoffice --convert-to 'txt:Text (encoded):UTF8' {file}"
)
_SPREADSHEET = Refused(
    "a spreadsheet",
    (".xlsx", ".xlsm", ".xls", ".ods"),
    "libreoffice --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76' {file}",
)
_ARCHIVE = Refused("an archive", (".zip", ".tar", ".tgz", ".7z"), "bsdtar -xf {file}")

KINDS = (_HTML, _PDF, _DOCUMENT, _OLD_DOCUMENT, _SPREADSHEET, _ARCHIVE)

# What a file of each kind begins with, after white space, whatever its name is.
_BEGINNINGS = (
    (b"%pdf-", _PDF),
    (b"pk\x03\x04", _ARCHIVE),
    (b"{\\rtf", _DOCUMENT),
    (b"\xd0\xcf\x11\xe0", _OLD_DOCUMENT),
)
_TAG = re.compile(rb"<(?:!doctype html|\?xml|html|head|body|article|section|div|p)\b")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def check_ending(name: str, path: str) -> None:
    """Pass if a file's name, ``.gz`` aside, does not say that it holds no plain text.

    Raises:
        FormatError: it does; the message names the command that turns it into text.
    """
    suffix = PurePath(name).suffix.lower()
    kind = next((kind for kind in KINDS if suffix in kind.endings), None)
    if kind:
        raise _refuse(path, kind)


def check_beginning(raw: bytes, path: str) -> None:
    """Pass if a file can be one of plain text by what it begins with.

    Raises:
        FormatError: it cannot; the message names the command that turns it into text.
    """
    head = raw[:HEAD].removeprefix(_BYTE_ORDER_MARK).lstrip().lower()
    kind = next((kind for begins, kind in _BEGINNINGS if head.startswith(begins)), None)
    if kind is None and _TAG.match(head):
        kind = _HTML
    if kind:
        raise _refuse(path, kind)


def _refuse(path: str, kind: Refused) -> FormatError:
    stem = PurePath(path).stem
    command = kind.command.format(
        file=quote(path), text=quote(f"{stem}.txt"), json=quote(f"{stem}.json")
    )
    return FormatError(f"{path}: {kind.what}, not plain text. To make text of it: {command}")
