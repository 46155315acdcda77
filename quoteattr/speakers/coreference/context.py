"""Context of a source: the article, its people, and the sources resolved before it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import Factory, field, frozen
from spacy.tokens import Span as Entity
from spacy.tokens import Token

from quoteattr.parsing import ParsedArticle
from quoteattr.records import Attribution, EntityKind
from quoteattr.rules import Rule
from quoteattr.spans import Span
from quoteattr.speakers.coreference.indexed import Indexed
from quoteattr.speakers.coreference.layout import count_paragraphs
from quoteattr.speakers.coreference.person_chains import Person, group_people
from quoteattr.speakers.coreference.roles import PersonRole
from quoteattr.speakers.names.detect import NameMention, find_names
from quoteattr.speakers.names.parse import Gender
from quoteattr.speakers.names.role_nouns import is_role_noun

# Marks around fewer words than this hold a term, and the names in it are the writer's own.
MIN_QUOTED_WORDS = 4


@frozen(eq=False)
class Referent:
    """Someone or something that a source names; two sources of one referent share the object."""

    name: str
    kind: EntityKind
    gender: Gender | None = None
    plural: bool = False
    role: PersonRole | None = None
    person: Person | None = None
    members: tuple["Referent", ...] = ()
    aliases: tuple[str, ...] = ()

    @property
    def is_human(self) -> bool:
        """Tell whether "he" or "she" may mean it: a person, or someone whose noun says so."""
        described = self.role is not None and is_role_noun(self.role.head) and not self.plural
        return self.kind == "person" or (self.kind == "unnamed" and described)


@frozen(eq=False)
class SourcePhrase:
    """The source of one attribution: its tokens and the token that heads them."""

    span: Span
    tokens: tuple[Token, ...]
    head: Token
    attribution: Attribution

    @property
    def text(self) -> str:
        """The words of the source."""
        return "".join(t.text_with_ws for t in self.tokens).strip()

    def is_of_another(self, token: Token) -> bool:
        """Tell whether a token names who speaks, where this source only passes it on."""
        own = self.attribution.source
        return self.span not in own and any(s.start <= token.idx < s.end for s in own)


@frozen(eq=False)
class ResolvedSource:
    """A source that has been resolved."""

    source: SourcePhrase
    referent: Referent
    evidence: str = "none"


@frozen(eq=False)
class SourceResolution:
    """What a rule says of a source: who it is, or None for abstaining, and why.

    ``evidence`` names the kind of evidence, by which ``evidence.tsv`` tells how often it is right.
    """

    referent: Referent | None
    step: str
    evidence: str = "none"


@frozen(eq=False)
class DocumentContext:
    """What all sources of an article share: its parse, its people, and which tokens are quoted."""

    parsed: ParsedArticle
    referents: tuple[Referent, ...]
    mentions: tuple[tuple[NameMention, Referent], ...]
    at_token: Mapping[int, tuple[NameMention, Referent]]
    quoted: frozenset[int]
    running: tuple[int, ...] = ()
    chained: Mapping[Span, Referent] = Factory(dict)
    role_heads: frozenset[str] = Factory(lambda self: _find_heads(self.referents), takes_self=True)
    sentence_starts: tuple[int, ...] = Factory(
        lambda self: tuple(s.start for s in self.parsed.doc.sents), takes_self=True
    )
    tokens: Indexed[Token] = Factory(lambda self: Indexed(self.parsed.doc), takes_self=True)
    entities: Indexed[Entity] = Factory(lambda self: Indexed(self.parsed.doc.ents), takes_self=True)

    def paragraph_of(self, token: Token) -> int:
        """Return the index of the paragraph that a token stands in."""
        return self.parsed.paragraph_at(token.idx)

    def sentence_of(self, token: int) -> range:
        """Return the tokens of the sentence that a token stands in."""
        at = bisect_right(self.sentence_starts, token)
        behind = (
            self.sentence_starts[at] if at < len(self.sentence_starts) else len(self.parsed.doc)
        )
        return range(self.sentence_starts[at - 1], behind)

    def count_back(self, earlier: Token, later: Token) -> int:
        """Return how many paragraphs of running text lie between two tokens, headings left out."""
        return self.running[self.paragraph_of(later)] - self.running[self.paragraph_of(earlier)]

    def mentions_before(self, end: int) -> Iterator[tuple[NameMention, Referent]]:
        """Yield the mentions by name that end before a token, the last first."""
        behind = bisect_right(self.mentions, end, key=lambda pair: pair[0].end)
        return (self.mentions[at] for at in range(behind - 1, -1, -1))


def _index(resolved: Iterable[ResolvedSource]) -> Indexed[ResolvedSource]:
    return resolved if isinstance(resolved, Indexed) else Indexed(resolved)


@frozen(eq=False)
class SourceContext:
    """What a rule is given: one source, its document, and what was resolved before it."""

    source: SourcePhrase
    document: DocumentContext
    resolved: Indexed[ResolvedSource] = field(converter=_index)

    @property
    def head(self) -> Token:
        """The token that heads the source."""
        return self.source.head

    @property
    def text(self) -> str:
        """The words of the source."""
        return self.source.text

    @property
    def paragraph(self) -> int:
        """The index of the paragraph that the source stands in."""
        return self.document.paragraph_of(self.source.head)

    def name_at(self, token: int) -> tuple[NameMention, Referent] | None:
        """Return the mention by name that covers a token, and whom it names."""
        return self.document.at_token.get(token)


SourceRule = Rule[[SourceContext], SourceResolution]


def read_context(parsed: ParsedArticle, chains: Sequence[Sequence[Span]] = ()) -> DocumentContext:
    """Find the names in an article, group them, and note what is quoted."""
    tokens = list(parsed.doc)
    people = group_people(parsed.doc, find_names(parsed, tokens))
    referents = tuple(_refer(person) for person in people)
    pairs = ((m, r) for r in referents if r.person for m in r.person.mentions)
    mentions = tuple(sorted(pairs, key=lambda pair: pair[0].first))
    at_token = {i: pair for pair in mentions for i in range(pair[0].first, pair[0].end)}
    chained = _read_chains(chains, mentions)
    running = count_paragraphs(parsed.text, parsed.paragraphs, parsed.quotations)
    return DocumentContext(
        parsed,
        referents,
        mentions,
        at_token,
        _find_quoted(parsed),
        running,
        chained,
        tokens=Indexed(tokens),
    )


def _read_chains(
    chains: Sequence[Sequence[Span]], mentions: Sequence[tuple[NameMention, Referent]]
) -> dict[Span, Referent]:
    """Map the spans of each chain to whom its first name names, with or without its title."""
    found: dict[Span, Referent] = {}
    for chain in chains:
        named = (_name_in(span, mentions) for span in sorted(chain))
        referent = next((referent for referent in named if referent), None)
        if referent:
            found |= dict.fromkeys(chain, referent)
    return found


def _name_in(span: Span, mentions: Sequence[tuple[NameMention, Referent]]) -> Referent | None:
    """Return whom a span names by its end: "Prime Minister Ann Lee", or the head "Lee" alone."""
    return next((referent for mention, referent in mentions if mention.span.end == span.end), None)


def _find_heads(referents: Iterable[Referent]) -> frozenset[str]:
    """Return the head nouns of all roles that the article gives to someone."""
    people = (referent.person for referent in referents)
    return frozenset(role.head for person in people if person for role in person.roles)


def _refer(person: Person) -> Referent:
    return Referent(
        person.name, "person", gender=person.gender, person=person, aliases=person.aliases
    )


def _find_quoted(parsed: ParsedArticle) -> frozenset[int]:
    ranges = (parsed.token_range(part) for q in parsed.quotations for part in q.parts)
    return frozenset(i for a, b in ranges if b - a >= MIN_QUOTED_WORDS for i in range(a, b))
