"""Records written as inline gold read back the same."""

import pytest
from attrs import evolve

from quoteattr.errors import FormatError
from quoteattr.formats.inline import parse_gold, write_gold

WRITTEN = """---
id: vote
outlet: The Herald
---

[Ana Ruiz]{.source part-of=a} [said]{.cue part-of=a}: “[The vote \\[on Friday\\] is lost.]{id=a \
speaker="Ana Ruiz" kind=direct same-as=other#b}”
The “[miracle]{.not-a-quote reason=term}”.
"""


def test_the_canonical_form_is_written_as_it_was_read():
    assert write_gold(parse_gold(WRITTEN)) == WRITTEN


def test_speaker_kinds_and_vias_survive():
    keys = 'speaker="an aide" speaker-kind=unnamed via=Li via-kind=group'
    gold = parse_gold(f"---\nid: x\n---\n[a [b]{{.source}}]{{{keys}}}")
    assert write_gold(gold).count("speaker-kind=unnamed") == 1
    assert parse_gold(write_gold(gold)) == gold


def test_known_failures_survive():
    gold = parse_gold(
        '---\nid: x\n---\n[“It is.”]{speaker=Li xfail="no cue"} [a]{.not-a-quote xfail=b}'
    )
    assert list(gold.known_failures.values()) == ["no cue", "b"]
    assert 'xfail="no cue"' in write_gold(gold)
    assert parse_gold(write_gold(gold)) == gold


def test_spans_that_cross_are_refused():
    gold = parse_gold("[one two]{speaker=Li} three")
    (a,) = gold.extraction.attributions
    crossing = evolve(a, id="b", content=(evolve(a.content[0], start=4, end=13),))
    extraction = evolve(gold.extraction, attributions=(a, crossing))
    with pytest.raises(FormatError, match="'one two' and 'two three' cross"):
        write_gold(evolve(gold, extraction=extraction))
