import pytest
from attrs import evolve

from quoteattr.attribution.ownership import cede_quotations, find_owners, is_sure
from quoteattr.attribution.rules.apply import find_frames


def ruled(syntax, cue):
    return next(f for f in find_frames(syntax) if f.cue and syntax.lower[f.cue.head] == cue)


@pytest.mark.parametrize(
    ("text", "cue", "sure"),
    [
        pytest.param("“It held,” Ana Ruiz said.", "said", True, id="marks bound it"),
        pytest.param("According to Ana Ruiz, it held.", "according", True, id="according to"),
        pytest.param("Ana Ruiz replied: “It held.”", "replied", True, id="cue at the mark"),
        pytest.param("Ana Ruiz said it held.", "said", False, id="the parse alone"),
        pytest.param("Ana called the dam “a joke.”", "called", False, id="a thing is named"),
    ],
)
def test_is_sure(read, text, cue, sure):
    syntax = read(text)
    assert is_sure(syntax, ruled(syntax, cue)) is sure


def test_a_quotation_is_ceded_to_the_cue_that_the_marks_tie_it_to(read):
    syntax = read("Ana Ruiz stated that it held. “Nobody doubts it,” Tom Berg said.")
    said, stated = ruled(syntax, "said"), ruled(syntax, "stated")
    greedy = evolve(stated, content=stated.content + said.content)
    owners = find_owners(syntax, [said, stated])
    assert owners == {0: said.cue.head}
    assert cede_quotations(syntax, greedy, owners).content == stated.content
    assert cede_quotations(syntax, said, owners) == said


def test_a_quotation_amid_the_words_of_a_report_stays(read):
    syntax = read("Ana Ruiz said “yes” was what he meant.")
    said = ruled(syntax, "said")
    whole = evolve(said, content=((said.cue.end, len(syntax) - 1),))
    assert cede_quotations(syntax, whole, {0: -5}).content != ()
