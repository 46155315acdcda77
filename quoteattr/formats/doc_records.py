"""The record that a spaCy doc carries in ``doc.user_data``, as an extraction, without spaCy."""

from collections.abc import Mapping
from typing import Any, Protocol, runtime_checkable

from quoteattr.formats.jsonl import extraction_from_dict
from quoteattr.formats.lines import parse_object
from quoteattr.records import Extraction

RECORD_KEY = "quoteattr"


@runtime_checkable
class RecordedDoc(Protocol):
    """What is needed of a spaCy ``Doc``."""

    @property
    def text(self) -> str:
        """The text of the article."""

    @property
    def user_data(self) -> Mapping[Any, Any]:
        """What components have written, the record among it."""


def read_doc(doc: RecordedDoc, where: str = "doc") -> Extraction | None:
    """Return the extraction that a doc carries, with its text; None where it carries none.

    Raises:
        FormatError: beginning with ``where``, if the record is damaged or of another text.
    """
    line = doc.user_data.get(RECORD_KEY)
    if line is None:
        return None
    return extraction_from_dict(parse_object(str(line).encode(), where), doc.text, where)
