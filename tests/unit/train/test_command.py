"""Training on our own few articles: enough to be whole, not to be good."""

import json
import shutil

import numpy as np
import pytest

from quoteattr.attribution.tagger.weights import read_weights
from quoteattr.errors import FormatError, ModelError
from quoteattr.extractor import Extractor
from quoteattr.formats.gold import GoldArticle
from quoteattr.records import Article, Extraction
from quoteattr.train.command import (
    CARD,
    CHECKPOINTS,
    FEWEST_ARTICLES,
    collect_gold,
    prepare_lessons,
    shuffle_lessons,
    train,
)
from quoteattr.train.encoder import LearntEncoder
from quoteattr.train.recipe import Recipe, TaggerKind

# Of no article of the gold.
TEXT = "“The bridge will hold through any winter,” said Ana Ruiz. Ruiz said the deck was safe."


@pytest.fixture(scope="module")
def train_anew(nlp, fixtures, tmp_path_factory):
    """Train on the fixtures, and return the folder, the report and the progress."""

    def run():
        told = []
        recipe = Recipe("ours", model=nlp, seed=3, data_note="Our own.", date="2026-01-02")
        folder = tmp_path_factory.mktemp("weights")
        return folder, train([fixtures], folder, recipe, told.append), told

    return run


@pytest.fixture(scope="module")
def trained(train_anew):
    return train_anew()


def read_bytes(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != CARD}


def write_lines(path, count, attributions=()):
    lines = ({"id": f"{n}", "text": "No.", "attributions": attributions} for n in range(count))
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return path


def test_the_weights_find_quotations(trained, nlp):
    folder, _, _ = trained
    extraction = Extractor(model=nlp, tagger=str(folder))(TEXT)
    said = {a.text: a for a in extraction.attributions}
    quote = said["The bridge will hold through any winter,"]
    assert (quote.kind, quote.speaker.name) == ("direct", "Ana Ruiz")
    assert any("model" in step for a in extraction.attributions for step in a.steps)


def test_the_manifest_says_how_the_weights_were_made(trained):
    folder, report, _ = trained
    manifest = read_weights(folder).manifest
    assert {**manifest} == {**manifest, **report.manifest}
    assert (manifest["name"], manifest["version"]) == ("ours", "2026.01.02")
    assert manifest["data"]["articles"] == 24
    assert sum(manifest["data"]["attributions"].values()) > 150
    assert manifest["held_out"]["articles"] == 5
    assert manifest["held_out"]["linked"]["all"]["f1"] == report.evaluation.kinds["all"].linked.f1
    assert (folder / CARD).read_text(encoding="utf-8") == report.card


def test_progress_is_told(trained):
    _, _, told = trained
    assert told[0] == "parsed 24 of 24 articles"
    assert told[-1] == "training on all"


def test_the_same_gold_and_seed_give_the_same_weights(trained, train_anew):
    assert read_bytes(train_anew()[0]) == read_bytes(trained[0])


def test_the_seed_decides_which_articles_are_held_out():
    assert shuffle_lessons(range(24), seed=0) == shuffle_lessons(range(24), seed=0)
    assert shuffle_lessons(range(24), seed=0) != shuffle_lessons(range(24), seed=1)


def test_changed_weights_are_refused(trained, nlp, tmp_path):
    folder = shutil.copytree(trained[0], tmp_path / "changed")
    model = folder / "cue.crfsuite"
    model.write_bytes(model.read_bytes() + b"\0")
    with pytest.raises(ModelError, match=r"cue\.crfsuite: checksum"):
        Extractor(model=nlp, tagger=str(folder))(TEXT)


def test_too_few_articles_are_refused(tmp_path):
    path = write_lines(tmp_path / "few.jsonl", FEWEST_ARTICLES - 1)
    with pytest.raises(FormatError, match="9 articles with gold, expected at least 10"):
        collect_gold([path])


def test_articles_without_attributions_are_refused(tmp_path):
    path = write_lines(tmp_path / "none.jsonl", FEWEST_ARTICLES)
    with pytest.raises(FormatError, match="not one attribution"):
        collect_gold([path])


def test_gold_may_stand_in_several_places(tmp_path):
    attribution = {"kind": "indirect", "content": [[0, 2]]}
    one = write_lines(tmp_path / "one.jsonl", 5, [attribution])
    two = write_lines(tmp_path / "two.jsonl", 6)
    assert len(collect_gold([one, two])) == 11


def build_emissions(said):
    """One piece at the beginning of a text, as likely a source as is ``said``."""
    logp = np.log(np.array([[0.9 - said, said] + [0.02] * 5], np.float32))
    return np.array([[0, 3]], np.int32), logp


def test_each_lesson_has_what_was_said_of_its_own_article(nlp):
    articles = [GoldArticle(Extraction(Article("a", text))) for text in ("Ana.", "Tom.")]
    encoder = LearntEncoder({}, (build_emissions(0.1), build_emissions(0.8)), {})
    first, second = prepare_lessons(articles, nlp, encoder, tell=lambda _: None)
    assert "hs-2" in first.example.encoded.likely[0]
    assert "hs2" in second.example.encoded.likely[0]


@pytest.mark.slow
def test_an_accurate_tagger_begins_with_the_encoder_that_is_named(nlp, tiny_encoder, tmp_path):
    path = tmp_path / "gold.jsonl"
    gold = {"kind": "indirect", "content": [[9, 16]], "cue": [[4, 8]], "source": [[0, 3]]}
    names = ("Ana", "Tom", "Eva", "Leo", "Ida", "Max", "Zoe", "Jim", "Amy", "Bob")
    lines = ({"id": n, "text": f"{n} said it held.", "attributions": [gold]} for n in names)
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    recipe = Recipe("ours", model=nlp, tagger=TaggerKind.ACCURATE, encoder=tiny_encoder)
    report = train([path], tmp_path / "ours", recipe)
    assert tiny_encoder.name in report.manifest["encoder"]["base"]
    assert f"The transformer begins as {tiny_encoder.name}" in report.card
    assert not (tmp_path / "ours" / CHECKPOINTS).exists()
    (claim,) = Extractor(model=nlp, tagger=str(tmp_path / "ours"))("Kim said it held.").claims
    assert (claim.text, claim.speaker.name) == ("it held", "Kim")
