"""What the scanner finds, written as [brackets] around the words inside the marks."""

import pytest

from quoteattr.spans import Span
from quoteattr.text.marks.scan import read_marks, scan_marks
from quoteattr.text.paragraphs import split_paragraphs


def scan(text):
    return scan_marks(text, split_paragraphs(text))


def words(text, depth=0):
    """The quotations of one depth: the parts of each joined by a bar, "…" where unclosed."""
    return [
        " | ".join(part.of(text) for part in quotation.parts) + ("" if quotation.closed else " …")
        for quotation in scan(text)
        if quotation.depth == depth
    ]


DOUBLE = {
    "curly": ("“We won,” she said. “Twice.”", ["We won,", "Twice."]),
    "straight": ('"We won," she said. "Twice."', ["We won,", "Twice."]),
    "curly opens, straight closes": ('“We won," she said. "Twice.”', ["We won,", "Twice."]),
    "typewriter and LaTeX": ("``We won,'' she said.", ["We won,"]),
    "two apostrophes on both sides": ("''We won,'' she said.", ["We won,"]),
    "two curly singles": ("‘‘We won,’’ she said.", ["We won,"]),
    "low and high": ("„Wir gehen“, sagte sie.", ["Wir gehen"]),
    "the same curly mark twice": ("”Vi vann”, sa hon.", ["Vi vann"]),
    "guillemets": ("« Oui », dit-elle, « bien sûr ».", ["Oui", "bien sûr"]),
    "guillemets pointing inwards": ("»Ja«, sagte sie.", ["Ja"]),
    "single guillemets": ("Il a dit ‹oui›.", ["oui"]),
    "full-width": ("＂We won,＂ she said.", ["We won,"]),
    "no space between two": ("“Yes.”“No.”", ["Yes.", "No."]),
    "straight, no space between two": ('"Yes.""No."', ["Yes.", "No."]),
    "between dashes and brackets": ("A deal—“done”—(“at last”).", ["done", "at last"]),
    "an ellipsis after the opener": ('("...and so on")', ["...and so on"]),
    "a bracket after the opener": ('"[They] won," she said.', ["[They] won,"]),
    "a nickname": ('William "Bill" Smith', ["Bill"]),
    "space inside straight marks": ('" We won , " she said .', ["We won ,"]),
    "space on the wrong side of the closer": (
        '"We won, "she said. "Twice, "she added.',
        ["We won,", "Twice,"],
    ),
    "nothing inside": ('She said "" and “ ”.', []),
    "nothing but marks inside": ("She said “‘’” and « “ ” ».", []),
    "invisible characters at the marks": ("\u200b“We won,”\u200b she said.", ["We won,"]),
}


@pytest.mark.parametrize(("text", "expected"), DOUBLE.values(), ids=DOUBLE)
def test_double_marks(text, expected):
    assert words(text) == expected


