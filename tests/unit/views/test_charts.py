"""Charts: the figures in them, and a picture that needs no script."""

from xml.etree import ElementTree

import pytest
from attrs import evolve

from quoteattr.records import Entity
from quoteattr.views import CorpusView
from tests.unit.views.conftest import HOSTILE

pytest.importorskip("altair", reason="the extra 'notebook' is not installed")
pytest.importorskip("vl_convert", reason="the extra 'notebook' is not installed")


def list_values(chart):
    spec = chart.to_dict()
    return spec.get("data", {}).get("values") or next(iter(spec["datasets"].values()))


def test_the_timeline_marks_each_printing_on_its_day(utterance):
    values = list_values(CorpusView((utterance,)).timeline())
    assert [(v["outlet"], v["day"], v["printed"]) for v in values] == [
        ("Gazette", "2025-03-01", "as said"),
        ("Wire", "2025-03-02", "as said"),
        ("Post", "2025-03-01", "possible misquote"),
    ]
    assert {v["utterance"] for v in values} == {"1. Ana Ruiz: It will hold through any winter."}


def test_printings_without_a_date_are_counted(utterance):
    places = tuple(evolve(place, published=None) for place in utterance.occurrences)
    chart = CorpusView((evolve(utterance, occurrences=places, altered=()),)).timeline()
    assert chart.to_dict()["title"]["subtitle"] == ["2 printings without a date left out"]


def test_possible_misquotes_are_hollow_and_the_chart_says_so(utterance):
    chart = CorpusView((utterance,)).timeline().to_dict()
    assert chart["title"]["subtitle"] == ["hollow: possible misquote"]
    scale = chart["encoding"]["fillOpacity"]["scale"]
    assert dict(zip(scale["domain"], scale["range"], strict=True))["possible misquote"] == 0


def test_outlets_are_told_by_shape_and_lane_and_not_by_colour_alone(utterance):
    encoding = CorpusView((utterance,)).timeline().to_dict()["encoding"]
    for channel in ("color", "shape", "yOffset"):
        assert encoding[channel]["field"] == "outlet"


def test_the_timeline_draws_so_many_utterances(utterance):
    view = CorpusView((utterance,) * 5)
    assert len({v["utterance"] for v in list_values(view.timeline(most=2))}) == 2


def test_the_table_counts_printings_without_misquotes(utterance):
    values = list_values(CorpusView((utterance, utterance)).speakers_by_outlet())
    assert values == [
        {"speaker": "Ana Ruiz", "outlet": "Gazette", "printings": 2},
        {"speaker": "Ana Ruiz", "outlet": "Wire", "printings": 2},
    ]


def test_speakers_left_open_have_a_row(utterance):
    places = tuple(evolve(place, speaker=None, outlet=None) for place in utterance.occurrences)
    values = list_values(CorpusView((evolve(utterance, occurrences=places),)).speakers_by_outlet())
    assert values == [{"speaker": "Speaker left open", "outlet": "no outlet given", "printings": 2}]


@pytest.mark.parametrize("draw", ["timeline", "speakers_by_outlet", "women_by_outlet", "printings"])
def test_a_notebook_shows_a_picture_in_which_no_field_acts(utterance, draw):
    places = tuple(
        evolve(utterance.occurrences[0], outlet=words, speaker=Entity("e", words, "person"))
        for words in HOSTILE
    )
    hostile = [evolve(utterance, text=place.outlet, occurrences=places) for place in places]
    bundle = getattr(CorpusView(tuple(hostile)), draw)()._repr_mimebundle_()
    assert set(bundle) == {"image/svg+xml", "text/plain"}
    elements = list(ElementTree.fromstring(bundle["image/svg+xml"]).iter())
    assert not [element for element in elements if element.tag.endswith(("script", "image"))]
    names = [name for element in elements for name in element.attrib]
    assert not [name for name in names if name.startswith("on") or name.endswith("href")]


def test_one_utterance_has_a_row_a_paper_and_each_mark_says_how_it_printed_it(utterance):
    chart = CorpusView((utterance,)).printings()
    assert [(v["outlet"], v["day"], v["relation"]) for v in list_values(chart)] == [
        ("Gazette", "2025-03-01", "the same words"),
        ("Post", "2025-03-01", "possible misquote"),
        ("Wire", "2025-03-02", "a part of it"),
    ]
    title = chart.to_dict()["title"]
    assert title["text"] == "Ana Ruiz"
    assert title["subtitle"] == ["It will hold through any winter."]


def test_women_are_counted_once_an_outlet_with_what_is_not_known(utterance):
    people = [
        Entity("eva", "Eva Roth", "person", gender="female"),
        Entity("eva", "Eva Roth", "person", gender="female"),
        Entity("bo", "Bo Li", "person", gender="male"),
        Entity("x", "J. Ray", "person"),
        Entity("c", "the council", "group"),
    ]
    wire = utterance.occurrences[1]
    places = tuple(evolve(wire, speaker=person) for person in people)
    chart = CorpusView((evolve(utterance, occurrences=places),)).women_by_outlet()
    (line,) = list_values(chart)
    assert (line["outlet"], line["share"], line["people"]) == ("Wire", 0.5, "n = 2, 1 unknown")
    assert line["low"] < 0.1
    assert line["high"] > 0.9


@pytest.mark.parametrize("draw", ["timeline", "speakers_by_outlet", "women_by_outlet", "printings"])
def test_no_label_is_cut(utterance, draw):
    outlet = "The Independent Gazette of the Upper Valley and all of its Forty-Two Villages"
    speaker = Entity("e", "Maximiliana Featherstonehaugh-Cholmondeley of Ballachulish", "person")
    places = tuple(evolve(place, outlet=outlet, speaker=speaker) for place in utterance.occurrences)
    view = CorpusView((evolve(utterance, occurrences=places, speaker=speaker),))
    picture = getattr(view, draw)()._repr_mimebundle_()["image/svg+xml"]
    texts = " ".join(ElementTree.fromstring(picture).itertext())
    assert outlet in texts


def test_an_empty_corpus_has_charts_too():
    view = CorpusView(())
    assert "svg" in view.women_by_outlet()._repr_mimebundle_()["image/svg+xml"]
    assert "svg" in view.timeline()._repr_mimebundle_()["image/svg+xml"]
    assert "svg" in view.speakers_by_outlet()._repr_mimebundle_()["image/svg+xml"]
