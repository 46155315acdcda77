import ast
from pathlib import Path

import pytest

import quoteattr
from quoteattr.parsing.syntax import NO_QUOTATION
from tests.unit.attribution.reading import find_token, words

TEXT = "“The dam will hold,” Ana Ruiz said.\n\nTom Berg ‘laughed’ at her."


def test_an_empty_article_has_no_tokens(read):
    syntax = read("")
    assert len(syntax) == 0
    assert syntax.bounds == syntax.quotations == []


def test_quotations_are_numbered_with_their_marks(read):
    syntax = read(TEXT)
    assert words(syntax, syntax.quotations) == ["“The dam will hold,”", "‘laughed’"]
    found = [syntax.quotation[find_token(syntax, word)] for word in ("dam", "said", "laughed")]
    assert found == [0, NO_QUOTATION, 1]


def test_only_outermost_quotations_count(read):
    syntax = read("“He said ‘no’ to me,” Ana Ruiz said.")
    assert words(syntax, syntax.quotations) == ["“He said ‘no’ to me,”"]


def test_sentences_and_paragraphs(read):
    syntax = read("It rained. It snowed.\n\nIt thawed.")
    rained, snowed, thawed = (find_token(syntax, w) for w in ("rained", "snowed", "thawed"))
    assert syntax.sentence_of(rained).stop <= syntax.sentence_of(snowed).start
    assert syntax.paragraph[rained] == syntax.paragraph[snowed] != syntax.paragraph[thawed]


def test_the_neighbours_of_a_token(read):
    syntax = read("The old dam held.")
    dam, held = find_token(syntax, "dam"), find_token(syntax, "held")
    assert words(syntax, [(syntax.left[dam], syntax.right[dam] + 1)]) == ["The old dam"]
    assert list(syntax.subtree(dam)) == [0, 1, 2]
    assert syntax.child(held, "nsubj") == dam
    assert syntax.child(held, "dobj", "ccomp") is None
    assert list(syntax.ancestors(0)) == [dam, held]


def test_words_between_leaves_out_marks_and_space(read):
    syntax = read("Yes, “no” —\n\nand maybe.")
    between = syntax.words_between(0, len(syntax))
    assert [syntax.lower[i] for i in between] == ["yes", "no", "and", "maybe"]


@pytest.mark.parametrize("bounds", [(-3, 2), (0, 99)])
def test_words_between_keeps_to_the_article(read, bounds):
    syntax = read("It rained.")
    assert [syntax.lower[i] for i in syntax.words_between(*bounds)] == ["it", "rained"]


def test_beyond_the_ends_of_a_text_there_is_no_word_and_no_quotation(read):
    syntax = read("“No,” he said “twice”")
    ends = (-2, -1, len(syntax), len(syntax) + 1)
    assert [(syntax.word_at(i), syntax.quotation_at(i)) for i in ends] == [("", NO_QUOTATION)] * 4
    assert (syntax.word_at(0), syntax.quotation_at(0)) == ("“", 0)


def list_sums(path):
    """Yield where a module reads a word or a quotation at a sum, which may be beyond an end."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        column = isinstance(node, ast.Subscript) and getattr(node.value, "attr", "")
        if column in {"lower", "quotation"} and isinstance(node.slice, ast.BinOp):
            yield f"{path.name}:{node.lineno} {ast.unparse(node)}"
        if isinstance(node, ast.Attribute) and node.attr == "nbor":
            yield f"{path.name}:{node.lineno} {ast.unparse(node)}"


def test_neighbours_are_looked_at_in_the_one_way_that_is_safe():
    package = Path(quoteattr.__file__).parent
    rooms = [p for room in ("attribution", "speakers") for p in (package / room).rglob("*.py")]
    assert len(rooms) > 50
    assert [found for path in rooms for found in list_sums(path)] == []
