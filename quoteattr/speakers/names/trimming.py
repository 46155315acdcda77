"""English words that a name's run took in at its two ends: "Hosting Cole", "Farmer Jo Reed"."""

from collections.abc import Callable, Sequence

from spacy.tokens import Doc, Token

from quoteattr.parsing.parse import find_neighbour, word_beside
from quoteattr.speakers.names.boundaries import TokenRange, list_words
from quoteattr.speakers.names.name_forms import is_form
from quoteattr.speakers.names.parse import fold
from quoteattr.speakers.names.role_nouns import is_role_noun
from quoteattr.speakers.names.tokens import (
    is_given_name,
    is_particle,
    is_plain_word,
    is_title,
    is_word_of_name,
)
from quoteattr.speakers.names.word_uses import WordUses, opens_sentence

# Shorter words in capitals are initials: "JD Vance".
MIN_SHOUTED = 3
MIN_TO_CUT = 2
# NER leaves the last of two or three words, not of more.
MAX_WORDS_MENDED = 3


def cut_ends(doc: Doc, run: TokenRange, uses: WordUses) -> TokenRange:
    """Cut what is no part of the name off the two ends of a run, never the last word left."""
    end = _find_whole_end(doc, *run)
    first = _find_whole_start(doc, run[0], end)
    while end - first > 1 and _is_no_part(list_words(doc, first, end), uses):
        first = _skip_marks(doc, first + 1, end)
    while end - first > 2 and any(rule(list_words(doc, first, end)) for rule in CLOSING):
        end -= 1
    return first, _find_repetition(doc, first, end)


def _find_whole_end(doc: Doc, first: int, end: int) -> int:
    """Return where a name ends of which NER left the last word: "Rask" of "Toni Rask"."""
    words = len(list_words(doc, first, end))
    while end < len(doc) and words < MAX_WORDS_MENDED and _is_left_over(doc[end]):
        end, words = end + 1, words + 1
    return end


def _find_whole_start(doc: Doc, first: int, end: int) -> int:
    """Return where a family name begins of which NER left the first name: "Thabo" of "Thabo Lee".

    Only a known form of a name is taken, and nothing before which a name goes on.
    """
    before = find_neighbour(doc[first], -1)
    if before is None or len(list_words(doc, first, end)) > 1 or is_title(before):
        return first
    known = is_form(fold(before.text)) and not is_role_noun(fold(before.text))
    further = find_neighbour(before, -1)
    begins = further is None or not is_word_of_name(further)
    return before.i if known and begins and _is_left_over(doc[first], before) else first


def _is_left_over(token: Token, word: Token | None = None) -> bool:
    """Tell whether NER left out a ``word`` that is joined to the one before ``token``."""
    before = find_neighbour(token, -1)
    word = token if word is None else word
    joined = before is not None and bool(before.whitespace_) and not token.is_sent_start
    named = is_word_of_name(word) and not word.ent_type_ and not is_title(word)
    return joined and named and not is_plain_word(word)


def _is_no_part(words: Sequence[Token], uses: WordUses) -> bool:
    """Tell whether a first word is none of the name; a lone one left must stand elsewhere too."""
    if len(words) < MIN_TO_CUT:
        return False
    token, rest = words[0], words[1:]
    if _is_role_before_name(token, rest, uses):
        return True
    stands_elsewhere = len(rest) > 1 or fold(rest[0].text) in uses.followers
    return stands_elsewhere and any(rule(token, rest, uses) for rule in OPENING)


def is_role_word(token: Token) -> bool:
    """Tell whether a token is a noun for what people are, several of them too: "Chefs"."""
    word = fold(token.text)
    return any(is_role_noun(form) for form in (word, fold(token.lemma_), word.removesuffix("s")))


def _skip_marks(doc: Doc, first: int, end: int) -> int:
    while first < end - 1 and not doc[first].text[0].isalpha():
        first += 1
    return first


def _is_role_before_name(token: Token, rest: Sequence[Token], uses: WordUses) -> bool:
    """Read "Farmer Jo Reed" and "Supervisor Reyes", not "Mason Reed"."""
    if not is_role_word(token) or is_given_name(token):
        return False
    return is_plain_word(token) or is_given_name(rest[0]) or uses.is_only_lower(token)


def _is_shouted(token: Token, rest: Sequence[Token], uses: WordUses) -> bool:
    """Read "WATCHED Berg", a line's end or a label in capitals before a name that has none."""
    if not _is_in_capitals(token) or rest[-1].text.isupper():
        return False
    return is_plain_word(token) or uses.is_only_lower(token)


def _is_in_capitals(token: Token) -> bool:
    return token.text.isupper() and len(token.text) >= MIN_SHOUTED and "." not in token.text


def _opens_sentence(token: Token, _rest: Sequence[Token], uses: WordUses) -> bool:
    """Read "Hosting Cole at the fair" and "Though Almeida", not "Oprah Winfrey"."""
    if not is_plain_word(token) or not opens_sentence(token) or fold(token.text) in uses.names:
        return False
    participle = token.lower_.endswith("ing")
    return participle or is_plain_word(token, common=True) or fold(token.text) in uses.lower


def _opens_report(token: Token, rest: Sequence[Token], _uses: WordUses) -> bool:
    """Read "Said Ana Ruiz: “…”": the one verb of saying that is a first name too."""
    return token.lower_ == "said" and opens_sentence(token) and word_beside(rest[-1]) == ":"


def _ends_phrase(token: Token, _rest: Sequence[Token], _uses: WordUses) -> bool:
    """Read "Ministry of Finance Brian Manley" and "Miss Universe Ann Lee"."""
    before = find_neighbour(token, -1)
    if before is None or not is_plain_word(token):
        return False
    return before.lower_ in {"of", "for", "and", "&", "-"} or before.text[0].isupper()


def _stands_before_full_name(token: Token, rest: Sequence[Token], _uses: WordUses) -> bool:
    """Read "Crooked Hillary Clinton" and "COS Ann Lee": a first name and a family name follow."""
    shouted = _is_in_capitals(token) and not rest[0].text.isupper()
    return (shouted or is_plain_word(token)) and len(rest) > 1 and is_given_name(rest[0])


def _is_written_lower(token: Token, _rest: Sequence[Token], uses: WordUses) -> bool:
    return is_plain_word(token) and uses.is_only_lower(token)


def _is_job_behind(name: Sequence[Token]) -> bool:
    """Read "Ann Lee Photographer", a credit without its comma, not "Ann Lee Productions"."""
    job = is_role_noun(fold(name[-1].text)) and is_plain_word(name[-1])
    return job and is_given_name(name[0])


def _find_repetition(doc: Doc, first: int, end: int) -> int:
    """Return where a name ends that page furniture repeats: "Ann Lee Ann"."""
    seen: set[str] = set()
    for at in range(first, end):
        word = fold(doc[at].text)
        if word in seen and len(word) > 1 and not is_particle(doc[at]) and doc[at - 1].text != "-":
            return at
        seen.add(word)
    return end


OPENING: tuple[Callable[[Token, Sequence[Token], WordUses], bool], ...] = (
    _is_shouted,
    _opens_report,
    _opens_sentence,
    _ends_phrase,
    _stands_before_full_name,
    _is_written_lower,
)
CLOSING: tuple[Callable[[Sequence[Token]], bool], ...] = (_is_job_behind,)
