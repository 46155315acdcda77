"""What extraction costs over the bare spaCy pipeline: CPU time on the same texts, in one run."""

import time
from itertools import islice
from pathlib import Path

import pytest
import spacy

from quoteattr.extractor import Extractor
from quoteattr.formats.articles import read_articles
from quoteattr.parsing.packages import PIPELINES, find_package

SHARED = Path(__file__).parents[3] / "shared"
ARTICLES = 12
# The share of the pipeline's CPU time that each tagger may add.
BUDGETS = {"rules": 0.20, "fast": 0.35, "accurate": 3.0}
# Rounds over the articles, pipeline and extraction by turns, so that both see the same machine.
ROUNDS = 3


@pytest.fixture(scope="module")
def articles(fixtures):
    """Real articles where they are at hand, else our own."""
    real = SHARED / "data" / "polnear-dev.jsonl"
    return list(islice(read_articles([real if real.is_file() else fixtures]), ARTICLES))


@pytest.mark.benchmark
@pytest.mark.parametrize("tagger", BUDGETS)
def test_extraction_adds_little_to_the_pipeline(articles, tagger, capsys):
    nlp = spacy.load(
        find_package(PIPELINES["sm"])
    )  # as users have it: ours is made faster when it is loaded
    extract = Extractor(tagger=tagger)
    extract(articles[0])
    bare = whole = 0.0
    for article in articles * ROUNDS:
        bare += _time(lambda text: list(nlp.pipe(text.split("\n\n"))), article.text)
        whole += _time(extract, article)
    with capsys.disabled():
        print(
            f"\n{tagger}: {whole / bare - 1:+.0%} CPU over the pipeline ({len(articles)} articles)"
        )
    assert whole / bare - 1 <= BUDGETS[tagger]


def _time(run, given):
    before = time.process_time()
    run(given)
    return time.process_time() - before
