"""``quoteattr train``: weights that ``extract`` takes."""

from importlib.util import find_spec

from quoteattr.installing import tell_command


def test_train_makes_weights_that_extract_takes(folder, fixtures, run, read_lines):
    result = run("train", fixtures, "-o", folder / "ours", "--data-note", "Our own.")
    (manifest,) = read_lines(result)
    assert (manifest["name"], manifest["data"]["note"]) == ("ours", "Our own.")
    assert result.stderr.splitlines()[-1] == "training on all"
    (record,) = read_lines(run("extract", folder / "wire.txt", "--tagger", folder / "ours"))
    assert record["attributions"][0]["text"].startswith("The bridge will hold")


def test_an_encoder_makes_the_tagger_an_accurate_one(folder, fixtures, run):
    """It is asked for before anything else is done, or else the extra that could read it."""
    result = run("train", fixtures, "-o", folder / "ours", "--encoder", folder / "none")
    taught = all(find_spec(name) for name in ("torch", "transformers", "onnx"))
    wanted = "none: no config.json here" if taught else tell_command("train")
    assert wanted in str(result.exception)
    assert not (folder / "ours").exists()
