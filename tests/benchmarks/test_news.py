"""Cross-reference at the size of the news: simulated quotes, whose truth is known.

NEWS_ROWS says how many (a hundred thousand if it does not), NEWS_FOLDER where rows and stores are
kept to be used again, NEWS_MEMORY what the database may take ("4GB"), NEWS_PROCESSES how many
compare texts.
"""

import math
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

import pytest

from tests.benchmarks.news.runs import time_corpus, write_news
from tests.benchmarks.news.truth import (
    measure_candidates,
    measure_clusters,
    measure_edges,
    measure_index,
    open_store,
)

pytestmark = [pytest.mark.benchmark, pytest.mark.slow]

ROWS = int(os.environ.get("NEWS_ROWS", "100000"))
# Ten times the quotes may cost ten times as much to this power.
EXPONENT = 1.05


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    given = os.environ.get("NEWS_FOLDER")
    return Path(given) if given else tmp_path_factory.mktemp("news")


@pytest.fixture(scope="module")
def run_news(folder):
    """Cross-reference so many rows, each number once."""

    @cache
    def run(rows):
        news, store = folder / f"{rows}.parquet", folder / f"{rows}.quoteattr"
        write_news(news, rows)
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(1, mp_context=context) as alone:
            return news, store, alone.submit(time_corpus, news, store).result()

    return run


@pytest.fixture(scope="module")
def connection(run_news):
    news, store, _ = run_news(ROWS)
    with open_store(store, news) as opened:
        yield opened


@pytest.fixture
def say(capsys):
    def print_line(line):
        with capsys.disabled():
            print(f"\n{ROWS:,} quotes: {line}")

    return print_line


def test_misquotes_stay_apart_and_no_cluster_swells(connection, say):
    found = measure_clusters(connection)
    say(
        f"B-cubed {found.precision:.4f} / {found.recall:.4f}, F {found.f:.4f}; "
        f"largest cluster {found.largest:.2f} times the true one; "
        f"{found.merged} of {found.misquotes} misquotes merged"
    )
    assert found.merged == 0
    assert found.f >= 0.985
    assert found.largest <= 1.15


def test_accepted_edges_are_right(connection, say):
    precision, edges = measure_edges(connection)
    say(f"{edges:,} accepted edges, {precision:.4f} of them right")
    assert precision >= 0.992


def test_blocking_finds_what_belongs_together(connection, say):
    found = measure_candidates(connection)
    say(
        f"candidate recall {found.recall:.4f}, of fragments {found.fragments:.4f}, "
        f"of split parts {found.split:.4f}, with {found.a_text:.1f} candidates a text"
    )
    assert found.recall >= 0.985
    assert found.fragments >= 0.97
    assert found.split >= 0.98


def test_the_index_is_small(connection, folder, say):
    size = measure_index(connection, folder)
    say(f"{size:.0f} bytes of index a text")
    assert size <= 200


def test_speed_growth_and_memory(run_news, say):
    *_, tenth = run_news(ROWS // 10)
    *_, cost = run_news(ROWS)
    exponent = math.log10(cost.seconds / tenth.seconds)
    say(
        f"{cost.seconds:.1f} CPU s ({cost.adding:.1f} to add, {cost.answering:.1f} to answer), "
        f"{ROWS / cost.seconds:,.0f} a second; growth exponent {exponent:.3f}; "
        f"{cost.memory / 1e9:.2f} GB at most"
    )
    assert exponent <= EXPONENT
