import json

import pytest

from quoteattr.attribution.tagger import load_tagger
from quoteattr.attribution.tagger.weights import MANIFEST, read_weights, write_weights
from quoteattr.errors import ModelError

FILES = {"cue.crfsuite": b"cues", "role.crfsuite": b"roles"}


@pytest.fixture
def folder(tmp_path):
    write_weights(tmp_path / "ours", FILES, {"name": "ours", "calibration": {}})
    return tmp_path / "ours"


def test_what_is_written_is_read(folder):
    weights = read_weights(folder)
    assert (weights.folder, weights.files) == (folder, FILES)
    assert weights.manifest["name"] == "ours"


def change_a_byte(folder):
    (folder / "cue.crfsuite").write_bytes(b"cuez")


def remove_a_file(folder):
    (folder / "cue.crfsuite").unlink()


def remove_the_manifest(folder):
    (folder / MANIFEST).unlink()


def spoil_the_manifest(folder):
    (folder / MANIFEST).write_text("{", encoding="utf-8")


def write_another_schema(folder):
    (folder / MANIFEST).write_text(json.dumps({"schema": "quoteattr.weights/0"}), encoding="utf-8")


@pytest.mark.parametrize(
    ("damage", "file", "told"),
    [
        (change_a_byte, "cue.crfsuite", "install quoteattr again, or train the weights again"),
        (remove_a_file, "cue.crfsuite", "named in the manifest, but cannot be read"),
        (remove_the_manifest, MANIFEST, "expected a manifest.json"),
        (spoil_the_manifest, MANIFEST, "expected a manifest.json"),
        (write_another_schema, MANIFEST, "expected 'quoteattr.weights/1'; train them again"),
    ],
)
def test_damaged_weights_are_refused_with_their_path_and_what_to_do(folder, damage, file, told):
    damage(folder)
    with pytest.raises(ModelError) as refused:
        read_weights(folder)
    assert str(folder / file) in str(refused.value)
    assert told in str(refused.value)


def test_rules_is_no_tagger():
    assert load_tagger("rules") is None


def test_a_name_that_no_weights_have_is_refused(tmp_path):
    with pytest.raises(ModelError, match="no weights here"):
        load_tagger(str(tmp_path / "nowhere"))
