"""Pairs that differ by the one word that bears the meaning: none may count as the same."""

from pathlib import Path

import pytest

from quoteattr.crossref import relate

TABLE = Path(__file__).with_name("near_pairs.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [line.split("\t") for line in TABLE if not line.startswith("#")]
PAIRS = [pytest.param(a, b, id=f"{kind}: {b}") for kind, a, b in ROWS]


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_one_bearing_word_keeps_two_texts_apart(a, b):
    relation = relate(a, b)
    assert relation is None or not relation.same


@pytest.mark.parametrize(("a", "b"), [p for p in PAIRS if not p.id.startswith("bearing")])
def test_a_longer_quote_around_the_word_changes_nothing(a, b):
    before, after = "Let me be clear about one matter.", "That is what my constituents asked."
    relation = relate(f"{before} {a}. {after}", f"{before} {b}. {after}")
    assert relation is not None
    assert relation.kind == "altered"


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_a_cut_around_the_word_changes_nothing(a, b):
    relation = relate(f"I said it before: {a}, and I shall say so at the hearing in October.", b)
    assert relation is None or not relation.same
