"""What other processes do to a store or a file, in a module of its own that they can import."""

import os
from itertools import count, cycle

from quoteattr.crossref import Corpus
from quoteattr.crossref.store import Location, Store
from quoteattr.crossref.store.migrations import read_migrations
from quoteattr.formats.extraction_files import write_extractions
from quoteattr.records import Article, Attribution, Extraction
from quoteattr.spans import Span

# What a later version could do to a store, in steps that take a while.
COMING = """
ALTER TABLE articles ADD COLUMN section VARCHAR DEFAULT 'news';
CREATE TABLE sections AS SELECT 'section ' || range AS section FROM range(100_000);
UPDATE articles SET section = 'bridges' WHERE text LIKE '%bridge%';
CREATE TABLE streets (street VARCHAR);
"""
MIGRATIONS = (*read_migrations(), COMING)


def quote(number):
    words = f"We will mend bridge number {number} before the winter comes."
    spans = (Span(1, 1 + len(words)),)
    article = Article(f"article {number}", f"“{words}” she said.")
    return Extraction(article, (Attribution("a1", "direct", words, spans),))


def add_each(path, numbers, wait):
    """Add articles one by one, each to a store opened anew."""
    for number in numbers:
        Corpus(path, wait=wait).add(quote(number))


def read_each(path, numbers, wait):
    for _ in numbers:
        assert quote(0) in Corpus(path, wait=wait).extractions


def ask_each(path, numbers, wait):
    for _ in numbers:
        corpus = Corpus(path, wait=wait, read_only=True)
        assert corpus.search("mend bridge number 0")
        corpus.close()


def hold_open(path, begun):
    with Store(Location(path)).change():
        begun.send(None)
        begun.recv()


def add_without_end(path, begun):
    known = len(Corpus(path).extractions)
    begun.send(None)
    for number in count(known):
        Corpus(path).add(quote(number))


def migrate_without_end(path, begun):
    """Bring copies of a store up to date, each under a name of its own."""
    old = path.read_bytes()
    begun.send(None)
    for number in count():
        copy = path.with_name(f"{os.getpid()} {number}.quoteattr")
        copy.with_suffix(".new").write_bytes(old)
        copy.with_suffix(".new").rename(copy)
        Store(Location(copy), MIGRATIONS)


def export_without_end(path, begun):
    begun.send(None)
    for length in cycle((1, 200)):
        write_extractions(map(quote, range(length)), path)
