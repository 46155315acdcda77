"""The lists of words and first names are made of lines as the wheels carry them."""

from quoteattr.speakers.names.name_forms import build_given_names, build_plain_words


def test_plain_words_are_no_names_and_rare_ones_are_told_apart(monkeypatch):
    monkeypatch.setattr(build_plain_words, "MAX_COMMON", 2)
    monkeypatch.setattr(build_plain_words, "MAX_WORDS", 4)
    words = ["the 9", "statue 8", "rose 7", "duvet 6", "flake 5", "hating 4"]
    rows = list(build_plain_words.list_plain_words(words, {"rose"}))
    assert rows == ["the\tcommon", "statue\tcommon", "duvet\trare", "hating\trare"]


def test_known_names_are_the_forms_and_the_first_names():
    names = build_plain_words.read_known_names(["rose, roos => Q1"])
    assert {"rose", "roos", "mary"} <= names


def test_the_share_of_women_is_of_all_years_that_count():
    births = [
        {"first_name": name, "sex": sex, "count": count, "year_of_birth": year}
        for name, sex, count, year in (
            ("sam", "m", "750", "1950"),
            ("sam", "f", "250", "1990"),
            ("sam", "f", "9000", "1900"),
            ("zoe", "f", "799", "1990"),
        )
    ]
    assert list(build_given_names.list_shares(births)) == ["sam\t25"]
