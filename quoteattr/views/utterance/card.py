"""An utterance as HTML: its text once, then each printing as it is, compared with that text."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen
from markupsafe import Markup

from quoteattr.crossref import Occurrence, Utterance
from quoteattr.crossref.matching.differences import describe_differences
from quoteattr.records import Article
from quoteattr.views.html import render
from quoteattr.views.text import needs_marks
from quoteattr.views.utterance.context import find_context
from quoteattr.views.utterance.first import (
    Printings,
    describe_first,
    is_first,
    name_paper,
    read_printings,
)
from quoteattr.views.utterance.links import link_to_place
from quoteattr.views.utterance.relations import describe_relation, share_words
from quoteattr.views.word_diff import Passage, compare_words

Articles = Mapping[str, Article]

# More differences than these are another wording, which is read and not listed.
MOST_DIFFERENCES = 3


@frozen
class Card:
    """One printing as it is shown.

    ``context`` is the sentence that it stands in, ``link`` the place in the article; both are
    open where the article is not known. ``differences`` are a possible misquote's.
    """

    place: Occurrence
    paper: str
    title: str | None
    link: str | None
    context: str
    relation: str
    is_first: bool
    passages: tuple[Passage, ...]
    differences: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether the utterance's text says it all, to the letter."""
        return [passage.kind for passage in self.passages] == ["same"]

    @property
    def apart(self) -> bool:
        """Whether it has no word of the utterance's text, so that there is nothing to mark."""
        return not share_words(self.passages)


def render_utterance_card(
    utterance: Utterance,
    articles: Articles,
    *,
    level: int = 3,
    most: int | None = None,
    linked: bool = False,
) -> Markup:
    """Return an utterance under a heading of that level; ``linked``, with a link to itself.

    ``articles``, by id, lend their headlines, links and, if they have texts, the sentences round
    the words. Of its printings ``most`` are shown, and the rest counted; None shows all.
    """
    return render(
        "utterance.html.jinja",
        utterance=utterance,
        quoted=needs_marks(utterance.text, utterance.kind),
        level=level,
        linked=linked,
        printed=describe_first(utterance),
        cards=list_cards(utterance, utterance.occurrences[:most], articles),
        more=len(utterance.occurrences[most:]) if most is not None else 0,
        altered=list_cards(utterance, utterance.altered[:most], articles),
        conflicts=tuple(_describe_conflicts(utterance)),
    )


def list_cards(
    utterance: Utterance, places: Sequence[Occurrence], articles: Articles
) -> tuple[Card, ...]:
    """Return printings with their words compared with the utterance's text."""
    printings = read_printings(utterance)
    return tuple(
        _make_card(utterance.text, place, articles.get(place.article), printings)
        for place in places
    )


def _make_card(
    shown: str, place: Occurrence, article: Article | None, printings: Printings
) -> Card:
    passages = compare_words(shown, place.text)
    told = () if place.relation.same else describe_differences(shown, place.text)
    return Card(
        place,
        paper=name_paper(place),
        title=article.title if article else None,
        link=link_to_place(article.url, place) if article else None,
        context=find_context(article.text, place.content) if article else "",
        relation=describe_relation(place.relation, passages),
        is_first=place.relation.same and is_first(place, printings),
        passages=tuple(passage.shorten() for passage in passages),
        differences=told[:MOST_DIFFERENCES],
    )


def _describe_conflicts(utterance: Utterance) -> Iterator[tuple[str, str]]:
    """Yield which paper gives the utterance to whom instead."""
    papers = {place.article: name_paper(place) for place in utterance.occurrences}
    for conflict in utterance.conflicts:
        yield papers.get(conflict.article, conflict.article), conflict.speaker.name
