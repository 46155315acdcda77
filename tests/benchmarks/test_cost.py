"""What extraction costs over the bare spaCy pipeline: CPU time on the same texts, in one run."""

import time
from itertools import islice
from pathlib import Path

import pytest

from quoteattr.extract import Extractor
from quoteattr.formats.articles import read_articles

SHARED = Path(__file__).parents[3] / "shared"
ARTICLES = 12
# The share of the pipeline's CPU time that each tagger may add.
BUDGETS = {"rules": 0.20, "fast": 0.35}
# The quickest of so many rounds counts: other work on the machine only ever adds.
ROUNDS = 2


@pytest.fixture(scope="module")
def articles(fixtures):
    """Real articles where they are at hand, else our own."""
    real = SHARED / "data" / "polnear-dev.jsonl"
    return list(islice(read_articles([real if real.is_file() else fixtures]), ARTICLES))


@pytest.fixture(scope="module")
def bare(nlp, articles):
    """CPU seconds of the pipeline alone, over paragraphs as anyone would feed them."""
    texts = [p for article in articles for p in article.text.split("\n\n")]
    return _measure(lambda: list(nlp.pipe(texts)))


@pytest.mark.benchmark
@pytest.mark.parametrize("tagger", BUDGETS)
def test_extraction_adds_little_to_the_pipeline(nlp, articles, bare, tagger, capsys):
    extract = Extractor(model=nlp, tagger=tagger)
    added = _measure(lambda: [extract(article) for article in articles]) / bare - 1
    with capsys.disabled():
        print(f"\n{tagger}: {added:+.0%} CPU over the bare pipeline ({len(articles)} articles)")
    assert added <= BUDGETS[tagger]


def _measure(run):
    return min(_time(run) for _ in range(ROUNDS))


def _time(run):
    before = time.process_time()
    run()
    return time.process_time() - before
