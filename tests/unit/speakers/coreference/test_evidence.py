"""How sure a speaker is."""

import pytest
from attrs import evolve

from quoteattr.languages.word_lists import read_data
from quoteattr.spans import Span
from quoteattr.speakers.coreference import evidence


def test_each_kind_was_right_at_most_as_often_as_it_was_seen():
    for _, right, count in read_data("quoteattr.speakers.coreference", "evidence"):
        assert 0 <= int(right) <= int(count)


def test_no_kind_is_certain_and_an_unknown_one_is_what_all_are():
    assert all(
        0 < evidence.tell_confidence(kind) < 1
        for kind, *_ in read_data("quoteattr.speakers.coreference", "evidence")
    )
    assert evidence.tell_confidence("never seen") == 0.85


def test_a_name_is_surer_than_a_pronoun_with_rivals():
    kinds = ("full name", "pronoun: last speaker", "pronoun: last speaker, rivals", "they")
    told = [evidence.tell_confidence(kind) for kind in kinds]
    assert 1 > told[1] > told[2] > told[3] > 0.5
    assert told[0] > told[2]


def test_nobody_has_no_confidence(resolve):
    (attribution,) = resolve("“Nobody came,” [he] said.").attributions
    assert (attribution.speaker, attribution.speaker_confidence) == (None, 0.0)


def test_who_is_less_likely_than_not_is_not_given(resolve, monkeypatch):
    unsure = dict.fromkeys(["full name"], (0, 20))
    monkeypatch.setattr(evidence, "_read_counts", lambda: unsure)
    evidence.tell_confidence.cache_clear()
    (attribution,) = resolve("[Bob Hall] said yes.").attributions
    assert (attribution.speaker, attribution.speaker_confidence) == (None, 0.0)
    assert attribution.steps[-1] == evidence.TOO_UNSURE
    evidence.tell_confidence.cache_clear()


@pytest.mark.parametrize("kind", ["full name", "short name", "pronoun: last speaker"])
def test_the_kinds_that_are_seen_most_are_sure(kind):
    assert evidence.tell_confidence(kind) > 0.9


def test_a_quotation_without_a_cue_is_as_sure_as_the_layout(resolve, parse):
    from quoteattr.speakers import resolve_speakers  # noqa: PLC0415  # spaCy takes seconds to import

    (found,) = resolve("[Bob Hall] said yes.").attributions
    (bare,) = resolve_speakers(parse("Bob Hall said yes."), [found]).attributions
    (cued,) = resolve_speakers(
        parse("Bob Hall said yes."), [evolve(found, cue=(Span(9, 13),))]
    ).attributions
    assert bare.speaker_confidence == evidence.tell_confidence(evidence.LAYOUT)
    assert cued.speaker_confidence == evidence.tell_confidence("full name")
