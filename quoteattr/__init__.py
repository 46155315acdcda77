"""Who said what, in which words, and where else was it printed.

``import quoteattr as qa`` is cheap: a name is imported from its room when it is first used.
"""

from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING

from quoteattr.display import draw_with

if TYPE_CHECKING:
    from quoteattr.crossref import Corpus as Corpus
    from quoteattr.crossref import Match as Match
    from quoteattr.crossref import Occurrence as Occurrence
    from quoteattr.crossref import Relation as Relation
    from quoteattr.crossref import Speaker as Speaker
    from quoteattr.crossref import Utterance as Utterance
    from quoteattr.crossref import relate as relate
    from quoteattr.errors import ArgumentError as ArgumentError
    from quoteattr.errors import ArticleError as ArticleError
    from quoteattr.errors import FormatError as FormatError
    from quoteattr.errors import MissingExtraError as MissingExtraError
    from quoteattr.errors import ModelError as ModelError
    from quoteattr.errors import QuoteattrError as QuoteattrError
    from quoteattr.errors import StoreError as StoreError
    from quoteattr.evaluation import evaluate as evaluate
    from quoteattr.extractor import Extractor as Extractor
    from quoteattr.extractor import extract as extract
    from quoteattr.formats.articles import read_articles as read_articles
    from quoteattr.formats.extraction_files import read_extractions as read_extractions
    from quoteattr.formats.extraction_files import write_extractions as write_extractions
    from quoteattr.records import Article as Article
    from quoteattr.records import Attribution as Attribution
    from quoteattr.records import Entity as Entity
    from quoteattr.records import Extraction as Extraction
    from quoteattr.records import Unattributed as Unattributed
    from quoteattr.spans import Span as Span
    from quoteattr.speakers import KnowledgeBase as KnowledgeBase
    from quoteattr.stream import extract_all as extract_all
    from quoteattr.views import show as show

    __version__: str

_ROOMS = {
    "crossref": ("Corpus", "Match", "Occurrence", "Relation", "Speaker", "Utterance", "relate"),
    "errors": (
        "ArgumentError",
        "ArticleError",
        "FormatError",
        "MissingExtraError",
        "ModelError",
        "QuoteattrError",
        "StoreError",
    ),
    "evaluation": ("evaluate",),
    "extractor": ("Extractor", "extract"),
    "formats.articles": ("read_articles",),
    "formats.extraction_files": ("read_extractions", "write_extractions"),
    "records": ("Article", "Attribution", "Entity", "Extraction", "Unattributed"),
    "spans": ("Span",),
    "speakers": ("KnowledgeBase",),
    "stream": ("extract_all",),
    "views": ("show",),
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = ["__version__", *_ROOM_OF]  # noqa: PLE0604  # all are strings


def _draw(record: object) -> str | None:
    """Draw a record for a notebook; views are imported when the first one is shown."""
    html: str | None = import_module(f"{__name__}.views").draw(record)
    return html


draw_with(_draw)


def __getattr__(name: str) -> object:
    """Import ``name`` from its room at its first use."""
    if name == "__version__":
        return version("quoteattr")
    if name not in _ROOM_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_ROOM_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
