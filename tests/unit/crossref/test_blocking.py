"""Runs of words as keys: what shares a few words in a row shares a key."""

from quoteattr.crossref.blocking import KEY_BITS, make_keys
from quoteattr.crossref.normalise import normalise_text
from quoteattr.crossref.ragged import lay_out

WHOLE = "We will not reopen the Lantern Bridge until every bolt has been checked"


def list_keys(*texts):
    keys, rows = make_keys(lay_out([normalise_text(text).codes for text in texts]))
    return [
        {key for key, row in zip(keys, rows, strict=True) if row == n} for n in range(len(texts))
    ]


def test_a_fragment_shares_all_its_keys_with_the_whole():
    whole, fragment = list_keys(WHOLE, "the Lantern Bridge until every bolt")
    assert fragment < whole


def test_a_word_of_grammar_more_leaves_most_keys():
    whole, other = list_keys(WHOLE, WHOLE.replace("the Lantern", "that Lantern"))
    assert len(whole & other) >= len(whole) - 2


def test_words_of_grammar_between_two_others_are_stepped_over():
    whole, other = list_keys("rebuild the bridge", "rebuild that old bridge")
    assert not whole & other
    whole, other = list_keys("rebuild the bridge", "rebuild that same one of a bridge")
    assert len(whole & other) == 1


def test_a_single_content_word_is_a_key():
    lone, same = list_keys("harbour", "the harbour")
    assert lone <= same
    assert len(lone) == 1


def test_grammar_alone_is_found_by_runs_of_it():
    whole, fragment = list_keys(
        f"{WHOLE}, and that is what we are here for", "what we are here for"
    )
    assert fragment
    assert fragment < whole


def test_two_words_are_a_run_only_where_one_is_rare():
    """The only content word of each text is a key by itself."""
    common, rare = list_keys("the people", "the Zarnovians")
    assert (len(common), len(rare)) == (1, 2)


def test_keys_are_short_and_each_text_has_each_once():
    text = "the harbour and the harbour and the harbour"
    keys, _ = make_keys(lay_out([normalise_text(text).codes]))
    assert len(set(keys.tolist())) == len(keys)
    assert all(0 <= key < 1 << KEY_BITS for key in keys.tolist())
