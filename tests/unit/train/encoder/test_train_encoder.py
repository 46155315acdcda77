"""Teaching a tiny transformer on a handful of lines: enough to be whole, not to be good."""

import sys

import numpy as np
import pytest

from quoteattr.attribution.tagger.encoder import load_encoder
from quoteattr.attribution.tagger.weights import Weights
from quoteattr.errors import MissingExtraError, ModelError
from quoteattr.formats.gold import GoldArticle
from quoteattr.records import Article, Attribution, Extraction
from quoteattr.spans import Span
from quoteattr.train.encoder import train_encoder
from quoteattr.train.recipe import Recipe

TEXTS = [f"{name} said it held." for name in ("Ana", "Tom", "Eva")]


def build_gold(text):
    name = text.index(" ")
    said = Attribution(
        id="a1",
        kind="indirect",
        text="it held",
        content=(Span(name + 6, len(text) - 1),),
        cue=(Span(name + 1, name + 5),),
        source=(Span(0, name),),
    )
    return GoldArticle(Extraction(Article("same id", text), (said,)))


@pytest.fixture(scope="module")
def teach(tiny_encoder, tmp_path_factory):
    """Return a function that teaches, from nothing or going on in a folder of checkpoints."""

    def run(tell=lambda _: None, folder=None, **more):
        recipe = Recipe("ours", seed=1, encoder=tiny_encoder, **more)
        folder = folder or tmp_path_factory.mktemp("checkpoints")
        return train_encoder([build_gold(text) for text in TEXTS], recipe, folder, tell)

    return run


@pytest.fixture(scope="module")
def learnt(teach):
    return teach()


@pytest.mark.slow
def test_what_is_learnt_can_be_loaded(learnt, tmp_path):
    offsets, logp = load_encoder(Weights(tmp_path, {}, learnt.files)).emit(TEXTS[0])
    assert len(offsets) == 5
    np.testing.assert_allclose(np.exp(logp).sum(axis=1), 1, rtol=1e-4)


@pytest.mark.slow
def test_every_article_is_spoken_of_in_its_place(learnt):
    ends = [offsets[-1][1] for offsets, _ in learnt.unseen]
    assert ends == [len(text) for text in TEXTS]


@pytest.mark.slow
def test_the_same_gold_and_seed_give_the_same_transformer(learnt, teach):
    told = []
    again = teach(told.append)
    assert again.files == learnt.files
    for (_, first), (_, second) in zip(learnt.unseen, again.unseen, strict=True):
        np.testing.assert_array_equal(first, second)
    assert any(line.startswith("batch ") for line in told)


@pytest.mark.slow
def test_what_is_done_is_not_done_again(teach, learnt, tmp_path):
    first, second, other = [], [], []
    teach(first.append, tmp_path)
    again = teach(second.append, tmp_path)
    teach(other.append, tmp_path, frozen_layers=0)
    batches = [[line for line in told if line.startswith("batch ")] for told in (first, second)]
    assert batches[0]
    assert not batches[1]
    assert again.files == learnt.files
    assert any(line.startswith("batch ") for line in other)  # of another recipe nothing is done


def test_what_a_transformer_began_as_is_said(tiny_encoder, learnt):
    assert learnt.about["base"] == f"{tiny_encoder.name} (bert)"


def test_an_encoder_that_is_not_there_is_named(train_extra, tmp_path):  # noqa: ARG001  # it skips
    recipe = Recipe("ours", encoder=tmp_path / "none")
    with pytest.raises(ModelError, match=r"none: no config\.json here"):
        train_encoder([build_gold(TEXTS[0])], recipe, tmp_path)


def test_without_torch_the_error_names_the_command(monkeypatch, tmp_path):
    for name in [name for name in sys.modules if name.startswith("quoteattr.train.encoder.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(MissingExtraError, match=r"needs torch: pip install '\.\[train\]'"):
        train_encoder([], Recipe("ours"), tmp_path)
