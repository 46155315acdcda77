"""``quoteattr train``: weights that ``extract`` takes."""


def test_train_makes_weights_that_extract_takes(folder, fixtures, run, read_lines):
    result = run("train", fixtures, "-o", folder / "ours", "--data-note", "Our own.")
    (manifest,) = read_lines(result)
    assert (manifest["name"], manifest["data"]["note"]) == ("ours", "Our own.")
    assert result.stderr.splitlines()[-1] == "training on all"
    (record,) = read_lines(run("extract", folder / "wire.txt", "--tagger", folder / "ours"))
    assert record["attributions"][0]["text"].startswith("The bridge will hold")
