"""Which printing is the first, and between which that is open."""

import pytest

from quoteattr.crossref import Corpus, Occurrence, Utterance

WORDS = "The bridge will hold through any winter we know"


def print_on(article, published):
    return Occurrence(article, None, published, "a1", (), WORDS, "", None, "identical", 1.0)


@pytest.mark.parametrize(
    ("dates", "first"),
    [
        (["2025-03-01", "2025-03-02"], "0"),
        (["2025-03-02", "2025-03-01"], "1"),
        (["2025-03-01", "2025-03-01"], "01"),
        (["2025-03-01", "2025-03-01", "2025-02-28"], "2"),
        (["2025-03-01T10:00", "2025-03-01T09:00"], "1"),
        (["2025-03-01T10:00", "2025-03-01T10:00"], "01"),
        (["2025-03-01T10:00+02:00", "2025-03-01T09:00Z"], "0"),
        (["2025-03-01", "2025-03-01T09:00"], "01"),
        (["2025-03-01", "2025-03-02T09:00"], "0"),
        (["2025-03", "2025-03-15"], "01"),
        (["2025", "2024-12-31"], "1"),
        ([None, "2025-03-02"], "1"),
        ([None, ""], ""),
    ],
)
def test_dates_decide_or_leave_it_open(dates, first):
    printings = tuple(print_on(str(n), date) for n, date in enumerate(dates))
    utterance = Utterance("u1", WORDS, None, printings, len(dates))
    assert [place.article for place in utterance.may_be_first] == list(first)
    assert (utterance.first and utterance.first.article) == (first if len(first) == 1 else None)


def test_an_article_that_prints_it_twice_is_one():
    printings = (print_on("a", "2025-03-01"), print_on("a", "2025-03-01"))
    assert Utterance("u1", WORDS, None, printings, 1).first is printings[0]


def test_frames_say_who_was_first():
    corpus = Corpus()
    dates = {"post": "2025-03-02", "herald": "2025-03-01", "wire": None}
    corpus.add_quotes(
        {"article": name, "text": WORDS, "published": date, "outlet": name.title()}
        for name, date in dates.items()
    )
    corpus.add_quotes([{"article": "late", "text": "Nothing of the kind was ever agreed here"}])
    both = corpus.to_arrow("utterances").to_pylist()
    columns = ("first", "first_outlet", "first_published")
    assert [both[0][name] for name in columns] == ["herald", "Herald", "2025-03-01"]
    assert both[0]["may_be_first"] == ["herald"]
    assert both[1]["first"] is None
