"""Cross-referencing by Spark: the plan of ``Corpus``, from Parquet to Parquet, on many machines."""

from importlib.util import find_spec

from quoteattr.errors import MissingExtraError

if find_spec("pyspark") is None:
    raise MissingExtraError("Spark needs pyspark: pip install 'quoteattr[spark]'")

from quoteattr.crossref.spark.answers import cross_reference_parquet
from quoteattr.crossref.spark.facts import extract_parquet, read_quotes_parquet

__all__ = ["cross_reference_parquet", "extract_parquet", "read_quotes_parquet"]
