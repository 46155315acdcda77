"""Articles of many megabytes: in memory that is bounded, with offsets into the whole text."""

import multiprocessing
import resource
import sys
from functools import partial
from time import process_time

import pytest
import spacy

from quoteattr.extractor import Extractor
from quoteattr.parsing import parse_article
from quoteattr.parsing.chunks import MAX_BATCH, MAX_PIECE
from quoteattr.records import Article

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="ru_maxrss has other units there")

SAID = "“The bridge will hold until the winter comes,” said Ana Ruiz, the mayor.\n\n"
# Bytes of memory for each character of an article, with its parse: about twice what was seen.
MOST_PER_CHARACTER = 1_500
# Where each character is a token; 1,600 were seen, and what is parsed at a time.
MOST_PER_TOKEN = 2_500


@pytest.fixture(scope="module")
def blank():
    """A pipeline that only cuts words: the pieces, the offsets and the limits are the same."""
    return spacy.blank("en")


def test_a_text_over_the_parser_limit_is_cut_at_paragraphs(blank):
    text = SAID * (blank.max_length // len(SAID) + 100)
    parsed = parse_article(Article("long", text), blank)
    assert len(text) > blank.max_length
    assert len(parsed.doc.text) == len(text)
    assert [span.start for span in parsed.paragraphs] == list(range(0, len(text), len(SAID)))
    for token in parsed.doc[-20:]:
        assert text[token.idx : token.idx + len(token)].strip() or not token.text.strip()


def test_a_line_of_five_million_characters_is_cut_and_read_a_little_at_a_time(blank):
    cut = []
    line = "nobody doubts it " * (5_000_000 // 17)
    pieces = CountingPipe(blank, cut)
    parse_article(Article("line", line), pieces)
    assert sum(map(sum, cut)) == len(line)
    assert max(map(max, cut)) <= MAX_PIECE
    assert max(map(sum, cut)) <= MAX_BATCH


class CountingPipe:
    """A pipeline that notes how long the pieces of each batch are, and parses none of them."""

    def __init__(self, blank, lengths):
        self.make_doc = blank.make_doc
        self._lengths = lengths

    def pipe(self, pieces, **_):
        self._lengths.append([len(piece.text) for piece in pieces])
        return [self.make_doc("") for _ in pieces]


@pytest.mark.soak
@pytest.mark.parametrize(
    ("text", "most"),
    [
        (SAID * (10_000_000 // len(SAID)), MOST_PER_CHARACTER),
        ("nobody doubts it " * (5_000_000 // 17), MOST_PER_CHARACTER),
        ("“”" * 500_000, MOST_PER_TOKEN),
    ],
    ids=["ten megabytes", "one line", "a million glued marks"],
)
def test_a_very_long_article_is_read_whole_in_bounded_memory(text, most, nlp):
    context = multiprocessing.get_context("fork")
    told, tell = context.Pipe(duplex=False)
    context.Process(target=partial(extract_and_tell, tell, text, nlp)).start()
    tell.close()  # so that a child that dies is heard
    wrong, memory, seconds = told.recv()
    print(
        f"{len(text):,} characters: {seconds:,.0f} CPU s, {memory / len(text):,.0f} bytes"
        f" a character, {wrong} wrong offsets"
    )
    assert wrong == 0
    assert memory < most * len(text)


def extract_and_tell(tell, text, nlp):
    """Send how many quotes have wrong offsets, the bytes of memory added, and the CPU seconds."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = Extractor(model=nlp, tagger="rules")(text)
    wrong = [a for a in found.quotes if a.text != " ".join(s.of(text) for s in a.content)]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    tell.send((len(wrong), memory * 1024, process_time()))
