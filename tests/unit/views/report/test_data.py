"""What the page's script knows, each fact once."""

import json

import pytest
from attrs import evolve

from quoteattr.records import Article, Entity
from quoteattr.views.report.data import build_data, list_speakers, write_data


@pytest.fixture
def alone(utterance):
    """An utterance that one article alone prints."""
    places = utterance.occurrences[:1]
    return evolve(utterance, id="u2", occurrences=places, articles=1, altered=(), conflicts=())


def test_what_one_article_prints_is_a_row_of_facts(alone):
    data = build_data([alone], {})
    assert data["utterances"] == [["u2", alone.text, 0, 1, 1, 0, [0]]]
    assert data["speakers"] == [["e1", "Ana Ruiz", "mayor", "person", "", 1]]
    assert data["articles"] == [["gazette", "Gazette", "2025-03-01", "1 Mar 2025", "", ""]]


def test_what_is_compared_comes_with_its_card_and_misquotes(utterance):
    *_, places, card = build_data([utterance], {})["utterances"][0]
    assert [(number, relation) for number, relation, _ in places] == [
        (0, "identical"),
        (1, "contained"),
        (2, "altered"),
    ]
    assert card.startswith('<article class="qa-utterance" id="u1">')
    assert 'href="#id=u1"' in card


def test_an_article_stands_once_with_its_title_and_a_safe_address(alone):
    again = evolve(alone, id="u3")
    articles = {"gazette": Article("gazette", "", title="The bridge", url="javascript:alert(1)")}
    data = build_data([alone, again], articles)
    assert data["articles"] == [
        ["gazette", "Gazette", "2025-03-01", "1 Mar 2025", "The bridge", ""]
    ]
    assert [row[6] for row in data["utterances"]] == [[0], [0]]


def test_speakers_come_by_how_much_they_say_and_persons_first(utterance):
    council = Entity("c", "the council", "group")
    said_by = [council, council, council, None, utterance.speaker, Entity("b", "Bo Li", "person")]
    spoken = [evolve(utterance, speaker=speaker) for speaker in [*said_by, utterance.speaker]]
    names = [(speaker.name, count) for speaker, count in list_speakers(spoken)]
    assert names == [("Ana Ruiz", 2), ("Bo Li", 1), ("the council", 3)]


def test_the_data_comes_back_as_it_was_and_ends_no_script(hostile):
    written = write_data([hostile, "é"])
    assert json.loads(written) == [hostile, "é"]
    assert not set(written) & set("<>&\u2028\ud83d")
    assert "é" in written
