"""What a difference between two printings means, beside an edge and at the end of a sentence."""

import pytest

from quoteattr.crossref import relate

BOARD = (
    "The harbour will need a chairman who knows herring, ferries and storms, and from the spring "
    "of next year the board of trustees will be led by"
)
HERRING = "We came back to the harbour for the herring that our fathers caught off these islands."
TIME = "The time will come for it."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"{BOARD} Boris Novak", f"{BOARD} Karel Novak"),
        (f"{BOARD} Boris Keller Novak", f"{BOARD} Boris Karel Novak"),
    ],
)
def test_a_name_is_another_one_beside_a_name_that_both_print(one, other):
    assert relate(one, other).kind == "altered"


def test_a_title_that_one_leaves_out_is_no_other_name():
    assert relate(f"{BOARD} President Novak", f"{BOARD} Novak").same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"{BOARD} Ana Novak, and by me", f"{BOARD} Olga Keller, and by me"),
        (f"And to you, Ana Novak: {HERRING}", f"And to you, Olga Keller: {HERRING}"),
    ],
)
def test_a_word_is_compared_beyond_which_both_print_a_little_grammar(one, other):
    assert relate(one, other).kind == "altered"


def test_an_opposite_is_one_in_the_form_that_it_is_matched_by():
    assert relate(f"{BOARD} the last", f"{BOARD} the first").kind == "altered"


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("was legal for", "was illegal for", "altered"),
        ("went to", "went into", "variant"),
    ],
)
def test_a_prefix_denies_words_of_content_only(one, other, kind):
    """ "into" is not the opposite of "to"."""
    before, after = "On Sunday the whole fleet", "the harbour that our fathers built"
    assert relate(f"{before} {one} {after}", f"{before} {other} {after}").kind == kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"{HERRING} For money never. {TIME}", f"{HERRING} For money. {TIME}"),
        (f"{BOARD} hardly us. Us", f"{BOARD} us. Us"),
    ],
)
def test_a_negation_counts_where_its_sentence_ends_and_is_printed(one, other):
    assert relate(one, other).kind == "altered"


def test_a_negation_is_gone_with_what_it_denies():
    assert relate(f"{HERRING} They asked, and I did not. {TIME}", f"{HERRING} {TIME}").same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("… every family that lost a home there", "before winter …"),
        ("… every family that lost a home there …", "before the storms of winter …"),
        ("before winter … and every family", "… because the fleet needs it …"),
    ],
)
def test_dots_let_two_texts_print_two_parts_of_what_was_said(one, other):
    before, after = "We will rebuild the harbour wall", "will get a new one"
    assert relate(f"{before} {one} {after}", f"{before} {other} {after}").same
    assert relate(f"{before}. {one} {after}", f"{before} {other} {after}").same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("every family that lost a home there", "before the storms of winter"),
        ("every family that lost a home there …", "before the storms of winter …"),
        ("… every family that lost a home there …", "before the storms of winter"),
    ],
)
def test_other_words_in_one_place_are_no_cut(one, other):
    before, after = "We will rebuild the harbour wall", "will get a new one"
    relation = relate(f"{before} {one} {after}", f"{before} {other} {after}")
    assert relation is None or not relation.same