SINGLE = {
    "curly": ("‘We won,’ she said. ‘Twice.’", ["We won,", "Twice."]),
    "straight": ("'We won,' she said. 'Twice.'", ["We won,", "Twice."]),
    "contractions": (
        "'We don't know, it's O'Brien's,' she said.",
        ["We don't know, it's O'Brien's,"],
    ),
    "a possessive inside": (
        "‘We back the workers’ rights,’ she said.",
        ["We back the workers’ rights,"],
    ),
    "a straight possessive inside": ("'It is James' fault,' she said.", ["It is James' fault,"]),
    "ends like a possessive": ("the ‘bad apples’ of the force", ["bad apples"]),
    "ends like a possessive, another follows": (
        "the 'bad apples' and what he called 'the rest'",
        ["bad apples", "the rest"],
    ),
    "ends like a possessive, a possessive follows": (
        "the ‘bad apples’ of the workers’ union",
        ["bad apples"],
    ),
    "begins with an elision": ("‘’Tis over,’ she said.", ["’Tis over,"]),
    "begins with a straight elision": ("''Tis over,' she said. 'Go.'", ["Go."]),
    "an elision inside": ("'He told 'em so,' she said.", ["He told 'em so,"]),
    "begins with a number": ("'10 people came,' she said.", ["10 people came,"]),
    "rock 'n' roll inside": ("'It's only rock 'n' roll,' she said.", ["It's only rock 'n' roll,"]),
    "a dropped g inside": ("'I'm goin' home,' she said.", ["I'm goin' home,"]),
    "LaTeX": ("`We won,' she said.", ["We won,"]),
    "no space before": ("She said,‘We won,’ and left.", ["We won,"]),
    "no space before a straight one": ("She said:'We won,' and left.", ["We won,"]),
    "no space after": ("‘We won,’she said. 'Twice,'she added.", ["We won,", "Twice,"]),
    "a no-break space between two": ("‘Cats,’\u00a0‘Fame’ and so on", ["Cats,", "Fame"]),
    "a decimal number": ("‘99.9’ per cent", ["99.9"]),
    "a space between two closers": ("‘They won “twice,” ’ she said.", ["They won “twice,”"]),
    "an opener after a letter is an apostrophe": ("O‘Brien won.", []),
}


@pytest.mark.parametrize(("text", "expected"), SINGLE.values(), ids=SINGLE)
def test_british_single_marks(text, expected):
    assert words(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The workers' union and James' firm don't agree.",
        "The workers’ union and James’ firm don’t agree.",
        "It was rock 'n' roll in the '90s, 'cause 'tis so.",
        "It was rock ’n’ roll in the ’90s, and the summer of ’69.",
        "It was typed as ‘90s, and ‘tis wrong.",
        "goin' home to ol' Bob's place o' work",
        "the 'lectric light and the 'phone",
        "We 'll see, they 're late .",
        "He is 6' 2\" tall and 6'2\" wide.",
        'A 12" pizza, a 14"-wide one and a 40" screen.',
        "the café's owner, spelt cafe\u0301's",
        "5′ 10″ tall",
    ],
)
def test_apostrophes_and_primes_are_no_marks(text):
    assert scan(text) == ()


def test_primes_inside_a_quotation_do_not_close_it():
    assert words('"I am 6\' 2" tall," he said.') == ["I am 6' 2\" tall,"]
    assert words('"A 12" pizza," he said. "Big."') == ['A 12" pizza,', "Big."]


def test_a_number_may_end_a_quotation():
    assert words('They saw "Apollo 13" twice.') == ["Apollo 13"]
    assert words("They saw ‘Apollo 13’ twice.") == ["Apollo 13"]


NESTED = {
    "single in double": ("“He told me ‘no way’ today,” she said.", ["no way"]),
    "double in single": ("‘He told me “no way” today,’ she said.", ["no way"]),
    "marks that touch": ("“‘No way,’ he said,” she said. “He said ‘no.’”", ["No way,", "no."]),
    "straight marks that touch": ("\"'No way,' he said,\" she said.", ["No way,"]),
    "a narrow space between": ("“\u202f‘No way,’ he said,” she said.", ["No way,"]),
    "curly in straight": ('"I heard “no” there," she said.', ["no"]),
    "straight in straight": ('"I heard "no" there," she said.', ["no"]),
    "guillemets in low-high": ("„Er rief »nein« laut“, sagte sie.", ["nein"]),
    "an apostrophe is not nested": ("“The workers' rights aren't 'cheap,” she said.", []),
}


@pytest.mark.parametrize(("text", "expected"), NESTED.values(), ids=NESTED)
def test_nested_marks(text, expected):
    assert words(text, depth=1) == expected


