"""Check that what the gold links with ``same-as=`` is found to be one utterance."""

from collections.abc import Sequence

from quoteattr.crossref import Corpus, relate
from quoteattr.errors import FormatError
from quoteattr.formats.gold import SameAs
from quoteattr.pytest_plugin.checks import Failure, Outcome, find_quote
from quoteattr.pytest_plugin.readings import GoldPage, Reading, Readings
from quoteattr.pytest_plugin.scoreboard import CheckCount
from quoteattr.records import Attribution
from quoteattr.views.messages import describe_quote

End = tuple[GoldPage, Attribution]
"""One end of a link: a page, and a quote in its gold."""


def check_link(link: SameAs, readings: Readings, reading: Reading) -> Outcome:
    """Check one link of a page; the page of the other article is opened if need be.

    Raises:
        FormatError: the link leads nowhere.
    """
    page = reading.page
    here, there = find_end(page, link.id), find_other_end(page, link, readings)
    got = compare_ends((here, there), readings)
    if got is None:
        return Outcome((("", CheckCount.LINKS), ("", CheckCount.LINKED)))
    (_, gold), (other_page, other_gold) = here, there
    where = other_page.locate(other_gold.content[0])
    wanted = f"one utterance with {where}: {describe_quote(other_gold)}"
    failure = Failure(page, gold.content[0], "not linked", wanted, got)
    known = other_page.gold.known_failures.get(other_gold.content[0], "")
    return Outcome((("", CheckCount.LINKS),), (failure,), known)


def find_end(page: GoldPage, id_: str) -> End:
    """Return a quote of a page by its id.

    Raises:
        FormatError: there is none.
    """
    quotes = {quote.id: quote for quote in page.gold.extraction.attributions}
    if id_ not in quotes:
        known = ", ".join(quotes) or "none"
        raise FormatError(f"{page.shown}: no quote has the id {id_!r}. Ids in this file: {known}.")
    return page, quotes[id_]


def find_other_end(page: GoldPage, link: SameAs, readings: Readings) -> End:
    """Return where a link leads.

    Raises:
        FormatError: no page has the article, or the page has no such quote.
    """
    other = readings.find(link.other_article, page.path.parent)
    if other is None:
        (_, gold) = find_end(page, link.id)
        raise FormatError(
            f"{page.locate(gold.content[0])}: same-as= names the article {link.other_article!r}, "
            "and no file beside this one, nor any that pytest collected, has it."
        )
    return find_end(other, link.other_id)


def compare_ends(ends: Sequence[End], readings: Readings) -> str | None:
    """Return what keeps the two ends from being one utterance; None if they are found to be."""
    found = []
    for page, gold in ends:
        quote = find_quote(gold, readings.read(page))
        if quote is None:
            return f"nothing at {page.locate(gold.content[0])}: {describe_quote(gold)}"
        found.append((page.gold.extraction.article.id, quote))
    corpus = Corpus()
    corpus.add(readings.read(page).comparison.extraction for page, _ in ends)
    wanted = {(article, quote.id) for article, quote in found}
    for utterance in corpus.utterances():
        if wanted <= {(place.article, place.attribution) for place in utterance.occurrences}:
            return None
    relation = relate(*(quote.text for _, quote in found))
    return f"two utterances; their words alone: {relation.kind if relation else 'unrelated'}"
