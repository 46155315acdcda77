import pytest

from quoteattr.text.marks.scan import scan_marks
from quoteattr.text.paragraphs import split_paragraphs
from quoteattr.text.prepare import prepare_for_parser


def prepare(text):
    return prepare_for_parser(text, scan_marks(text, split_paragraphs(text)))


@pytest.mark.parametrize(
    ("text", "prepared"),
    [
        ('"We won," she said.', "“We won,” she said."),
        ("‘We won,’ she said.", "“We won,” she said."),
        ("'We don't,' she said.", "“We don't,” she said."),
        ("« Oui », dit-elle.", "“ Oui ”, dit-elle."),
        ("``We won,'' she said.", "''We won,'' she said."),
        ("“He said ‘no’ to us.”", "“He said “no” to us.”"),
        ("“We won.\n\n“Twice.”", "“We won.\n\n“Twice.”"),
        ('"We won and left.', "“We won and left."),
        ("„Wir gehen“, sagte sie.", "“Wir gehen”, sagte sie."),
    ],
)
def test_the_marks_of_quotations_become_those_the_parser_knows(text, prepared):
    assert prepare(text) == prepared


@pytest.mark.parametrize(
    ("text", "prepared"),
    [
        ("the workers’ union's 12\" pipe", "the workers’ union's 12\" pipe"),
        ("We won,” she said.", "We won,” she said."),
        ("one\u00a0two\u2009three\u3000four\tfive", "one two three four five"),
        ("a\x00b\ud800c\u202ad\u200be\ufefff", "a b c d e f"),
        ("one\r\ntwo\nthree\u2028four", "one\r\ntwo\nthree\nfour"),
        ("co\u00adoperate", "co\u00adoperate"),
        ("👩\u200d👧 ☂\ufe0f Yes", "       Yes"),
        ("5° © ™ €", "5° © ™ €"),
        ("① ❶ ➓ 🄁 ✔ 🅰", "① ❶ ➓ 🄁    "),
        ("Yes.― Ana", "Yes.— Ana"),
        ("It fell.[2][13] Rain", "It fell.        Rain"),
        ("“It holds,”[1] said", "“It holds,”    said"),
        ("He [1] and [we] left", "He [1] and [we] left"),
    ],
)
def test_the_rest_is_only_cleaned(text, prepared):
    assert prepare(text) == prepared
