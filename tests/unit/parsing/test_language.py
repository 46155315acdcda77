"""Languages are told by their commonest words, and only where there are words enough."""

import pytest

import quoteattr as qa
from quoteattr.parsing.language import describe_language, guess_language

TEXTS = {
    "English": "The mayor said that the bridge will not be opened before spring, because the bolts "
    "do not hold and there is no money for new ones. “It is what it is,” she told us.",
    "Spanish": "El alcalde de la ciudad dijo que no se puede abrir el puente hasta la primavera, "
    "porque los tornillos no aguantan y no hay dinero. «Es lo que es», dijo ayer.",
    "German": "Die Bürgermeisterin sagte am Dienstag, dass die Brücke nicht vor Mai "
    "wieder geöffnet werde, weil die Schrauben nicht halten. „Es ist, wie es ist“, sagte sie ihm.",
    "French": "La maire a déclaré que le pont ne serait pas ouvert avant le printemps, parce que "
    "les boulons ne tiennent pas et que la ville n’a pas d’argent. « C’est ça », a-t-elle dit.",
    "another script than Latin": "Мэр города сказала во вторник, что мост не откроют до весны, "
    "потому что болты не держатся и у города нет денег на ремонт, а компания, которая его "
    "построила, давно закрылась, и никто не знает, что теперь делать с этим мостом дальше.",
}


@pytest.mark.parametrize(("language", "text"), TEXTS.items(), ids=TEXTS)
def test_a_language_is_told(language, text):
    assert guess_language(text) == language


def test_a_short_text_is_not_judged():
    assert guess_language("Es ist, wie es ist.") is None


def test_an_english_text_with_a_foreign_motto_is_english():
    motto = " Her motto was “el que no llora no mama, y el que no tiene no da”."
    assert guess_language(TEXTS["English"] + motto) == "English"


def test_a_foreign_text_gets_a_warning_and_no_claim():
    extraction = qa.extract(TEXTS["Spanish"])
    assert extraction.attributions == ()
    assert any("Spanish" in warning for warning in extraction.warnings)
    assert [u.span.of(TEXTS["Spanish"]) for u in extraction.unattributed] == ["Es lo que es"]


def test_english_and_the_unknown_get_no_warning():
    assert describe_language("English") == describe_language(None) == ()
