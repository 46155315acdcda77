"""The layer of names over NER: which tokens name a person, found with the whole article in view."""

import re
from collections.abc import Iterator

from attrs import frozen
from spacy.tokens import Doc, Token

from quoteattr.parsing import ParsedArticle
from quoteattr.spans import Span
from quoteattr.speakers.lexicon import read_map, read_words
from quoteattr.speakers.name import fold
from quoteattr.speakers.roles import is_role_noun

# No person's name is longer in words; a longer "name" is a heading or a list.
MAX_WORDS = 6
# Title case spares words up to this length; fewer words above it may be a list of names.
LONG_WORD = 4
MIN_HEADING = 3
# NER labels under which a run that begins with a first name is still no person.
_NO_PERSON = frozenset(
    {"ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"}
)

# What no name is written with.
_ODD = re.compile(r"[^\w.’'“”\"-]|\d")


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


def find_names(parsed: ParsedArticle) -> tuple[NameMention, ...]:
    """Return the names of people in the order of the text.

    NER is believed where it sees a person; titles and first names add what it misses; and once a
    full name is accepted every bare family name of it is a mention, whatever NER calls it.
    """
    doc = parsed.doc
    taken: dict[int, tuple[int, int]] = {}
    headings = _find_headings(parsed)
    for find in (_find_entities, _find_titled, _find_by_first_name, _find_by_company):
        for first, end in find(doc):
            if first not in headings and not any(i in taken for i in range(first, end)):
                taken |= dict.fromkeys(range(first, end), (first, end))
    for first, end in _find_bare_families(doc, set(taken.values())):
        if not any(i in taken for i in range(first, end)):
            taken |= dict.fromkeys(range(first, end), (first, end))
    return tuple(_make_mention(parsed, first, end) for first, end in sorted(set(taken.values())))


def is_title(token: Token) -> bool:
    """Tell whether a token is a title as it is written before names; "Del." is, "del" is not."""
    if not token.text[0].isupper() or fold(token.text) not in read_map("titles"):
        return False
    return fold(token.text) not in read_words("particles") or token.text.endswith(".")


def _find_headings(parsed: ParsedArticle) -> frozenset[int]:
    """Return the tokens of paragraphs in which every long word has a capital: "Obama Seeks More".

    NER takes their words for names; there only family names known from the text are read.
    """
    ranges = (parsed.token_range(paragraph) for paragraph in parsed.paragraphs)
    return frozenset(
        i
        for first, end in ranges
        if _is_title_case(parsed.doc, first, end)
        for i in range(first, end)
    )


def _is_title_case(doc: Doc, first: int, end: int) -> bool:
    words = [doc[i].text for i in range(first, end) if len(doc[i]) > LONG_WORD and doc[i].is_alpha]
    return len(words) >= MIN_HEADING and all(word[0].isupper() for word in words)


def _find_entities(doc: Doc) -> Iterator[tuple[int, int]]:
    for entity in doc.ents:
        if entity.label_ == "PERSON":
            yield from _trim(doc, entity.start, entity.end)


def _find_titled(doc: Doc) -> Iterator[tuple[int, int]]:
    for token in doc:
        if token.i + 1 < len(doc) and is_title(token) and not is_title(doc[token.i + 1]):
            end = _end_of_run(doc, token.i + 1)
            apart = not _is_same_entity(token, doc[token.i + 1])
            if apart or _begins_name(doc[token.i + 1]) or doc[end - 1].dep_ in {"nsubj", "appos"}:
                yield from _trim(doc, token.i + 1, end)


def _find_by_first_name(doc: Doc) -> Iterator[tuple[int, int]]:
    for token in doc:
        if _begins_name(token):
            end = _end_of_run(doc, token.i)
            if end - token.i in (2, 3) and _may_be_person(doc[end - 1], token.ent_type_):
                yield from _trim(doc, token.i, end)


