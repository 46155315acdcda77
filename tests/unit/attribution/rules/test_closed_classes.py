"""Small words that say whether anything was said: each of them, and others beside."""

import pytest

from quoteattr.extractor import Extractor


@pytest.fixture(scope="module")
def reports(nlp):
    """Tell whether a sentence reports that it would hold, or will."""
    extract = Extractor(model=nlp, tagger="rules")
    return lambda text: any("it w" in a.text for a in extract(text).attributions)


@pytest.mark.parametrize(
    ("word", "said"),
    [
        *((word, False) for word in ("If", "Unless", "Whether", "Should")),
        *((word, True) for word in ("Because", "Although", "When")),
    ],
)
def test_what_is_supposed_was_not_said(word, said, reports):
    assert reports(f"{word} Ana Ruiz says that it will hold, we are glad.") is said


@pytest.mark.parametrize(
    ("word", "said"),
    [
        *((word, False) for word in ("will", "shall", "would", "might", "may", "could")),
        *((word, True) for word in ("can", "must", "does", "did")),
    ],
)
def test_what_will_be_said_was_not_said(word, said, reports):
    assert reports(f"Ana Ruiz {word} say that it will hold.") is said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        *(
            (word, False)
            for word in ("declined", "refused", "failed", "is due", "is expected", "was")
        ),
        *((word, True) for word in ("tried", "managed", "rushed", "came")),
    ],
)
def test_what_was_refused_or_is_expected_was_not_said(words, said, reports):
    assert reports(f"Ana Ruiz {words} to say that it would hold.") is said


@pytest.mark.parametrize("word", ["not", "never"])
def test_what_was_denied_was_not_said(word, reports):
    assert not reports(f"Ana Ruiz did {word} say that it would hold.")
