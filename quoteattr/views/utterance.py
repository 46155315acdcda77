"""An utterance as HTML: its fullest text, and every printing beside it word by word."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen
from markupsafe import Markup

from quoteattr.crossref import Occurrence, Utterance
from quoteattr.crossref.matching.relation import RelationKind
from quoteattr.records import Article
from quoteattr.views.html import render
from quoteattr.views.text import needs_marks
from quoteattr.views.word_diff import Passage, compare_words

# The relations in the words of a newsroom.
RELATION_WORDS: Mapping[RelationKind, str] = {
    "identical": "the same words",
    "variant": "small differences",
    "contained": "a part of it",
    "joined": "split or joined",
    "altered": "possible misquote",
}

SAME_WORDS, MORE_WORDS = RELATION_WORDS["identical"], "these words, and more"

Articles = Mapping[str, Article]


@frozen
class Card:
    """One printing as it is shown: ``article`` is None for quotes found elsewhere."""

    place: Occurrence
    article: Article | None
    relation: str
    passages: tuple[Passage, ...]

    @property
    def whole(self) -> bool:
        """Whether the fullest text says it all, to the letter."""
        return [passage.kind for passage in self.passages] == ["same"]

    @property
    def paper(self) -> str:
        """The outlet, or the article's id where nobody says who printed it."""
        return self.place.outlet or self.place.article

    @property
    def title(self) -> str | None:
        """The article's headline, where it is known."""
        return self.article.title if self.article else None

    @property
    def url(self) -> str | None:
        """Where the article stands, as it was given; not yet safe to link to."""
        return self.article.url if self.article else None


def render_utterance_card(
    utterance: Utterance, articles: Articles, *, level: int = 3, most: int | None = None
) -> Markup:
    """Return an utterance under a heading of that level.

    ``articles``, by id, lend their headlines and links. Of its printings ``most`` are shown, and
    the rest counted; None shows all.
    """
    return render(
        "utterance.html.jinja",
        utterance=utterance,
        quoted=needs_marks(utterance.text, utterance.kind),
        level=level,
        cards=list_cards(utterance, utterance.occurrences[:most], articles),
        more=len(utterance.occurrences[most:]) if most is not None else 0,
        altered=list_cards(utterance, utterance.altered[:most], articles),
        conflicts=tuple(_describe_conflicts(utterance)),
    )


def list_cards(
    utterance: Utterance, places: Sequence[Occurrence], articles: Articles
) -> tuple[Card, ...]:
    """Return printings with their words compared with the utterance's fullest text."""
    return tuple(_make_card(utterance.text, place, articles.get(place.article)) for place in places)


def _make_card(fullest: str, place: Occurrence, article: Article | None) -> Card:
    passages = compare_words(fullest, place.text)
    relation = describe_relation(place.relation, passages)
    return Card(place, article, relation, tuple(passage.shorten() for passage in passages))


def describe_relation(relation: RelationKind, passages: Sequence[Passage]) -> str:
    """Return in words how a printing stands to the text that it is shown beside.

    That text is what several papers print; one of them may print more, and it is to that one that
    ``relation`` holds. So what a reader can see for himself comes first.
    """
    differences = {passage.kind for passage in passages} - {"same"}
    if relation == "altered":
        return RELATION_WORDS[relation]
    if not differences:
        return SAME_WORDS
    if relation == "identical":
        return MORE_WORDS if "added" in differences else RELATION_WORDS["variant"]
    return RELATION_WORDS[relation]


def _describe_conflicts(utterance: Utterance) -> Iterator[tuple[str, str]]:
    """Yield which paper gives the utterance to whom instead."""
    papers = {place.article: place.outlet or place.article for place in utterance.occurrences}
    for conflict in utterance.conflicts:
        yield papers.get(conflict.article, conflict.article), conflict.speaker.name
