"""Articles that are parsed once and scored with every tagger."""

from functools import cache

import pytest

from quoteattr.errors import MissingExtraError, ModelError
from quoteattr.evaluation import evaluate
from quoteattr.extractor import Extractor
from quoteattr.formats.gold_lines import read_gold_lines
from quoteattr.parsing import parse_article


@pytest.fixture(scope="session")
def polnear_dev(shared, nlp):
    """The gold and the parse of every article of polnear-dev."""
    articles = read_gold_lines(shared / "data" / "polnear-dev.jsonl")
    return [(gold, parse_article(gold.extraction.article, nlp)) for gold in articles]


@pytest.fixture(scope="session")
def evaluate_tagger(polnear_dev, nlp):
    """Evaluate a tagger, by name, on polnear-dev; skip where it is not installed."""

    @cache
    def run(tagger):
        extract = Extractor(model=nlp, tagger=tagger).extract_parsed
        try:
            predicted = [extract(parsed) for _, parsed in polnear_dev]
        except (ModelError, MissingExtraError) as error:
            pytest.skip(str(error))
        return evaluate([gold for gold, _ in polnear_dev], predicted)

    return run
