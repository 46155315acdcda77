"""Bars: how much is done and left, where it can be known."""

import pandas as pd
import pytest

from quoteattr.articles.progress import count_given, show_progress


def test_a_bar_says_how_many_there_are(capsys):
    assert list(show_progress(iter("abc"), 3)) == ["a", "b", "c"]
    assert "reading: 100%" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("given", "count"), [(["a", "b"], 2), (pd.DataFrame({"text": ["a"]}), 1), (iter("ab"), None)]
)
def test_what_has_a_length_is_counted(given, count):
    assert count_given(given) == count
