"""Where a name begins and ends, whatever piece of it was found first."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from quoteattr.languages.en.labels import Ent
from quoteattr.languages.word_lists import read_words
from quoteattr.parsing.parse import find_neighbour
from quoteattr.speakers.names.name_forms import is_form
from quoteattr.speakers.names.parse import fold
from quoteattr.speakers.names.tokens import (
    ends_name,
    is_first_name,
    is_gap,
    is_particle,
    is_title,
    is_word_of_name,
    no_names,
)

TokenRange = tuple[int, int]  # the first token, and the one behind the last

# No person's name is longer in words; a longer "name" is a heading or a list.
MAX_WORDS = 6
# No nickname in marks is longer in words: “The Pebble”, “Big Daddy Kane”.
MAX_NICKNAME = 4
_OPENING, _CLOSING = frozenset('“"‘'), frozenset('”"’')
# What no name is written with.
_ODD = re.compile(r"[^\w.’'“”\"-]|\d|\w\]")


def find_end(doc: Doc, start: int) -> int:
    """Return where a run of capitalised words, particles and hyphens ends."""
    end = start
    while end < min(len(doc), start + MAX_WORDS) and _runs_on(doc, start, end):
        end += 1
    while end > start and not is_word_of_name(doc[end - 1]):
        end -= 1
    return end


def count_words(doc: Doc, first: int, end: int) -> int:
    """Return how many words a run has; "Dubois-Kerr" is one."""
    hyphens = sum(doc[i].text == "-" for i in range(first, end))
    gaps = sum(is_gap(doc[i]) for i in range(first, end))
    return end - first - 2 * hyphens - gaps


def find_particles(doc: Doc, start: int) -> int:
    """Return where the particles before a family name begin."""
    while start > 0 and is_particle(doc[start - 1]) and doc[start - 1].text != "St":
        start -= 1
    return start


def trim_run(doc: Doc, first: int, end: int) -> Iterator[TokenRange]:
    """Cut titles, possessives and marks off a run and mend its ends; yield it if a name is left."""
    first = _skip_titles(doc, first, end)
    while first < end and not (doc[first].text[0].isupper() or is_particle(doc[first])):
        first += 1
    if first < end:
        first = find_particles(doc, _mend_start(doc, _find_nickname_start(doc, first)))
        end = _mend_end(doc, end)
        end = next((i for i in range(first, end) if ends_name(doc[i])), end)
    while end > first and not doc[end - 1].text[0].isalpha():
        end -= 1
    if first < end <= first + MAX_WORDS and _is_plausible(list_words(doc, first, end)):
        yield first, end


def _runs_on(doc: Doc, start: int, at: int) -> bool:
    token = doc[at]
    if at == start or is_word_of_name(token):
        return is_word_of_name(token) and not (at > start and _begins_titled(token))
    return is_particle(token) or is_gap(token) or _is_hyphen(doc, at)


def _is_hyphen(doc: Doc, at: int) -> bool:
    return doc[at].text == "-" and not doc[at - 1].whitespace_


def list_words(doc: Doc, first: int, end: int) -> list[Token]:
    """Return the words of a name, without gaps between them and a nickname in marks."""
    words: list[Token] = []
    inside = False
    for token in doc[first:end]:
        inside = token.text in _OPENING if not inside else token.text not in _CLOSING
        if not (inside or is_gap(token) or token.text in _CLOSING):
            words.append(token)
    return words


def _begins_titled(token: Token) -> bool:
    """Tell whether a title inside a run begins another name: "Hull Mayor Ann Lee"."""
    following = find_neighbour(token)
    return following is not None and is_word_of_name(following) and is_title(token)


def _skip_titles(doc: Doc, first: int, end: int) -> int:
    titles = [i for i in range(first, end - 1) if is_title(doc[i])]
    last = next((i for i in reversed(titles) if not _is_given(doc, i)), None)
    return first if last is None else last + 1


def _is_given(doc: Doc, at: int) -> bool:
    """Tell whether a title's word is a first name here: "Dean Smith"."""
    return is_first_name(doc[at]) and (at == 0 or not is_title(doc[at - 1]))


