"""The corpus: articles and quotes in, utterances out."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial

from quoteattr.crossref.assembly import Assembler
from quoteattr.crossref.contexts import find_keyterms, find_keyword
from quoteattr.crossref.memory import Memory
from quoteattr.crossref.normalise import Normal
from quoteattr.crossref.people import count_speakers, is_meant, merge_speakers
from quoteattr.crossref.plan import cross_reference
from quoteattr.crossref.printings import list_printings, read_row
from quoteattr.crossref.records import KeywordInContext, Printing, Speaker, Utterance
from quoteattr.records import Article, Entity, Extraction

Extract = Callable[[Article | str], Extraction]


class Corpus:
    """Articles read together: who said what, and where else it was printed.

    Add articles, extractions, or quotes found elsewhere, in any order and as they come; the
    answers depend on what was added alone. They are worked out when they are asked for, and what
    was compared once is not compared again.
    """

    def __init__(self, *, extractor: Extract | None = None) -> None:
        self._extractor = extractor
        self._extractions: dict[str, Extraction] = {}
        self._printings: dict[str, dict[str, Printing]] = defaultdict(dict)
        self._rows: dict[str, dict[str, Printing]] = defaultdict(dict)
        self._memory = Memory()
        self._utterances: tuple[Utterance, ...] | None = None

    @property
    def extractions(self) -> tuple[Extraction, ...]:
        """What was found in each article, in the order of adding."""
        return tuple(self._extractions.values())

    def add(
        self, articles: "Article | Extraction | str | Iterable[Article | Extraction | str]"
    ) -> None:
        """Add one article or many: texts, ``Article`` or ``Extraction`` records.

        Adding one twice changes nothing; an article of the same id with another text replaces
        the earlier one.

        Raises:
            ArticleError: something is no article.
        """
        given = [articles] if isinstance(articles, Article | Extraction | str) else articles
        for article in given:
            extraction = article if isinstance(article, Extraction) else self._extract(article)
            key = extraction.article.id
            if self._extractions.get(key) != extraction:
                self._extractions[key] = extraction
                self._printings[key] = {p.attribution: p for p in list_printings(extraction)}
                self._utterances = None

    def add_quotes(self, rows: Iterable[Mapping[str, object]]) -> None:
        """Add quotes that another tool found: article, text, speaker, published and outlet.

        Only article and text must be there. A row that was added before changes nothing.

        Raises:
            ArticleError: a row lacks its article or its text, or a field is no text.
        """
        for row in rows:
            printing = read_row(row)
            self._rows[printing.article].setdefault(printing.attribution, printing)
            self._utterances = None

    def utterances(self, min_articles: int = 1) -> tuple[Utterance, ...]:
        """Return the utterances printed in so many articles or more, most-printed first."""
        if self._utterances is None:
            self._utterances = self._cross_reference()
        return tuple(u for u in self._utterances if u.articles >= min_articles)

    def search(self, phrase: str) -> tuple[Utterance, ...]:
        """Return the utterances in which a phrase was printed, most-printed first.

        Case, British or American spelling, and contractions make no difference.
        """
        words = _pad(self._memory.read(phrase))
        return tuple(u for u in self.utterances() if any(words in text for text in self._texts(u)))

    def speakers(self) -> tuple[Speaker, ...]:
        """Return all who speak, those printed in the most articles first."""
        return count_speakers(self.utterances())

    def said_by(self, name: str, about: str | None = None) -> tuple[Utterance, ...]:
        """Return what a person said, most-printed first; ``about`` are words that must be in it.

        Any form of the name does that could mean the speaker: "Starmer" finds Keir Starmer.
        """
        meant = cache(partial(is_meant, name))
        said = (u for u in self.utterances() if u.speaker and meant(u.speaker))
        topics = [_pad(self._memory.read(word)) for word in (about or "").split()]
        return tuple(u for u in said if all(any(t in x for x in self._texts(u)) for t in topics))

    def keyterms(
        self, topn: int = 20, *, speaker: str | None = None
    ) -> tuple[tuple[str, float], ...]:
        """Return the key terms of what was said, by all or by one speaker, with their weights."""
        found = self.said_by(speaker) if speaker else self.utterances()
        return find_keyterms([utterance.text for utterance in found], topn)

    def keyword_in_context(self, keyword: str, width: int = 50) -> Iterator[KeywordInContext]:
        """Yield every place where a printing has a keyword, with ``width`` characters around."""
        for utterance in self.utterances():
            for occurrence in utterance.occurrences:
                yield from find_keyword(keyword, occurrence, width)

    def _extract(self, article: Article | str) -> Extraction:
        if self._extractor is None:
            # spaCy takes seconds to import, and a corpus of extractions has no need of it.
            from quoteattr.extract import extract  # noqa: PLC0415

            self._extractor = extract
        return self._extractor(article)

    def _cross_reference(self) -> tuple[Utterance, ...]:
        stores = (self._printings, self._rows)
        printings = [
            p for store in stores for article in sorted(store) for p in store[article].values()
        ]
        merged = merge_speakers(printings)

        def find_entity(printing: Printing) -> Entity | None:
            return printing.speaker and merged.entity_of(printing.article, printing.speaker.id)

        def find_speaker(printing: Printing) -> str | None:
            entity = find_entity(printing)
            return entity.id if entity else None

        found = cross_reference(printings, find_speaker, self._memory.read, self._memory.relate)
        return Assembler(found, find_entity, self._memory).list_utterances()

    def _texts(self, utterance: Utterance) -> Iterator[str]:
        for text in {utterance.text, *(place.text for place in utterance.occurrences)}:
            yield _pad(self._memory.read(text))


def _pad(normal: Normal) -> str:
    return f" {' '.join(normal.forms)} "
