"""A corpus of simulated news, cross-referenced in a process of its own: what it cost."""

import os
import resource
import sys
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from attrs import frozen

from quoteattr.crossref import Corpus
from tests.benchmarks.news.stream import FIELDS, stream_news

# Rows added at a time, so that no run holds all of them.
SLICE = 1_000_000
GIVEN = ("article", "text", "speaker", "published", "outlet")


@frozen
class Cost:
    """CPU seconds of all threads, for adding and for the answers; the most memory, in bytes."""

    adding: float
    answering: float
    memory: int

    @property
    def seconds(self) -> float:
        return self.adding + self.answering


def write_news(path: Path, rows: int) -> None:
    """Write simulated news to a Parquet file, unless it is there."""
    if path.exists():
        return
    part = path.with_suffix(".part")
    with pq.ParquetWriter(part, pa.schema(FIELDS)) as writer:
        for batch in stream_news(rows):
            writer.write_batch(batch)
    part.rename(path)


def time_corpus(news: Path, store: Path) -> Cost:
    """Cross-reference the rows of a Parquet file into a store.

    Run it in a fresh process: the most memory is that of the whole process so far.
    """
    warm_up()
    store.unlink(missing_ok=True)
    processes = int(os.environ.get("NEWS_PROCESSES", "1"))
    corpus = Corpus(store, memory_limit=os.environ.get("NEWS_MEMORY"), processes=processes)
    begun = read_clock()
    for number, rows in enumerate(pq.ParquetFile(news).iter_batches(SLICE, columns=list(GIVEN))):
        corpus.add_quotes(pa.table(rows))
        log(f"{(number + 1) * SLICE:,} rows at most", begun)
    added = read_clock()
    corpus.refresh()
    log("answers", begun)
    done = read_clock()
    unit = 1 if sys.platform == "darwin" else 1024
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    return Cost(added - begun, done - added, memory)


def read_clock() -> float:
    """Return the CPU seconds of this process and of those that it started and that have ended."""
    return sum(os.times()[:4])


def log(what: str, begun: float) -> None:
    """Say on standard error how far a run is, with CPU seconds and the time of the day."""
    print(f"{time.strftime('%H:%M:%S')} {what}: {read_clock() - begun:,.0f} CPU s", file=sys.stderr)


def warm_up() -> None:
    """Import and read the word lists, which are not the subject."""
    corpus = Corpus()
    corpus.add_quotes([{"article": "a", "text": "We will raise taxes", "speaker": "Ana Ruiz"}])
    corpus.refresh()
