"""What cross-referencing costs: CPU seconds for 20,000 quotes, and how the cost grows."""

import random
import time
from itertools import accumulate

import pytest

from quoteattr.crossref import Corpus
from quoteattr.languages.word_lists import read_rows

QUOTES = 20_000
MOST_SECONDS = 30.0
# Four times the quotes may cost this many times as much: an exponent of 1.25.
MOST_GROWTH = 5.7
SEED = 20250302
FIRST_NAMES = ("Anna", "Boris", "Clara", "David", "Erik", "Fiona", "Hilda", "Ivan", "Julia", "Karl")
LAST_NAMES = (
    "Abbott",
    "Becker",
    "Castro",
    "Duval",
    "Evans",
    "Fischer",
    "Hughes",
    "Jensen",
    "Lopez",
)


def make_rows(number, rng):
    """Quotes of words as rare as in English, printed whole, cut or with a word changed."""
    words = [row[0] for row in read_rows("matching/word_bits")]
    shares = list(accumulate(2 ** -float(row[1]) for row in read_rows("matching/word_bits")))
    rows = []
    while len(rows) < number:
        said = rng.choices(words, cum_weights=shares, k=rng.randint(8, 40))
        speaker = f"{rng.choice(FIRST_NAMES)} {rng.choice(LAST_NAMES)}"
        for _ in range(rng.choice((1, 1, 1, 2, 3, 5, 10))):
            rows.append(make_row(len(rows), print_words(said, rng), speaker))
    return rows[:number]


def make_row(number, text, speaker):
    place = {"article": f"a{number // 4}", "outlet": f"o{number % 50}", "published": "2025-03-02"}
    return {**place, "text": text, "speaker": speaker}


def print_words(said, rng):
    printed = list(said)
    way = rng.random()
    if way < 0.3:
        start = rng.randint(0, len(printed) - 8)
        printed = printed[start : start + rng.randint(7, len(printed))]
    elif way < 0.5:
        printed[rng.randrange(len(printed))] = rng.choice(("the", "a", "and"))
    return " ".join(printed)


def time_utterances(number):
    corpus = Corpus()
    corpus.add_quotes(make_rows(number, random.Random(SEED)))
    start = time.process_time()
    corpus.utterances()
    return time.process_time() - start


@pytest.mark.slow
@pytest.mark.benchmark
def test_the_cost_grows_little_faster_than_the_quotes(capsys):
    time_utterances(100)  # imports and word lists are not the subject
    quarter, whole = time_utterances(QUOTES // 4), time_utterances(QUOTES)
    with capsys.disabled():
        print(f"\n{QUOTES} quotes: {whole:.1f} CPU s; a quarter of them: {quarter:.1f}")
    assert whole < MOST_SECONDS
    assert whole < MOST_GROWTH * quarter