def _may_be_person(last: Token, label: str) -> bool:
    """Tell whether a run that begins with a first name may be a person although NER says not."""
    acts = last.dep_ in {"nsubj", "nsubjpass", "poss", "appos"}
    return label not in _NO_PERSON or (label == "ORG" and acts)


def _find_by_company(doc: Doc) -> Iterator[tuple[int, int]]:
    """Find two or three capitalised words that NER takes for a body, by the company they keep.

    They are a person's if the last acts alone elsewhere ("Zelenskyy said") or if a noun for what
    people are stands before them or in apposition ("the director, Tulsi Gabbard,").
    """
    alone = {t.text for t in doc if t.dep_ == "nsubj" and _is_lone_capital(t)}
    for token in doc:
        if _is_word_of_name(token) and not (token.i and _is_word_of_name(token.nbor(-1))):
            end = _end_of_run(doc, token.i)
            places = _NO_PERSON - {"ORG"} & {t.ent_type_ for t in doc[token.i : end]}
            known = doc[end - 1].text in alone or _has_role(doc, token.i, doc[end - 1])
            if end - token.i in (2, 3) and known and not places:
                yield from _trim(doc, token.i, end)


def _is_lone_capital(token: Token) -> bool:
    capital = token.text[0].isupper() and token.i == token.left_edge.i
    return capital and (token.pos_ == "PROPN" or not token.is_sent_start)


def _has_role(doc: Doc, first: int, last: Token) -> bool:
    beside = [last.head] if last.dep_ == "appos" else []
    beside += [child for child in last.children if child.dep_ == "appos"]
    beside += [doc[first - 1]] if first and doc[first - 1].pos_ == "NOUN" else []
    return any(t.tag_ == "NN" and is_role_noun(t.lower_) for t in beside)


