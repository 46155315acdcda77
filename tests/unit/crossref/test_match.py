"""A remembered or printed wording: the utterances that it may be."""

import pytest

from quoteattr.crossref import Corpus
from quoteattr.errors import ArgumentError

BRIDGE = "We will not close the harbour bridge before the winter storms arrive"
FERRY = "The ferry company owes every stranded passenger a full refund"


@pytest.fixture(scope="module")
def corpus():
    corpus = Corpus()
    corpus.add_quotes(
        {"article": name, "text": text, "speaker": speaker, "published": day}
        for name, text, speaker, day in [
            ("herald", BRIDGE, "Ana Ruiz", "2025-03-02"),
            ("post", f"{BRIDGE}, and nobody has asked us to", "Ana Ruiz", "2025-03-01"),
            ("wire", FERRY, "Bo Li", "2025-03-02"),
            ("echo", "The winter was long and the bridge was cold", "Cy Ode", "2025-03-02"),
        ]
    )
    return corpus


@pytest.mark.parametrize(
    ("wording", "speaker", "same"),
    [
        (BRIDGE, "Ana Ruiz", True),
        (BRIDGE.upper(), "Ana Ruiz", True),
        ("every stranded passenger a full refund", "Bo Li", True),
        ("won't close the harbor bridge before winter storms arrive", "Ana Ruiz", True),
        ("We will close the harbour bridge before the winter storms arrive", "Ana Ruiz", False),
        ("every stranded passenger is owed a full refund", "Bo Li", None),
        ("the company owes stranded passengers a refund", "Bo Li", None),
    ],
)
def test_a_wording_is_found_however_it_is_remembered(corpus, wording, speaker, same):
    best = corpus.match(wording)[0]
    assert best.utterance.speaker.name == speaker
    if same is not None:
        assert (best.relation != "altered") is same


def test_the_words_of_both_are_laid_side_by_side(corpus):
    best = corpus.match("We will close the harbour bridge before the winter storms arrive")[0]
    assert best.relation == "altered"
    assert ("", "not") in best.differences
    assert "".join(given for given, _ in best.differences).replace(" ", "") == (
        "Wewillclosetheharbourbridgebeforethewinterstormsarrive"
    )


def test_the_utterance_says_where_it_was_first(corpus):
    best = corpus.match(BRIDGE)[0]
    assert best.relation == "identical"
    assert best.score == 1.0
    assert best.printing.article == "herald"
    assert best.utterance.first.article == "post"
    assert best.utterance.articles == 2


@pytest.mark.parametrize(
    "wording", ["", "of the", "?!", "Nobody has yet repaired the lighthouse", "the bridge"]
)
def test_what_nobody_printed_is_found_nowhere(corpus, wording):
    assert corpus.match(wording) == ()


def test_no_more_are_returned_than_asked_for():
    corpus = Corpus()
    corpus.add_quotes(
        {"article": str(n), "text": f"{BRIDGE} {word}", "speaker": f"Ana {word.title()}"}
        for n, word in enumerate(["perhaps tomorrow lads", "says councillor boats"])
    )
    assert len(corpus.match(BRIDGE, most=1)) == 1


def test_arguments_of_no_use_are_named(corpus):
    with pytest.raises(ArgumentError, match="wording: got int 3"):
        corpus.match(3)
    with pytest.raises(ArgumentError, match="most: got int 0"):
        corpus.match(BRIDGE, most=0)
