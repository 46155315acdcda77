"""An article's fields under the names that others give them."""

from datetime import UTC, date, datetime

import pytest

from quoteattr.articles.fields import read_article, read_date
from quoteattr.errors import FormatError
from quoteattr.records import Article
from quoteattr.text.intake import name_text

EXPECTED = Article(
    "a1", "“No,” she said.", "Bridge shut", "The Herald", "2025-03-02", "https://a.example/1"
)
TRAFILATURA = {
    "title": "Bridge shut", "author": None, "hostname": "a.example", "date": "2025-03-02",
    "fingerprint": "f00", "id": "a1", "license": None, "raw_text": "no she said",
    "text": "“No,” she said.", "language": None, "source": "https://a.example/1",
    "source-hostname": "The Herald", "excerpt": "", "categories": "", "tags": "",
}  # fmt: skip
NEWSPAPER4K = {
    "id": "a1", "url": "https://a.example/1", "read_more_link": "", "title": "Bridge shut",
    "text": "“No,” she said.", "authors": ["A. Li"], "publish_date": "2025-03-02", "summary": "",
    "meta_site_name": "The Herald", "canonical_link": "https://a.example/1?", "images": [],
}  # fmt: skip
NINJS_1 = {
    "uri": "a1", "type": "text", "mimetype": "text/plain", "headline": "Bridge shut",
    "body_text": "“No,” she said.", "firstcreated": "2025-03-02", "byline": "A. Li",
    "versioncreated": "2025-03-03", "copyrightholder": "The Herald", "link": "https://a.example/1",
}  # fmt: skip
NINJS_3 = {
    "uri": "https://a.example/1", "id": "a1",
    "headlines": [{"role": "main", "value": "Bridge shut"}],
    "bodies": [
        {"role": "main", "contenttype": "text/html", "value": "<p>“No,” she said.</p>"},
        {"role": "main", "contenttype": "text/plain", "value": "“No,” she said."},
    ],
    "contentcreated": "2025-03-02", "infosources": [{"name": "The Herald"}],
}  # fmt: skip
NEWSAPI = {
    "id": "a1", "source": {"id": None, "name": "The Herald"}, "title": "Bridge shut",
    "url": "https://a.example/1", "publishedAt": "2025-03-02", "content": "“No,” she said.",
}  # fmt: skip
HUGGING_FACE = {
    "id": "a1", "article": "“No,” she said.", "highlights": "", "headline": "Bridge shut",
    "date": datetime(2025, 3, 2), "source": "The Herald", "link": "https://a.example/1",
}  # fmt: skip
SHAPES = (TRAFILATURA, NEWSPAPER4K, NINJS_1, NINJS_3, NEWSAPI, HUGGING_FACE)


@pytest.mark.parametrize("value", SHAPES)
def test_the_fields_of_others_are_known(value):
    assert read_article(value, "f") == EXPECTED


def test_our_own_names_come_first():
    value = TRAFILATURA | {"outlet": "Ours", "published": "2025-01-01", "url": "https://b.example"}
    found = read_article(value, "f")
    assert (found.outlet, found.published, found.url) == ("Ours", "2025-01-01", "https://b.example")


def test_an_id_may_be_a_number_or_made_of_the_text():
    assert read_article({"id": 7, "text": "T"}, "f").id == "7"
    assert read_article({"id": 7.0, "text": "T"}, "f").id == "7"
    assert read_article({"id": None, "text": "T"}, "f").id == name_text("T")
    assert read_article({"text": "T"}, "f").id == name_text("T")
    assert read_article({"id": None, "text": "T"}, "f", name_nameless=str.lower).id == "t"


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"id": "x", "body_html": "<p>T</p>"}, "f: required field missing @ $.text"),
        ({"id": True, "text": "T"}, "f: expected a text, got True @ $.id"),
        ({"id": "x", "text": ["T"]}, "f: expected a text, got list @ $.text"),
        ({"id": ["x"], "text": "T"}, "f: expected a text, got list @ $.id"),
        ({"id": "x", "text": 3}, "f: expected a text, got 3 @ $.text"),
    ],
)
def test_what_is_missing_or_wrong_is_named(value, message):
    with pytest.raises(FormatError) as caught:
        read_article(value, "f")
    assert message in str(caught.value)


def test_a_headline_that_is_a_number_is_a_text():
    assert read_article({"id": "x", "text": "T", "title": 1984}, "f").title == "1984"
    assert read_article({"id": "x", "text": "T", "title": 1984.0}, "f").title == "1984"


@pytest.mark.parametrize("field", ["title", "outlet"])
def test_a_bad_optional_field_costs_the_field_with_a_warning(field, caplog):
    found = read_article({"id": "x", "text": "T", field: ["said", "so"]}, "f.jsonl:2")
    assert found == Article("x", "T")
    assert caplog.messages == [f"f.jsonl:2: {field}: list is no text; left out"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2025-03-02", "2025-03-02"),
        ("2025-03-02T10:00:00Z", "2025-03-02T10:00:00Z"),
        ("2025-03-02 10:00", "2025-03-02 10:00"),
        ("20250302", "2025-03-02"),
        ("2025", "2025"),
        ("2025-03", "2025-03"),
        ("Sun, 02 Mar 2025 10:00:00 GMT", "2025-03-02T10:00:00+00:00"),
        (date(2025, 3, 2), "2025-03-02"),
        (datetime(2025, 3, 2), "2025-03-02"),
        (datetime(2025, 3, 2, 10, tzinfo=UTC), "2025-03-02T10:00:00+00:00"),
        ("3/4/2025", None),
        ("2025-13-01", None),
        ("last Tuesday", None),
        ("", None),
        (1740909600, None),
    ],
)
def test_dates_are_read_without_a_guess(written, read):
    assert read_date(written) == read


def test_what_is_missing_may_be_nan_as_pandas_has_it():
    value = {"id": "x", "text": "T", "title": float("nan"), "published": float("nan"), "date": ""}
    assert read_article(value, "f") == Article("x", "T")


def test_no_date_is_no_warning(caplog):
    assert read_article({"id": "x", "text": "T", "published": ""}, "f").published is None
    assert not caplog.messages


def test_a_date_that_would_be_a_guess_is_a_warning(caplog):
    found = read_article({"id": "x", "text": "T", "date": "3/4/2025"}, "f.jsonl:2")
    assert found.published is None
    assert caplog.messages[0].startswith("f.jsonl:2: published: '3/4/2025' is no date")


@pytest.mark.parametrize(
    "date",
    [
        "Mon, 01 Jan 2024 00:00:00 +99999999999999",
        "Mon, 01 Jan 2024 00:00:00 -99999999999999",
        "1 Jan 99999999999999999999 00:00:00 GMT",
        "1 Jan 2024 99999999999999999999:00:00 GMT",
        "2024-01-01T00:00:00+99:99",
        "9" * 5_000,
        "Mon, 31 Feb 2024 00:00:00 GMT",
    ],
)
def test_a_date_that_no_calendar_has_costs_the_date_alone(date):
    found = read_article({"id": "x", "text": "T", "published": date}, "f")
    assert found == Article("x", "T")


@pytest.mark.parametrize("value", ["“No,” she said.", ["“No,” she said."], {"value": "said no"}])
def test_an_article_in_the_place_of_a_date_is_not_logged(value, caplog):
    caplog.set_level("DEBUG")
    read_article({"id": "x", "text": "T", "published": value}, "f.jsonl:2")
    loud = [record.getMessage() for record in caplog.records if record.levelname != "DEBUG"]
    assert loud[0].startswith("f.jsonl:2: published: ")
    assert not any("said" in message for message in loud)
