"""The layer of names over NER: which tokens name a person, found with the whole article in view."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import frozen
from spacy.tokens import Doc, Token

from quoteattr.attribution.lexicon import read_cues
from quoteattr.languages.en.labels import Dep, Ent, Tag
from quoteattr.languages.word_lists import read_words
from quoteattr.parsing import ParsedArticle
from quoteattr.parsing.parse import find_neighbour
from quoteattr.spans import Span
from quoteattr.speakers.names.boundaries import (
    TokenRange,
    count_words,
    find_end,
    find_particles,
    trim_run,
)
from quoteattr.speakers.names.evidence import keep_people
from quoteattr.speakers.names.parse import fold
from quoteattr.speakers.names.role_nouns import is_role_noun
from quoteattr.speakers.names.tokens import (
    begins_name,
    goes_on,
    is_given_name,
    is_lone_capital,
    is_plain_word,
    is_prefix,
    is_title,
    is_word_of_name,
)
from quoteattr.speakers.names.trimming import cut_ends
from quoteattr.speakers.names.word_uses import read_uses

# Fewer words than this in title case may be a name and a place.
MIN_HEADING = 5
# NER labels of what is no person; under ORG and LOC a run that begins with a first name may still
# be one, if it does what people do in a sentence.
_PLACES = frozenset(
    {Ent.PLACE, Ent.LANDSCAPE, Ent.FACILITY, Ent.NATION, Ent.PRODUCT, Ent.EVENT, Ent.WORK, Ent.LAW}
)
_NO_PERSON = _PLACES | {Ent.BODY}
_ACTS = frozenset({Dep.SUBJECT, Dep.PASSIVE_SUBJECT, Dep.OWNER, Dep.APPOSITION})


@frozen
class NameMention:
    """A name of a person in the text: its tokens, without titles and possessive, and its words.

    ``title`` is the index of the first title word that stands before the name, or ``first``.
    """

    first: int
    end: int
    title: int
    span: Span
    text: str

    @property
    def last(self) -> int:
        """The index of the last token."""
        return self.end - 1


def find_names(
    parsed: ParsedArticle, tokens: Sequence[Token] | None = None
) -> tuple[NameMention, ...]:
    """Return the names of people in the order of the text.

    ``tokens`` are those of the parse, where they are at hand: a walk over a Doc makes each anew.

    NER is believed where it sees a person; titles and first names add what it misses; and once a
    full name is accepted every bare family name of it is a mention, whatever NER calls it.
    """
    doc = parsed.doc
    tokens = list(doc) if tokens is None else tokens
    capitals = [token for token in tokens if token.text[0].isupper()]
    headings = _find_headings(parsed)
    text = [token for token in capitals if token.i not in headings]
    taken: dict[int, TokenRange] = {}
    for find in FINDERS:
        _take(find(doc, text), taken)
    uses = read_uses(doc, tokens)
    cut = (cut_ends(doc, run, uses) for run in sorted(set(taken.values())))
    taken = {i: run for run in keep_people(doc, cut, uses) for i in range(*run)}
    _take(_find_again(doc, capitals, set(taken.values())), taken)
    _take(_find_bare_families(doc, capitals, set(taken.values())), taken)
    return tuple(_make_mention(parsed, *run) for run in sorted(set(taken.values())))


def _take(runs: Iterable[TokenRange], taken: dict[int, TokenRange]) -> None:
    """Take the runs of which no token is taken yet."""
    for first, end in runs:
        if not any(i in taken for i in range(first, end)):
            taken |= dict.fromkeys(range(first, end), (first, end))


def _find_headings(parsed: ParsedArticle) -> frozenset[int]:
    """Return the tokens of paragraphs in title case: "Obama Seeks More".

    NER takes their words for names; there only family names known from the text are read.
    """
    small = any(map(str.islower, parsed.text))
    text = parsed.text if small else parsed.doc.text  # which has small letters in any case
    ranges = (parsed.token_range(p) for p in parsed.paragraphs if _is_title_case(p.of(text)))
    return frozenset(i for first, end in ranges for i in range(first, end))


def _is_title_case(paragraph: str) -> bool:
    """Tell whether every word has a capital but for those that title case spares."""
    words = [word for word in paragraph.split() if word[0].isalpha()]
    lower = (word for word in words if word[0].islower())
    return len(words) >= MIN_HEADING and read_words("names/small_words").issuperset(lower)


def _find_entities(doc: Doc, capitals: Sequence[Token]) -> Iterator[TokenRange]:
    inside = {token.i for token in capitals}
    for entity in doc.ents:
        if entity.label_ == Ent.PERSON and inside.intersection(range(entity.start, entity.end)):
            yield from trim_run(doc, entity.start, entity.end)


def _find_titled(doc: Doc, capitals: Sequence[Token]) -> Iterator[TokenRange]:
    """Find "Mr. Starmer" and "Governor Ann Lee", but not the "State" of "Secretary of State"."""
    for token in capitals:
        following = find_neighbour(token) if _leads_to_name(token) else None
        if following is None or is_title(following):
            continue
        end = find_end(doc, following.i)
        body = following.ent_iob_ == "I" and token.ent_type_ in _NO_PERSON
        if not body or begins_name(following) or doc[end - 1].dep_ in _ACTS - {Dep.OWNER}:
            yield from trim_run(doc, following.i, end)


def _leads_to_name(token: Token) -> bool:
    """Tell whether a title stands there, or a role before a name in full: "Whip Steny Hoyer"."""
    if is_title(token):
        return True
    if not is_word_of_name(token) or not is_role_noun(fold(token.text)) or is_given_name(token):
        return False
    words = list(token.doc[token.i + 1 : token.i + 3])
    return len(words) > 1 and all(is_word_of_name(w) and not is_plain_word(w) for w in words)


def _find_by_first_name(doc: Doc, capitals: Sequence[Token]) -> Iterator[TokenRange]:
    for token in capitals:
        if begins_name(token):
            end = find_end(doc, token.i)
            acts = token.ent_type_ in {Ent.BODY, Ent.LANDSCAPE} and _acts_or_hears(doc[end - 1])
            if count_words(doc, token.i, end) in (2, 3) and (
                acts or token.ent_type_ not in _NO_PERSON
            ):
                yield from trim_run(doc, token.i, end)


def _acts_or_hears(last: Token) -> bool:
    """Tell whether a name does what people do: it acts, owns, or is told or asked something."""
    heard = last.dep_ in {Dep.OBJECT, Dep.RECIPIENT} and last.head.lemma_ in read_cues(
        "reporting_verbs"
    )
    return last.dep_ in _ACTS or heard


def _find_by_company(doc: Doc, capitals: Sequence[Token]) -> Iterator[TokenRange]:
    """Find two or three capitalised words that NER takes for a body, by the company they keep.

    They are a person's if the last acts alone elsewhere ("Zelenskyy said") or if a noun for what
    people are stands before them or in apposition ("the director, Tulsi Gabbard,").
    """
    alone = {t.text for t in capitals if t.dep_ == Dep.SUBJECT and is_lone_capital(t)}
    for token in capitals:
        before = find_neighbour(token, -1)
        if token.ent_type_ in _PLACES or (before is not None and is_word_of_name(before)):
            continue
        end = find_end(doc, token.i)
        if count_words(doc, token.i, end) not in (2, 3):
            continue
        if doc[end - 1].text in alone or _has_role(doc, token.i, doc[end - 1]):
            yield from trim_run(doc, token.i, end)


def _has_role(doc: Doc, first: int, last: Token) -> bool:
    beside = [last.head] if last.dep_ == Dep.APPOSITION else []
    beside += [child for child in last.children if child.dep_ == Dep.APPOSITION]
    beside += [doc[first - 1]] if first and doc[first - 1].pos_ == "NOUN" else []
    return any(t.tag_ == Tag.NOUN and is_role_noun(t.lower_) for t in beside)


def _find_again(
    doc: Doc, capitals: Sequence[Token], found: set[TokenRange]
) -> Iterator[TokenRange]:
    """Find the full names wherever they stand again, whatever NER sees there."""
    full = {tuple(t.text for t in doc[first:end]) for first, end in found if end - first > 1}
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    for words in full:
        lengths[words[-1]].add(len(words))
    for token in capitals:
        for length in sorted(lengths.get(token.text, ()), reverse=True):
            first = token.i + 1 - length
            if first >= 0 and tuple(t.text for t in doc[first : token.i + 1]) in full:
                yield first, token.i + 1


def _find_bare_families(
    doc: Doc, capitals: Sequence[Token], found: set[TokenRange]
) -> Iterator[TokenRange]:
    """Find the family names of full and titled names wherever they stand alone."""
    full = [end for first, end in found if end - first > 1 or (first and is_title(doc[first - 1]))]
    families = {fold(doc[end - 1].text) for end in full} | _list_leading_families(doc, found)
    for token in capitals:
        if fold(token.text) in families and not goes_on(token) and not is_prefix(token):
            yield from trim_run(doc, find_particles(doc, token.i), token.i + 1)


def _list_leading_families(doc: Doc, found: Iterable[TokenRange]) -> set[str]:
    """Return the family names that stand first: "Yoon" of "Yoon Ji Hoon"."""
    firsts = {fold(doc[first].text) for first, end in found if end - first > 1}
    return firsts & read_words("names/east_asian_families")


def _make_mention(parsed: ParsedArticle, first: int, end: int) -> NameMention:
    doc, title = parsed.doc, first
    while title and is_title(doc[title - 1]):
        title -= 3 if title > 2 and doc[title - 2].text == "-" else 1  # "Secretary-General"
    span = Span(doc[first].idx, doc[end - 1].idx + len(doc[end - 1]))
    return NameMention(first, end, title, span, span.of(parsed.text))


FINDERS: tuple[Callable[[Doc, Sequence[Token]], Iterator[TokenRange]], ...] = (
    _find_entities,
    _find_titled,
    _find_by_first_name,
    _find_by_company,
)
