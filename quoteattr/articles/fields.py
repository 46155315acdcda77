"""One article from the fields of a JSON object or a table's row, under whatever names they have.

Our own names come first; the others are those of trafilatura, newspaper4k, news-please, ninjs
(the IPTC's News in JSON, 1 to 3), NewsAPI and the news sets on Hugging Face.
"""

import logging
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from email.utils import parsedate_to_datetime
from math import isnan
from typing import Any, TypeGuard

from quoteattr.converter import build_converter, structure
from quoteattr.dates import is_iso_date
from quoteattr.records import Article
from quoteattr.text.intake import name_text

_log = logging.getLogger(__name__)
_converter = build_converter()

_ADDRESS = re.compile(r"https?://\S+")

NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "article_id", "uri", "guid"),
    "text": ("text", "body_text", "bodies", "maintext", "article", "content", "body"),
    "title": ("title", "headline", "headlines"),
    "outlet": (
        "outlet", "sitename", "source-hostname", "meta_site_name", "publisher", "copyrightholder",
        "infosources", "source", "hostname", "source_domain", "domain",
    ),
    "published": (
        "published", "date", "publish_date", "date_publish", "publishedAt", "firstcreated",
        "contentcreated", "versioncreated",
    ),
    "url": ("url", "canonical_link", "link", "source", "uri"),
}  # fmt: skip
"""By our name of a field, the names under which it is looked for, in this order."""
OPTIONAL_TEXTS = ("title", "outlet", "url")
"""What costs itself alone where it is no text; dates are read by a rule of their own."""


def read_article(
    value: Mapping[str, Any], where: str, name_nameless: Callable[[str], str] = name_text
) -> Article:
    """Return the article that ``value`` describes; fields that mean nothing to us are left out.

    ``name_nameless`` makes an id of the text where there is none. A date that cannot be read
    without a guess ("3/4/2025") is left out with a warning in the log, and so is a title, an outlet
    or an address that is no text; a number is written as a text.

    Raises:
        FormatError: beginning with ``where`` and naming the field, if id or text is missing or no
            text.
    """
    fields = {name: _find(value, name) for name in NAMES if any(n in value for n in NAMES[name])}
    fields["id"] = _write_number(fields.get("id"))  # databases number their rows
    text = fields.get("text")
    if fields.get("id") is None and isinstance(text, str):
        fields["id"] = name_nameless(text)
    if fields.get("published") is not None:
        fields["published"] = read_date_or_warn(fields["published"], where)
    fields |= {name: _read_text_or_warn(fields.get(name), name, where) for name in OPTIONAL_TEXTS}
    return structure(_converter, fields, Article, where)


def has_columns(value: Mapping[str, Any]) -> bool:
    """Tell whether ``value`` holds a list of texts: it is then a table, not an article."""
    texts = next((value[name] for name in NAMES["text"] if name in value), None)
    return isinstance(texts, list | tuple) and not _is_list_of_objects(texts)


def read_date(value: object) -> str | None:
    """Return a date as ISO 8601 has it, or None where it is not clear what date it is.

    What is ISO 8601 already stays as it is; the dates of mail and RSS, which name their month,
    and ``datetime`` objects are written so.
    """
    if isinstance(value, datetime):
        midnight = value.tzinfo is None and value.time() == time()
        return (value.date() if midnight else value).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return _read_written_date(value.strip())
    return None


def _read_written_date(written: str) -> str | None:
    if is_iso_date(written):
        return written
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            found = read(written)
        except (ValueError, OverflowError):  # a time zone of twenty digits fits no number of C's
            continue
        return read_date(found)
    return None


def read_date_or_warn(value: object, where: str) -> str | None:
    """Return a date as ISO 8601 has it; what is none is None, with a warning in the log."""
    found = read_date(value)
    if found is None and value != "":
        got = value if _has_no_words(value) else type(value).__name__
        _log.warning("%s: published: %.40r is no date that can be read; left out", where, got)
        _log.debug("%s: published: got %.40r", where, value)
    return found


def _read_text_or_warn(value: object, field: str, where: str) -> str | None:
    found = _write_number(value)
    if found is None or isinstance(found, str):
        return found
    _log.warning("%s: %s: %s is no text; left out", where, field, type(value).__name__)
    return None


def _write_number(value: object) -> object:
    """Return a number as a text; a whole float as the integer that it was before a cell was empty.

    (pandas makes floats of a column of integers in which one is missing.)
    """
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _has_no_words(value: object) -> bool:
    """Tell whether a date may be logged: where columns are mixed up, it is an article's words."""
    return isinstance(value, str | int | float) and not any(map(str.isalpha, str(value)))


def _find(value: Mapping[str, Any], field: str) -> object:
    """Return the first value among a field's names that the field can have.

    If there is none, what stands under our own name is returned, for the converter to refuse.
    """
    accepts = _ACCEPTS.get(field, _is_there)
    found = (_flatten(value.get(name)) for name in NAMES[field])
    return next((one for one in found if accepts(one)), _none_for_nan(value.get(field)))


def _flatten(value: object) -> object:
    """Return the text in ``value`` where it is wrapped up: ``{"name": …}``, ``[{"value": …}]``."""
    if isinstance(value, Mapping):
        return value.get("value", value.get("name"))
    if _is_list_of_objects(value):
        return _flatten(min(value, key=_is_no_plain_text))
    return value


def _none_for_nan(value: object) -> object:
    """Return None for NaN, which is what pandas puts where a value is missing."""
    return None if isinstance(value, float) and isnan(value) else value


def _is_list_of_objects(value: object) -> TypeGuard[list[Mapping[str, Any]]]:
    return isinstance(value, list) and bool(value) and all(isinstance(v, Mapping) for v in value)


def _is_no_plain_text(part: Mapping[str, Any]) -> bool:
    """Put the bodies and headlines of ninjs that are plain text before those that are HTML."""
    return bool(part.get("contenttype", "text/plain") != "text/plain")


def _is_there(value: object) -> bool:
    return _none_for_nan(value) is not None and value != ""


def _is_address(value: object) -> bool:
    return isinstance(value, str) and _ADDRESS.fullmatch(value) is not None


_ACCEPTS: Mapping[str, Callable[[object], bool]] = {
    "url": _is_address,
    "outlet": lambda value: _is_there(value) and not _is_address(value),
}
"""trafilatura's "source" is an address, NewsAPI's the outlet: a value tells which it is."""
