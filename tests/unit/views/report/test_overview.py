"""The figures above a report."""

from datetime import date

from attrs import evolve

from quoteattr.records import Entity
from quoteattr.views.report.overview import summarize
from tests.unit.views.conftest import print_in

EVA = Entity("eva", "Eva Roth", "person", gender="female")
BO = Entity("bo", "Bo Li", "person", gender="male")


def utter(utterance, speaker, *outlets):
    places = tuple(print_in(outlet, "No.", "identical", speaker=speaker) for outlet in outlets)
    return evolve(utterance, speaker=speaker, occurrences=places, articles=len(places), altered=())


def test_articles_outlets_and_days_are_counted(utterance):
    found = summarize([utterance])
    assert (found.articles, found.outlets, found.utterances, found.several) == (2, 2, 1, 1)
    assert (found.first, found.last, found.undated) == (date(2025, 3, 1), date(2025, 3, 2), 0)
    assert [column.printings for column in found.columns] == [1, 1]


def test_outlets_come_by_what_they_print_with_their_share_of_women(utterance):
    said = [
        utter(utterance, EVA, "Wire", "Post"),
        utter(utterance, BO, "Wire"),
        utter(utterance, BO, "Wire"),
        utter(utterance, None, "Post"),
    ]
    wire, post = summarize(said).by_outlet
    assert (wire.outlet, wire.articles, wire.utterances, wire.speakers) == ("Wire", 1, 3, 2)
    assert (wire.women.part, wire.women.known) == (1, 2)
    assert (post.outlet, post.utterances, post.speakers) == ("Post", 2, 1)
    assert (post.women.part, post.women.known) == (1, 1)


def test_possible_misquotes_are_counted_nowhere(utterance):
    assert "Post" not in [line.outlet for line in summarize([utterance]).by_outlet]


def test_nothing_has_no_figures():
    found = summarize([])
    assert (found.articles, found.first, found.columns, found.by_outlet) == (0, None, (), ())
