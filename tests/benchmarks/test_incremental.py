"""Adding to a corpus: the same edges in any order and in any slices, and a small cost each time."""

import time

import duckdb
import numpy as np
import pytest

from quoteattr.crossref import Corpus
from tests.benchmarks.news.stream import make_news

QUOTES, SLICES = 10_000, 10
# Of a corpus so large, this many new quotes must cost less than a second before verification.
LARGE, NEW = 1_000_000, 1_000
# The steps that verify what was found.
VERIFYING = ("near_pairs", "fresh_edges")
SAME_EDGES = """
SELECT least(x.forms, y.forms), greatest(x.forms, y.forms), e.kind
FROM edges e JOIN texts x ON x.text_id = e.a JOIN texts y ON y.text_id = e.b
"""


def read_edges(path):
    with duckdb.connect(str(path), read_only=True) as connection:
        return set(connection.execute(SAME_EDGES).fetchall())


@pytest.mark.benchmark
def test_slices_in_any_order_give_the_edges_of_one_batch(tmp_path, capsys):
    news = make_news(QUOTES)
    shuffled = news.take(np.random.default_rng(0).permutation(QUOTES))
    Corpus(tmp_path / "whole").add_quotes(news)
    sliced = Corpus(tmp_path / "sliced")
    for start in range(0, QUOTES, QUOTES // SLICES):
        sliced.add_quotes(shuffled.slice(start, QUOTES // SLICES))
    whole, parts = read_edges(tmp_path / "whole"), read_edges(tmp_path / "sliced")
    shared = len(whole & parts) / len(whole | parts)
    with capsys.disabled():
        print(f"\n{len(whole)} edges in one batch, {len(parts)} in slices: {shared:.4f} shared")
    assert shared >= 0.99


@pytest.mark.slow
@pytest.mark.benchmark
def test_a_few_new_quotes_cost_little_in_a_large_corpus(tmp_path, capsys, monkeypatch):
    news = make_news(LARGE + NEW)
    corpus = Corpus(tmp_path / "large")
    corpus.add_quotes(news.slice(0, LARGE))
    spent = {}
    monkeypatch.setattr("quoteattr.crossref.store.writing.run_stages", time_stages(spent))
    start = time.process_time()
    corpus.add_quotes(news.slice(LARGE))
    whole = time.process_time() - start
    verifying = sum(spent[name] for name in VERIFYING)
    with capsys.disabled():
        print(f"\n{NEW} quotes into {LARGE}: {whole:.2f} CPU s, {verifying:.2f} verifying")
    assert whole - verifying < 1.0


def time_stages(spent):
    """Run stages as a plan does, noting the CPU seconds of each."""

    def run(engine, stages, parameters, tell):  # noqa: ARG001
        for stage in stages:
            start = time.process_time()
            stage.run(engine, parameters)
            spent[stage.name] = time.process_time() - start

    return run
