"""Forms to match by; the printing stays as it was."""

import pytest

from quoteattr.crossref.text.normalise import normalise_text


@pytest.mark.parametrize(
    ("printed", "forms"),
    [
        ("We won’t raise taxes", "we will not raise taxes"),
        ("do n't and ca n't and wo n't", "do not and can not and will not"),
        ("strong U.S. backing", "strong united states backing"),
        ("strong US backing, let us go", "strong united states backing let us go"),
        ("the labour programme", "the labor program"),
        ("a two-in-three chance", "a 2 in 3 chance"),
        ("5,000 people", "5000 people"),
        ("£2.5bn, or 3%", "pounds 2.5 billion or 3 per cent"),
        ("3 percent, 3 pct and 3 per cent", "3 per cent 3 per cent and 3 per cent"),
        ("on Sept. 11 and on Oct 3", "on september 11 and on october 3"),
        ("Sen. Lopez’s office", "senator lopez office"),
        ("J. K. Rowling", "j k rowling"),
        ("the F.B.I. and the FBI", "the fbi and the fbi"),
        ("caf\u0065\u0301 and café", "cafe and cafe"),
        ("I'd say he's right", "i would say he is right"),
    ],
)
def test_printings_come_out_alike(printed, forms):
    assert " ".join(normalise_text(printed).forms) == forms


def test_offsets_point_into_the_printed_text():
    text = "“I’m … [Starmer] done”"
    words = normalise_text(text).words
    assert [text[word.start : word.end] for word in words] == ["I’m", "I’m", "Starmer", "done"]


def test_brackets_ellipses_and_marks_are_kept_as_facts():
    words = normalise_text("Yes. He … [the mayor] won, twice").words
    assert [word.bracketed for word in words] == [False, False, True, True, False, False]
    assert [word.before for word in words] == ["end", "end", "ellipsis", "", "", "comma"]


def test_a_bracket_that_never_closes_is_no_aside():
    assert not any(word.bracketed for word in normalise_text("[ we will win").words)


def test_case_and_marks_do_not_make_another_surface_but_brackets_do():
    assert normalise_text("We won!").surface == normalise_text("we won,").surface
    assert normalise_text("We won").surface != normalise_text("[We] won").surface


def test_the_later_words_of_a_name_prove_less():
    apart, together = normalise_text("bush jeb"), normalise_text("Jeb Bush")
    assert together.bits[-1] < apart.bits[-1]
