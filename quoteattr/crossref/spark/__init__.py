"""Cross-referencing by Spark: the plan of ``Corpus``, from Parquet to Parquet, on many machines.

Its functions are imported when they are first used: without pyspark that is a MissingExtraError.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from quoteattr.errors import MissingExtraError
from quoteattr.installing import tell_command

if TYPE_CHECKING:
    from quoteattr.crossref.spark.answers import cross_reference_parquet as cross_reference_parquet
    from quoteattr.crossref.spark.facts import extract_parquet as extract_parquet
    from quoteattr.crossref.spark.facts import read_quotes_parquet as read_quotes_parquet

_MODULE_OF = {
    "cross_reference_parquet": "answers",
    "extract_parquet": "facts",
    "read_quotes_parquet": "facts",
}
__all__ = [*_MODULE_OF]  # noqa: PLE0604  # all are strings


def __getattr__(name: str) -> object:
    """Import a function from its module."""
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        module = import_module(f"{__name__}.{_MODULE_OF[name]}")
    except ModuleNotFoundError as error:
        raise MissingExtraError(
            f"Spark needs {error.name}, which is not installed: {tell_command('spark')}"
        ) from error
    return getattr(module, name)
