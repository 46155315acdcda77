"""The content of each case stands in [brackets], which are taken out before the test."""

import pytest

from quoteattr.spans import Span
from quoteattr.text.kinds import kind_of, quoted_parts, strip_outer
from quoteattr.text.marks.scan import scan_marks
from quoteattr.text.paragraphs import split_paragraphs


def read_case(bracketed):
    """Return the text without brackets, the spans they enclosed, and the quotations."""
    before, *pieces = bracketed.split("[")
    plain, content = before, []
    for piece in pieces:
        inside, rest = piece.split("]")
        content.append(Span(len(plain), len(plain + inside)))
        plain += inside + rest
    return plain, tuple(content), scan_marks(plain, split_paragraphs(plain))


KINDS = [
    ("[“We won,”] she said.", "direct", ["We won,"]),
    ("“[We won,]” she said.", "direct", ["We won,"]),
    ("[“We won,”] she said, [“and left.”]", "direct", ["We won,", "and left."]),
    ("[“We won.\n\n“Twice,”] she said.", "direct", ["We won.", "Twice,"]),
    ("[“We won” – “twice”], she said.", "direct", ["We won", "twice"]),
    ("[‘We don’t,’] she said.", "direct", ["We don’t,"]),
    ("She said [the deal was “a disaster” for towns].", "mixed", ["a disaster"]),
    ("She said [that “it was over.”]", "mixed", ["it was over."]),
    ("[The deal], she said, [was “a disaster”].", "mixed", ["a disaster"]),
    ("She said [it was “bad” and “sad”].", "mixed", ["bad", "sad"]),
    ("She said [the deal was over].", "indirect", []),
    ("“No,” she said, and that [the deal was over].", "indirect", []),
    ("“[He said ‘no’ to us],” she said.", "direct", ["He said ‘no’ to us"]),
    ("“Bob says [we won],” she said.", "direct", ["we won"]),
    ("She said [the workers’ union won].", "indirect", []),
]


@pytest.mark.parametrize(("bracketed", "kind", "quoted"), KINDS)
def test_kind_and_quoted_parts(bracketed, kind, quoted):
    text, content, quotations = read_case(bracketed)
    assert kind_of(text, content, quotations) == kind
    assert [part.of(text) for part in quoted_parts(content, quotations)] == quoted


def test_a_quoted_comma_quotes_no_words():
    text = "They won“,” she said."
    quotations = scan_marks(text, split_paragraphs(text))
    assert quotations
    assert kind_of(text, (Span(0, 11),), quotations) == "indirect"


@pytest.mark.parametrize(
    ("bracketed", "stripped"),
    [
        ("[“We won,”] she said.", "We won,"),
        ("[ “We won,” ]she said.", "We won,"),
        ("[“We won”,] she said.", "We won"),
        ("[“We won.”]", "We won."),
        ("“[We won,]” she said.", "We won,"),
        ("“[We won,”] she said.", "We won,"),
        ("[“We won,]” she said.", "We won,"),
        ("[“‘We won,’”] she said.", "We won,"),
        ("[``We won,''] she said.", "We won,"),
        ("[“We won] and left.", "We won"),
        ("[“We won.\n\n“Twice,”] she said.", "We won.\n\n“Twice,"),
        ("“We won.\n\n[“Twice,”] she said.", "Twice,"),
        ("She said [the deal was “a disaster”].", "the deal was “a disaster”"),
        ("She said [“a disaster” loomed].", "“a disaster” loomed"),
        ("She saw [“a disaster” and “a shame”].", "“a disaster” and “a shame”"),
        ("She said [the deal was over ].", "the deal was over"),
        ("“He said [‘no’ to us],” she said.", "‘no’ to us"),
    ],
)
def test_strip_outer_takes_the_marks_that_enclose_everything(bracketed, stripped):
    text, (span,), quotations = read_case(bracketed)
    assert strip_outer(text, span, quotations).of(text) == stripped
