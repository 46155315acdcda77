"""What the shipped weights were trained beside is still what they are used beside."""

import shutil

import pytest

from quoteattr.attribution.tagger import SHIPPED
from quoteattr.attribution.tagger.weights import read_weights
from quoteattr.train import companions
from quoteattr.train.companions import (
    COMPANIONS,
    SAMPLE,
    digest_companions,
    find_changed,
    list_features,
    renew_companions,
    sample_emissions,
)

# What to do, for whoever changed a companion of the shipped weights.
ADVICE = (
    "the {} are not those that the weights of `{}` were trained beside: train again, or measure "
    "that it does not matter and renew the digest: python -m quoteattr.train.companions {}"
)


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_the_shipped_weights_were_trained_beside_todays_rules_lists_and_features(name, nlp):
    changed = find_changed(read_weights(SHIPPED[name]).manifest, nlp)
    assert not changed, ADVICE.format(" and ".join(changed), name, SHIPPED[name])


@pytest.fixture(scope="module")
def manifest(nlp):
    return {COMPANIONS: digest_companions(nlp, encoder=False)}


def never_called(syntax, i):  # noqa: ARG001  # a rule's arguments
    return None


def test_another_rule_is_seen(manifest, nlp, monkeypatch):
    tables = (*companions.RULE_TABLES[:-1], (*companions.RULE_TABLES[-1], never_called))
    monkeypatch.setattr(companions, "RULE_TABLES", tables)
    assert find_changed(manifest, nlp) == ["rules"]


def test_the_order_of_rules_is_seen(manifest, nlp, monkeypatch):
    first, *rest = companions.RULE_TABLES
    monkeypatch.setattr(companions, "RULE_TABLES", (tuple(reversed(first)), *rest))
    assert find_changed(manifest, nlp) == ["rules"]


def test_a_row_of_a_word_list_is_seen(manifest, nlp, monkeypatch):
    read = companions.read_rows
    monkeypatch.setattr(companions, "read_rows", lambda name: read(name)[1:])
    assert find_changed(manifest, nlp) == ["word lists"]


def test_a_feature_that_is_spelt_otherwise_is_seen(manifest, nlp, monkeypatch):
    spell = companions.cue_features
    changed = lambda *read: [[f.replace("xa=", "ax=") for f in row] for row in spell(*read)]  # noqa: E731
    monkeypatch.setattr(companions, "cue_features", changed)
    assert find_changed(manifest, nlp) == ["features"]


def test_what_was_never_written_down_counts_as_changed(nlp):
    assert find_changed({}, nlp) == ["rules", "word lists", "features"]


def test_the_sample_shows_every_quotation_state_and_every_role(read):
    syntax = read(SAMPLE)
    found = {feature for row in list_features(syntax) for feature in row}
    for wanted in ("q=in", "q=far", "sq=>(", "sq=>q", "r=s", "r=c", "r=o"):
        assert any(feature.startswith(wanted) for feature in found), wanted


def test_the_sample_of_a_transformer_gives_spans_of_every_role(read):
    syntax = read(SAMPLE)
    encoded = companions.read_encoder_features(syntax, sample_emissions(syntax))
    assert {span.role for span in encoded.bio_spans} == {"s", "q", "c"}


def test_renewing_changes_nothing_but_the_digests(nlp, tmp_path):
    folder = shutil.copytree(SHIPPED["fast"], tmp_path / "ours")
    before = read_weights(folder)
    renew_companions(folder, nlp)
    after = read_weights(folder)
    assert find_changed(after.manifest, nlp) == []
    assert after.files == before.files
    keys = {*before.manifest, *after.manifest} - {COMPANIONS}
    assert {k: before.manifest[k] for k in keys} == {k: after.manifest[k] for k in keys}
