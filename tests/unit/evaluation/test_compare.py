import pytest

from quoteattr.evaluation.compare import same_name, trim_edges
from quoteattr.records import Entity
from quoteattr.spans import Span


@pytest.mark.parametrize(
    ("text", "words"),
    [("“we will,”", "we will"), ("(never) —", "never"), ("the “best” of", "the “best” of")],
)
def test_edges_are_trimmed(text, words):
    (span,) = trim_edges(text, [Span(0, len(text))])
    assert span.of(text) == words


def test_a_span_of_marks_alone_is_dropped():
    assert trim_edges("“…” x", [Span(0, 1), Span(4, 5)]) == (Span(4, 5),)


@pytest.mark.parametrize(
    ("gold", "name", "aliases", "same"),
    [
        ("Ana Ruiz", "Ana Ruiz", (), True),
        ("Ana Ruiz", "Mrs. Ruiz", (), True),
        ("Ana_Ruiz", "President Ana María Ruiz", (), True),
        ("Olena Müller", "the minister", ("Olena Muller",), True),
        ("Ana Ruiz", "Eva Ruiz", (), False),
        ("Ana Ruiz", "the", (), False),
    ],
)
def test_names_agree_when_the_words_of_one_hold_the_other(gold, name, aliases, same):
    assert same_name(gold, Entity("e1", name, "person", aliases)) is same


def test_nobody_bears_no_name():
    assert not same_name("Ana Ruiz", None)
