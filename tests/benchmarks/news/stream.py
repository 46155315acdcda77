"""Simulated news as a stream of Arrow batches: rows for ``Corpus.add_quotes``, with the truth.

Besides article, text, speaker, published and outlet, each row says which ``utterance`` it is of,
which ``way`` it was printed, and for a misquote which utterance it was ``altered_from`` (else -1).
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate

import numpy as np
import pyarrow as pa
from attrs import define, field

from tests.benchmarks.news.altered import alter_tokens
from tests.benchmarks.news.printings import WAYS, choose_styles, spell
from tests.benchmarks.news.utterances import draw_utterances
from tests.benchmarks.news.words import Words, read_vocabulary

SEED = 20250302
BATCH_UTTERANCES = 8_000
ALTERED = 500
# Half of all utterances are printed once; the tail is Pareto's, so that of a million rows one
# utterance or two have ten thousand. Never more than a hundredth of all rows.
PRINTED_ONCE = 0.5
TAIL = 1.3
MOST_PRINTED = 10_000
# Papers copy one another: an utterance has about this power of its printings as its forms.
FORMS_POWER = 0.7
STOCK_SHARE = 0.03
OUTLETS = 400
SPEAKERS = 20_000
DAYS = [(date(2024, 1, 1) + timedelta(days=day)).isoformat() for day in range(1_100)]
FIRST_DAYS = 700
# Most print within days; some come long after. Some name nobody, some a surname only: few, as
# what an article says elsewhere has given most speakers their full names.
DAYS_ALIKE = 4
LATE_SHARE, LATE_DAYS = 0.03, 300
NAMELESS_SHARE, SURNAME_SHARE = 0.05, 0.1
FIELDS = (
    ("article", pa.string()),
    ("text", pa.string()),
    ("speaker", pa.string()),
    ("published", pa.string()),
    ("outlet", pa.string()),
    ("utterance", pa.int64()),
    ("way", pa.string()),
    ("altered_from", pa.int64()),
)
WAY_SHARES = list(accumulate(share for *_, share in WAYS))


@define
class Simulation:
    """What a run of simulated news needs at hand, and the rows that are not yet out."""

    vocabulary: Words
    rng: np.random.Generator
    styles: list
    speakers: list
    most_printed: int
    chance: Iterator[float] = field(init=False)
    utterances: int = 0
    rows: list = field(factory=list)

    def __attrs_post_init__(self):
        self.chance = draw_chances(self.rng)


def draw_chances(rng):
    """Yield numbers from 0 to 1 without end: one by one, NumPy would be slow to draw them."""
    while True:
        yield from rng.random(1 << 16).tolist()


def stream_news(number: int, seed: int = SEED) -> Iterator[pa.RecordBatch]:
    """Yield ``number`` rows in batches, the same for the same seed and number."""
    sim = begin_simulation(number, seed)
    add_altered(sim, min(ALTERED, number // 20))
    left = number
    while left:
        add_batch(sim)
        drawn = sim.rng.permutation(min(left, len(sim.rows))).tolist()
        rows = [sim.rows[place] for place in drawn]
        sim.rows.clear()
        left -= len(rows)
        columns = zip(*rows, strict=True)
        yield pa.record_batch(
            [pa.array(column, kind) for column, (_, kind) in zip(columns, FIELDS, strict=True)],
            names=[name for name, _ in FIELDS],
        )


def make_news(number: int, seed: int = SEED) -> pa.Table:
    """Return ``number`` rows as one table."""
    return pa.Table.from_batches(stream_news(number, seed))


def begin_simulation(number, seed):
    rng = np.random.default_rng(seed)
    vocabulary = read_vocabulary(seed)
    return Simulation(
        vocabulary=vocabulary,
        rng=rng,
        styles=[choose_styles(rng) for _ in range(OUTLETS)],
        speakers=vocabulary.printed[rng.choice(vocabulary.names, (SPEAKERS, 2))].tolist(),
        most_printed=max(10, min(MOST_PRINTED, number // 100)),
    )


def add_altered(sim, number):
    """Add the misquotes: each twice as it was said, and once with a word changed."""
    batch = draw_utterances(sim.vocabulary, 3 * number, sim.rng)
    tokens = [t for t in batch.print_tokens(sim.vocabulary) if len(t) > 8][:number]
    for index, drawn in enumerate(tokens):
        said, misquoted = alter_tokens(drawn, index, sim.vocabulary, sim.rng)
        utterance = add_utterance(sim, [("whole", [" ".join(said)])], 2)
        *_, speaker, day, outlet, _, _, _ = sim.rows[-1]
        text, own = " ".join(misquoted), sim.utterances
        sim.rows.append((f"m{own}", text, speaker, day, outlet, own, "altered", utterance))
        sim.utterances += 1


def add_batch(sim):
    """Add the rows of some thousand utterances, and some stock phrases."""
    batch = draw_utterances(sim.vocabulary, BATCH_UTTERANCES, sim.rng)
    pareto = np.minimum(2 + 2 * sim.rng.pareto(TAIL, BATCH_UTTERANCES), sim.most_printed)
    once = sim.rng.random(BATCH_UTTERANCES) < PRINTED_ONCE
    printed = np.where(once, 1, pareto).astype(int).tolist()
    for tokens, times in zip(batch.print_tokens(sim.vocabulary), printed, strict=True):
        add_utterance(sim, draw_forms(sim, tokens, max(1, int(times**FORMS_POWER))), times)
    for _ in range(int(STOCK_SHARE * len(sim.rows))):
        add_stock(sim)


def draw_forms(sim, tokens, number):
    """Return the forms that papers print of an utterance, the whole first: ways and texts."""
    forms = [("whole", [" ".join(tokens)])]
    for _ in range(number - 1):
        drawn = next(sim.chance) * WAY_SHARES[-1]
        name, cut, _ = next(w for w, most in zip(WAYS, WAY_SHARES, strict=True) if drawn <= most)
        parts = cut(tokens, next(sim.chance), next(sim.chance))
        forms.append((name, [" ".join(part) for part in parts]))
    return forms


def add_utterance(sim, forms, times):
    """Add so many printings of an utterance, and return its number."""
    utterance, sim.utterances = sim.utterances, sim.utterances + 1
    first, last = sim.speakers[int(SPEAKERS * next(sim.chance) ** 2)]
    first_day = int(FIRST_DAYS * next(sim.chance))
    for number in range(times):
        way, parts = forms[int(len(forms) * next(sim.chance) ** 2)] if number else forms[0]
        outlet = int(OUTLETS * next(sim.chance) ** 2)
        speaker = print_speaker(first, last, next(sim.chance))
        day = DAYS[first_day + delay(next(sim.chance))]
        place = (speaker, day, f"outlet {outlet}", utterance, way, -1)
        for part in parts:
            text = spell(part, sim.styles[outlet])
            sim.rows.append((f"a{utterance}-{number}", text, *place))
    return utterance


def add_stock(sim):
    """Add a phrase that anybody might say as all of a quote: an utterance of its own."""
    phrases = sim.vocabulary.phrases
    words = phrases[int(len(phrases) * next(sim.chance) ** 3)]
    add_utterance(sim, [("stock", [" ".join(sim.vocabulary.printed[words].tolist())])], 1)


def print_speaker(first, last, chance):
    if chance < NAMELESS_SHARE:
        return None
    return last if chance < NAMELESS_SHARE + SURNAME_SHARE else f"{first} {last}"


def delay(chance):
    """Return after how many days a paper prints what was said."""
    if chance < LATE_SHARE:
        return int(LATE_DAYS * chance / LATE_SHARE)
    return int(DAYS_ALIKE * chance**2)
