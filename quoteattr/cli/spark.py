"""``quoteattr spark``: cross-reference more than one machine can hold, from Parquet to Parquet."""

import os
import sys
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from quoteattr.cli.exit_codes import SOME_FAILED
from quoteattr.cli.inputs import make_extractor
from quoteattr.cli.options import MinConfidence, Model, Tagger
from quoteattr.cli.output import tell
from quoteattr.crossref import spark as plan

if TYPE_CHECKING:
    from pyspark.errors import PySparkException
    from pyspark.sql import SparkSession

NO_JAVA = "JAVA_GATEWAY_EXITED"
JAVA_ADVICE = "Spark 4 needs Java 17 or later; see what java -version says."


class Holds(StrEnum):
    """What the input is: articles to extract, quotes that were found elsewhere, or facts."""

    ARTICLES = "articles"
    QUOTES = "quotes"
    FACTS = "facts"


def spark_command(
    path: Annotated[
        str, typer.Argument(help="Parquet or JSON Lines: a file, a folder or a pattern.")
    ],
    out: Annotated[str, typer.Argument(help="The folder to make, on a file system of Spark's.")],
    holds: Annotated[
        Holds, typer.Option(help="What PATH holds; facts are those in the folder of another run.")
    ] = Holds.ARTICLES,
    conf: Annotated[
        list[str] | None,
        typer.Option(metavar="KEY=VALUE", help="A setting of Spark's; may be given repeatedly."),
    ] = None,
    model: Model = "sm",
    tagger: Tagger = "fast",
    min_confidence: MinConfidence = 0.0,
) -> None:
    """Cross-reference Parquet by Spark, on a cluster or on all cores here: a store's tables.

    Example: quoteattr spark articles.parquet found --conf spark.sql.shuffle.partitions=8
    """
    if os.path.realpath(path) == os.path.realpath(out):
        raise typer.BadParameter(f"{out} is to be read; write into another folder.")
    cross_reference = plan.cross_reference_parquet  # where pyspark is missing, this says so
    from pyspark.errors import PySparkException  # noqa: PLC0415  # it is there: see above

    try:
        session = begin_session(read_settings(conf or ()))
        facts = path if holds is Holds.FACTS else f"{out}/facts"
        if holds is Holds.ARTICLES:
            extractor = make_extractor(model, tagger, min_confidence)
            plan.extract_parquet(session, path, facts, extractor=extractor)
        elif holds is Holds.QUOTES:
            plan.read_quotes_parquet(session, path, facts)
        cross_reference(session, facts, out, tell=tell)
    except PySparkException as error:
        tell(f"quoteattr: {describe_error(error)}")
        raise typer.Exit(SOME_FAILED) from None


def describe_error(error: "PySparkException") -> str:
    """Return the first line of an error of Spark's, and what to do where Java is the matter."""
    first = str(error).splitlines()[0]
    return f"{first} {JAVA_ADVICE}" if error.getCondition() == NO_JAVA else first


def read_settings(given: Iterable[str]) -> dict[str, str]:
    """Return settings by their names, each given as ``key=value``."""
    settings = {}
    for setting in given:
        key, equals, settings[key] = setting.partition("=")
        if not equals:
            raise typer.BadParameter(f"--conf {setting}: expected KEY=VALUE.")
    return settings


def begin_session(settings: Mapping[str, str]) -> "SparkSession":
    """Return a session with these settings beside those that Spark finds.

    Without a master among them, Spark runs here, on all cores.
    """
    from pyspark.sql import SparkSession  # noqa: PLC0415  # optional: the extra "spark"

    # Workers on this machine are to have what this process has, not what "python3" may be.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    return SparkSession.builder.appName("quoteattr").config(map=dict(settings)).getOrCreate()