def _mend_start(doc: Doc, first: int) -> int:
    """Return where a name begins that was cut at a hyphen: "Lee" of "Ann Hall-Lee"."""
    while first > 1 and doc[first - 1].text == "-" and not doc[first - 1].whitespace_:
        if doc[first - 2].whitespace_ or not is_word_of_name(doc[first - 2]):
            break
        first -= 2
        before = find_neighbour(doc[first], -1)
        if before is not None and is_word_of_name(before) and is_first_name(before):
            return before.i
    return first


def _mend_end(doc: Doc, end: int) -> int:
    """Return where a name ends that NER cut at a particle, a hyphen, a gap or a nickname."""
    while end + 1 < len(doc) and doc[end].text == "-" and not doc[end].whitespace_:
        end += 2
    if end + 1 < len(doc) and is_gap(doc[end]) and is_word_of_name(doc[end + 1]):
        end += 2
    end = _find_nickname_end(doc, end)
    while end < len(doc) and (is_particle(doc[end]) or is_particle(doc[end - 1])):
        if not (is_particle(doc[end]) or is_word_of_name(doc[end])):
            break
        end += 1
    return end


def _find_nickname_end(doc: Doc, end: int) -> int:
    """Return where a name ends that goes on behind a nickname: "Robert C. “Bobby” Scott"."""
    opening = _find_opening(doc, end)
    if opening is None:
        return end
    near = range(opening + 2, _limit(doc, opening))
    closing = next((i for i in near if doc[i].text in _CLOSING), None)
    if closing is None or not _is_nickname(list(doc[opening + 1 : closing])):
        return end
    return closing + 2 if is_word_of_name(doc[closing + 1]) else end


def _find_opening(doc: Doc, end: int) -> int | None:
    """Return where the mark opens before which a name ends, or inside which NER ended it."""
    if end < len(doc) and doc[end].text in _OPENING:
        return end
    if end >= len(doc) or doc[end].text not in _CLOSING:
        return None
    near = range(end - 2, max(end - 2 - MAX_NICKNAME, 0), -1)
    return next((i for i in near if doc[i].text in _OPENING), None)


def _find_nickname_start(doc: Doc, first: int) -> int:
    """Return where a name begins of which NER took the end: "Dwight “The Pebble” Janson"."""
    if first < 3 or doc[first - 1].text not in _CLOSING:
        return first
    nearest = range(first - 3, max(first - 3 - MAX_NICKNAME, 0), -1)
    opening = next((i for i in nearest if doc[i].text in _OPENING), None)
    if opening is None or not _is_nickname(list(doc[opening + 1 : first - 1])):
        return first
    start = opening - 1
    while start > 0 and is_word_of_name(doc[start - 1]) and not is_title(doc[start - 1]):
        start -= 1
    return start if is_first_name(doc[start]) else first


def _limit(doc: Doc, opening: int) -> int:
    return min(opening + 2 + MAX_NICKNAME, len(doc) - 1)


def _is_nickname(words: Sequence[Token]) -> bool:
    """Tell whether words in marks are short and have capitals, as a name has."""
    return 0 < len(words) <= MAX_NICKNAME and all(
        word.text[0].isupper() or word.lower_ in read_words("names/small_words") for word in words
    )


def _is_plausible(words: Sequence[Token]) -> bool:
    """Tell whether the words can be a person's: no country, no body, no bare initials.

    What is said of these words in an article decides elsewhere (``evidence``).
    """
    texts = [word.text for word in words]
    folded = [fold(text) for text in texts]
    if " ".join(folded) in no_names() or not _is_known_person(words, folded):
        return False
    if any(_ODD.search(text) for text in texts) or all("." in text for text in texts):
        return False
    lower = [n for n, word in enumerate(words) if word.text[0].islower() and not is_particle(word)]
    hyphened = all(n and texts[n - 1] == "-" for n in lower)
    return hyphened and len(texts[-1]) > 1 and not is_particle(words[-1])


def _is_known_person(words: Sequence[Token], folded: Sequence[str]) -> bool:
    """Tell whether no word is a body's, but for a family name that NER sees: "Michael Steel"."""
    bodies = read_words("names/no_person").intersection(folded)
    if not bodies:
        return True
    seen = is_first_name(words[0]) and all(word.ent_type_ == Ent.PERSON for word in words)
    return (
        seen
        and len(words) == len(("Michael", "Steel"))
        and bodies == {folded[-1]}
        and is_form(folded[-1])
    )
