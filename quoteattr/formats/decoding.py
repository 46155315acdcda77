"""Bytes of a file to text."""

from quoteattr.errors import FormatError


def decode_text(raw: bytes, path: str) -> str:
    """Return a file's text, without the mark that some editors put before it.

    Raises:
        FormatError: beginning with ``path``, if it is not UTF-8.
    """
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FormatError(f"{path}: not UTF-8 ({error}). Save the file as UTF-8.") from error