def _find_bare_families(doc: Doc, found: set[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Find the family names of full and titled names wherever they stand alone."""
    families = {
        fold(doc[end - 1].text): doc[first:end] for first, end in found if _is_full(doc, first, end)
    }
    for token in doc:
        known = token.text[0].isupper() and fold(token.text) in families
        if known and not _is_inside_run(token):
            yield from _trim(doc, _start_of_particles(doc, token.i), token.i + 1)


def _is_full(doc: Doc, first: int, end: int) -> bool:
    return end - first > 1 or (first > 0 and is_title(doc[first - 1]))


def _is_inside_run(token: Token) -> bool:
    """Tell whether a name goes on behind the token: "Clinton Foundation", "Lopez Obrador"."""
    if token.i + 1 >= len(token.doc):
        return False
    after = token.nbor()
    return after.pos_ == "PROPN" and after.text[0].isupper() and not is_title(after)


def _begins_name(token: Token) -> bool:
    return (
        token.text[0].isupper()
        and token.pos_ == "PROPN"
        and fold(token.text) in read_map("first_names")
        and (token.i == 0 or not _is_word_of_name(token.nbor(-1)) or is_title(token.nbor(-1)))
    )


def _is_word_of_name(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.text[0].isupper() and token.text[0].isalpha()


def _is_same_entity(token: Token, after: Token) -> bool:
    return after.ent_iob_ == "I" and token.ent_type_ in _NO_PERSON


def _end_of_run(doc: Doc, start: int) -> int:
    """Return where a run of capitalised words, particles and hyphens ends."""
    end = start
    while end < min(len(doc), start + MAX_WORDS):
        token = doc[end]
        particle = end > start and _is_particle(token)
        hyphen = token.text == "-" and end > start and not doc[end - 1].whitespace_
        if not (_is_word_of_name(token) or particle or hyphen) or _begins_titled(token, start):
            break
        end += 1
    while end > start and not _is_word_of_name(doc[end - 1]):
        end -= 1
    return end


def _begins_titled(token: Token, start: int) -> bool:
    """Tell whether a title inside a run begins another name: "Hull Mayor Ann Lee"."""
    follows = token.i + 1 < len(token.doc) and _is_word_of_name(token.nbor())
    return token.i > start and is_title(token) and follows


def _start_of_particles(doc: Doc, start: int) -> int:
    while start > 0 and _is_particle(doc[start - 1]) and doc[start - 1].text != "St":
        start -= 1
    return start


def _trim(doc: Doc, first: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut titles, possessives and marks off a run; yield nothing where no name is left."""
    titles = [i for i in range(first, end - 1) if is_title(doc[i]) and not _is_first_name(doc, i)]
    first = titles[-1] + 1 if titles else first
    while first < end and not (doc[first].text[0].isupper() or _is_particle(doc[first])):
        first += 1
    first = _start_of_particles(doc, _start_behind_hyphen(doc, first))
    end = _end_behind_particle(doc, end) if end > first else end
    end = next((i for i in range(first, end) if _ends_name(doc[i])), end)
    while end > first and not doc[end - 1].text[0].isalpha():
        end -= 1
    if first < end <= first + MAX_WORDS and _is_plausible(doc, first, end):
        yield first, end


def _start_behind_hyphen(doc: Doc, first: int) -> int:
    """Return where a name begins that was cut at a hyphen: "Marc Lee" of "Jean-Marc Lee"."""
    while first > 1 and doc[first - 1].text == "-" and not doc[first - 1].whitespace_:
        if doc[first - 2].whitespace_ or not _is_word_of_name(doc[first - 2]):
            break
        first -= 2
    return first


def _end_behind_particle(doc: Doc, end: int) -> int:
    """Return where a name ends that NER cut at a particle ("Ursula Von") or hyphen ("Ban Ki")."""
    while end + 1 < len(doc) and doc[end].text == "-" and not doc[end].whitespace_:
        end += 2
    if end + 3 < len(doc) and _is_nickname(doc, end):
        end += 4
    while end < len(doc) and (_is_particle(doc[end]) or _is_particle(doc[end - 1])):
        if not (_is_particle(doc[end]) or _is_word_of_name(doc[end])):
            break
        end += 1
    return end


def _is_nickname(doc: Doc, at: int) -> bool:
    """Tell whether a name goes on with one word in marks: "Robert C. “Bobby” Scott"."""
    opens, closes = doc[at].text in '“"', doc[at + 2].text in '”"'
    return opens and closes and all(_is_word_of_name(doc[at + n]) for n in (1, 3))


def _is_first_name(doc: Doc, i: int) -> bool:
    return i == 0 or (fold(doc[i].text) in read_map("first_names") and not is_title(doc[i - 1]))


def _is_particle(token: Token) -> bool:
    return not token.text.endswith(".") and fold(token.text) in read_words("particles")


def _ends_name(token: Token) -> bool:
    return (
        token.tag_ == "POS"
        or token.text in {"’s", "'s", ",", ";", ":", "(", "\n", "—", "–"}
        or token.is_space
    )


def _is_plausible(doc: Doc, first: int, end: int) -> bool:
    """Tell whether the words can be a person's: no country, no body, a capital at the end."""
    words = [doc[i] for i in range(first, end)]
    lower = any(
        w.text[0].islower() and not _is_particle(w) and w.nbor(-1).text != "-" for w in words
    )
    known = {fold(w.text) for w in words} & read_words("no_person")
    nation = fold(doc[first:end].text) in _nations()
    return (
        not (lower or known or nation) and words[-1].text[0].isupper() and len(words[-1].text) > 1
    )


def _nations() -> frozenset[str]:
    return read_words("nations") | read_words("capitals") | frozenset(read_map("demonyms"))


def _make_mention(parsed: ParsedArticle, first: int, end: int) -> NameMention:
    doc = parsed.doc
    title = first
    while title > 0 and (
        is_title(doc[title - 1]) or (doc[title - 1].text == "-" and is_title(doc[title - 2]))
    ):
        title -= 1
    span = Span(doc[first].idx, doc[end - 1].idx + len(doc[end - 1]))
    return NameMention(first, end, title, span, span.of(parsed.text))
