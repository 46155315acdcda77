"""Text decoded with the wrong table is seen; text that only looks odd is left in peace."""

import pytest

from quoteattr.text.mojibake import find_mojibake

SOUND = ["“déjà vu”", "Â", "GRÃ “x”", "¡Qué!", "Ça va…", "naïve €5 – £6", "Zoë’s Ångström", "Ñandú"]


@pytest.mark.parametrize("words", ["it’s", "“yes”", "café", "£5", "Zoé", "wait…", "one—two", "5°"])
@pytest.mark.parametrize("table", ["cp1252", "latin-1"])
def test_utf8_read_by_another_table_is_found(words, table):
    garbled = words.encode().decode(table, "ignore")
    found = find_mojibake(garbled)
    assert found is not None
    assert not found.of(garbled).isascii()


@pytest.mark.parametrize("text", SOUND)
def test_letters_that_languages_write_are_not_mojibake(text):
    assert find_mojibake(text) is None


def test_a_replacement_character_and_a_garbled_byte_order_mark_count():
    assert find_mojibake("it\ufffds") is not None
    assert find_mojibake("ï»¿Headline") is not None