PARAGRAPHS = {
    "each reopened, the last closed": (
        "“We won.\n\n“We won again.\n\n“For good,” she said.",
        ["We won. | We won again. | For good,"],
    ),
    "begun in the middle of a paragraph": (
        "“Yes,” she said. “We won.\n“We won again.” Then she left.",
        ["Yes,", "We won. | We won again."],
    ),
    "single marks": ("He said: ‘We won.\n\n‘We won again,’ he added.", ["We won. | We won again,"]),
    "straight single marks in the middle": (
        "'Yes,' she said. 'We won.\n'We won again,' she added.",
        ["Yes,", "We won. | We won again,"],
    ),
    "straight marks": ('"We won.\n\n"Again," she said.', ["We won. | Again,"]),
    "never closed": ("“We won.\n\n“Again.\n\nShe left.", ["We won. | Again. …"]),
    "a quotation inside the second": (
        "“We won.\n\n“He said ‘no’ to us.”",
        ["We won. | He said ‘no’ to us."],
    ),
    "curly marks inside unclosed straight ones": (
        '"We saw “Hamlet.” It was long.\n\n"We left," she said.',
        ["We saw “Hamlet.” It was long. | We left,"],
    ),
    "closed ones do not run on": ("“We won.”\n\n“Again.”", ["We won.", "Again."]),
}


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS.values(), ids=PARAGRAPHS)
def test_quotations_over_paragraphs(text, expected):
    assert words(text) == expected


UNCLOSED = {
    "costs its paragraph": (
        "“We won and left.\n\nShe said “no” to it.",
        [
            "We won and left. …",
            "no",
        ],
    ),
    "ends before the next": ("“We won! “Twice,” she said.", ["We won! …", "Twice,"]),
    "ends before he said": ("“We won, he said.\n\n“We lost,” she said.", ["We won, …", "We lost,"]),
    "ends before said the name": (
        "“We won, said Dr. Ann B. Cole.\n\n“We lost,” she said.",
        ["We won, …", "We lost,"],
    ),
    "an I said stays inside": (
        "“It is over, I said.\n\n“He left.”",
        ["It is over, I said. | He left."],
    ),
    "a stray closer": ("We won,” she said. “Twice.”", ["Twice."]),
    "a stray straight closer": ('We won," she said. "Twice."', ["Twice."]),
    "a stray single opener": ("She said ‘we won and “left” it.", ["left"]),
    "a stray straight opener among curly marks": ('"She sang “Go! Go!”', ["Go! Go!"]),
    "an empty pair of straight marks besides": ('""\n\n"She sang “Go! Go!”', ["Go! Go!"]),
    "marks alone in an unclosed one": ('"“"\n\n"We won," she said.', ["We won,"]),
    "an unclosed straight opener among straight marks": (
        '“No.”\n\n"We won and left.\n\n"Yes," she said.',
        ["No.", "We won and left. | Yes,"],
    ),
    "an unclosed guillemet inside": (
        "“We saw «Hamlet and left,” she said.",
        ["We saw «Hamlet and left,"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), UNCLOSED.values(), ids=UNCLOSED)
def test_unclosed_and_stray_marks(text, expected):
    assert words(text) == expected


def test_outer_spans_include_the_marks():
    text = "She said: « Oui »."
    (quotation,) = scan(text)
    assert [span.of(text) for span in quotation.outer] == ["« Oui »"]
    assert [span.of(text) for span in quotation.parts] == ["Oui"]
    assert quotation.start == text.index("«")
    assert quotation.end == text.index("»") + 1


def test_nested_quotations_come_in_the_order_of_their_openers():
    text = "“A ‘b’ c ‘d’ e” and “f”"
    assert [(q.parts[0].of(text), q.depth) for q in scan(text)] == [
        ("A ‘b’ c ‘d’ e", 0),
        ("b", 1),
        ("d", 1),
        ("f", 0),
    ]


def test_marks_are_read_inside_the_paragraph_only():
    text = '"A" "B" "C"'
    assert [mark.start for mark in read_marks(text, Span(4, 7))] == [4, 6]
