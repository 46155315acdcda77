"""Runs of words as keys: what shares a few words in a row shares a key."""

from quoteattr.crossref.matching.blocking import KEY_BITS, NEIGHBOURS, make_keys
from quoteattr.crossref.text.normalise import normalise_text
from quoteattr.crossref.text.ragged import lay_out

WHOLE = "We will not reopen the Lantern Bridge until every bolt has been checked"


def find_keys(*texts):
    return make_keys(lay_out([normalise_text(text).codes for text in texts]))


def list_keys(*texts):
    keys = find_keys(*texts)
    return [set(keys.values[keys.rows == n].tolist()) for n in range(len(texts))]


def list_neighbours(*texts):
    """Return for each text the neighbours of its keys, by key."""
    keys = find_keys(*texts)
    rows = zip(keys.rows, keys.values, keys.left, keys.right, strict=True)
    found = [{} for _ in texts]
    for row, key, left, right in rows:
        found[row][key] = (left, right)
    return found


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
    keys = find_keys("the harbour and the harbour and the harbour").values
    assert len(set(keys.tolist())) == len(keys)
    assert all(0 <= key < 1 << KEY_BITS for key in keys.tolist())


LONG = "Every bolt of the Lantern Bridge was checked twice"


def test_a_key_has_the_content_words_beside_it():
    """Words of grammar are none: bolts and checking stand beside the bridge in both texts."""
    whole, other = list_neighbours(LONG, "A bolt on that Lantern Bridge is to be checked twice")
    shared = whole.keys() & other.keys()
    assert len(shared) >= 3
    assert all(whole[key] == other[key] for key in shared)
    assert all(0 <= number <= NEIGHBOURS for key in shared for number in whole[key])


def test_where_a_text_begins_or_ends_there_is_no_neighbour():
    [whole] = list_neighbours(LONG)
    assert {(left > 0, right > 0) for left, right in whole.values()} == {
        (False, True),
        (True, True),
        (True, False),
    }


def test_neighbours_are_of_the_same_text():
    alone, first, second = list_neighbours(LONG, LONG, LONG)
    assert alone == first == second


def test_a_short_text_has_no_neighbours():
    """One of its three words may be another where it is misquoted."""
    [short] = list_neighbours("the Lantern Bridge was checked")
    assert set(short.values()) == {(0, 0)}


def test_a_key_in_several_places_has_no_neighbours_unless_they_are_the_same():
    once, twice = list_neighbours(LONG, f"{LONG}, said the keeper of Lantern Bridge tolls")
    [bridge] = list_keys("Lantern Bridge")[0] & set(once)
    assert all(once[bridge])
    assert twice[bridge] == (0, 0)


def test_texts_without_a_word_have_no_keys():
    assert len(find_keys("", "").values) == 0
    assert len(find_keys().values) == 0
