"""Whether what looks like a name is a person's: ordered rules over all its places in an article.

NER takes films, viruses, teams and headings for people. What decides is how the whole article uses
the words: a title or a job beside them, what NER says of their other places, "the" before them,
and whether they are English words that no name is written with.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from attrs import frozen
from spacy.tokens import Doc, Token

from quoteattr.attribution.lexicon import read_cues
from quoteattr.languages.en.closed_classes import FACILITIES, PLACE_NOUNS, PREPOSITIONS_OF_PLACE
from quoteattr.languages.en.labels import SUBJECTS, Dep, Ent, Tag
from quoteattr.languages.word_lists import read_map
from quoteattr.parsing.parse import word_beside
from quoteattr.rules import Rule, first_answer
from quoteattr.speakers.names.boundaries import TokenRange, list_words
from quoteattr.speakers.names.name_forms import is_form
from quoteattr.speakers.names.parse import fold
from quoteattr.speakers.names.role_nouns import is_role_noun
from quoteattr.speakers.names.tokens import is_first_name, is_given_name, is_plain_word, is_title
from quoteattr.speakers.names.word_uses import WordUses

# Of the places of a lone name NER must call so many a person's.
MIN_PERSON_SHARE = 0.5
# Of its places a person's name has few behind an article: "a Trump" is one of the family.
MAX_ARTICLE_SHARE = 0.34
# The tokens of one word with a hyphen.
_LONE_HYPHENED = ("Bush", "-", "era")
# Two words without a space; the first is longer than what names begin with, "Mac" and "Van".
_GLUED = re.compile(r"(\w[a-z]{3,})[A-Z]\w+")
# A person's name of so many words hardly ends in several of an English thing; one of two may.
MIN_WORDS_OF_BODY = 3


@frozen(eq=False)
class NameCandidate:
    """A form of a name with every run of tokens that has it in the article."""

    doc: Doc
    runs: tuple[TokenRange, ...]
    uses: WordUses

    @property
    def words(self) -> list[Token]:
        """The words of its first place."""
        return list_words(self.doc, *self.runs[0])

    @property
    def lasts(self) -> Iterator[Token]:
        """The last word of each of its places."""
        return (self.doc[end - 1] for _, end in self.runs)

    @property
    def is_lone(self) -> bool:
        """Tell whether it is one word."""
        return len(self.words) == 1


def keep_people(doc: Doc, runs: Iterable[TokenRange], uses: WordUses) -> Iterator[TokenRange]:
    """Yield the runs that are names of people, whatever NER says of one place."""
    by_form: defaultdict[str, list[TokenRange]] = defaultdict(list)
    for run in runs:
        by_form[" ".join(fold(word.text) for word in list_words(doc, *run))].append(run)
    for form in by_form.values():
        if is_person(NameCandidate(doc, tuple(form), uses)):
            yield from form


def is_person(candidate: NameCandidate) -> bool:
    """Tell whether a form of a name is a person's: the first rule to answer decides."""
    found = first_answer(RULES, candidate)
    return found[1] if found else True


def _is_adjective(candidate: NameCandidate) -> bool | None:
    """Refuse "Obama-like" and "Bush-era", not "Ban Ki-moon" and "Hall-Lee"."""
    words = candidate.words
    behind = [b.text for a, b in pairwise(words) if a.text == "-"]
    behind += [part for word in words for part in word.text.split("-")[1:]]
    plain = any(fold(part) in read_map("names/plain_words") for part in behind)
    lone = len(words) <= len(_LONE_HYPHENED) and any(part.islower() for part in behind)
    return False if plain or lone else None


def _is_glued(candidate: NameCandidate) -> bool | None:
    """Refuse "Ann LeeTrump": a name of the article with the next headline stuck to it."""
    parts = (_GLUED.fullmatch(word.text) for word in candidate.words)
    return False if any(p and fold(p[1]) in candidate.uses.names for p in parts) else None


def _has_title(candidate: NameCandidate) -> bool | None:
    """Accept what has a title before it, if any of its words may be a name's."""
    if all(is_plain_word(word, common=True) for word in candidate.words):
        return None
    before = [candidate.doc[first - 1] for first, _ in candidate.runs if first]
    return True if any(is_title(token) for token in before) else None


def _is_plain(candidate: NameCandidate) -> bool | None:
    """Refuse English words, and what has two of them: "Statue", "Lee Steps Aside"."""
    words = candidate.words
    common = [is_plain_word(word, common=True) for word in words]
    plain = all(map(is_plain_word, words))
    if all(common) or sum(common) > 1 or (plain and len(words) > 1):
        return False
    named = fold(words[0].text) in candidate.uses.names and not _is_lower_too(candidate)
    return False if plain and not named else None


def _is_lower_too(candidate: NameCandidate) -> bool:
    return fold(candidate.words[-1].text) in candidate.uses.lower


def _has_job(candidate: NameCandidate) -> bool | None:
    """Accept "farmer Ann Lee", "Ann Lee, a farmer" and "Ann Lee, who"."""
    jobs = (_stands_by_job(candidate.doc, *run) for run in candidate.runs)
    return True if any(jobs) else None


def _stands_by_job(doc: Doc, first: int, end: int) -> bool:
    last = doc[end - 1]
    beside = [last.head] if last.dep_ == Dep.APPOSITION else []
    beside += [child for child in last.children if child.dep_ == Dep.APPOSITION]
    beside += [doc[first - 1]] if first and doc[first - 1].pos_ == "NOUN" else []
    job = any(token.tag_ == Tag.NOUN and is_role_noun(token.lower_) for token in beside)
    return job or any(t.lower_ == "who" for c in last.children for t in c.children)


def _ends_in_things(candidate: NameCandidate) -> bool | None:
    """Refuse "Ann Lee Productions" and "Charlotte Panthers": several of an English word."""
    word = fold(candidate.words[-1].text)
    plural = word.endswith("s") and word.removesuffix("s") in read_map("names/plain_words")
    if candidate.is_lone or not plural:
        return None
    known = _begins_with_first_name(candidate) and len(candidate.words) < MIN_WORDS_OF_BODY
    return None if known else False


def _ends_in_plain_word(candidate: NameCandidate) -> bool | None:
    """Refuse "Fox Business", not "Stevie Wonder", whom a first name begins and NER knows."""
    words = candidate.words
    if candidate.is_lone or not is_plain_word(words[-1], common=True):
        return None
    return None if _begins_with_first_name(candidate) else False


def _begins_with_first_name(candidate: NameCandidate) -> bool:
    """Tell whether a first name or an initial begins it, no town's, and NER sees a person."""
    word = candidate.words[0]
    if not is_given_name(word) and len(word.text.rstrip(".")) > 1:
        return False
    town = any(t.text == word.text and t.ent_type_ == Ent.PLACE for t in candidate.doc)
    return not town and _share_of_person(candidate) > MIN_PERSON_SHARE


def _has_article(candidate: NameCandidate) -> bool | None:
    """Refuse "the Thunder" and "a Beehive", not the name of "the Obama administration"."""
    if not candidate.is_lone:
        return None
    heads = [token for token in candidate.lasts if token.i and not _leads_up(token)]
    share = sum(word_beside(token, -1) in {"the", "a", "an"} for token in heads) / (len(heads) or 1)
    return False if share > MAX_ARTICLE_SHARE else None


def _leads_up(token: Token) -> bool:
    """Tell whether a noun follows that a name stands before: "Obama administration", "Lee's"."""
    behind = token.doc[token.i + 1 : token.i + 2]
    return any(t.pos_ in {"NOUN", "PROPN", "ADJ", "PART", "CCONJ"} or t.text == "-" for t in behind)


def _is_place(candidate: NameCandidate) -> bool | None:
    """Refuse what something stands in, at or near, and "the state of Mato Alto"."""
    if any(_stands_by_place_noun(candidate.doc, *run) for run in candidate.runs):
        return False
    if is_first_name(candidate.words[0]) and not candidate.is_lone:
        return None
    before = [candidate.doc[first - 1].lower_ for first, _ in candidate.runs if first]
    near = sum(word in PREPOSITIONS_OF_PLACE for word in before)
    acts = any(token.dep_ in SUBJECTS for token in candidate.lasts)
    if candidate.is_lone:
        return False if near and not is_first_name(candidate.words[0]) else None
    return False if near and not acts else None


def _names_place(candidate: NameCandidate) -> bool | None:
    """Refuse "Walter Reed hospital": a place that is called by somebody's name."""
    behind = (candidate.doc[end : end + 1] for _, end in candidate.runs)
    facilities = sum(token.lower_ in FACILITIES for tokens in behind for token in tokens)
    acts = any(token.dep_ in SUBJECTS for token in candidate.lasts)
    return False if facilities and not acts else None


def _stands_by_place_noun(doc: Doc, first: int, end: int) -> bool:
    """Tell whether a name stands behind "the city of", or is joined to one that does."""
    last = doc[end - 1]
    of = last.head.head if last.dep_ == Dep.CONJUNCT else last.head
    return of.lower_ == "of" and of.head.lemma_ in PLACE_NOUNS and of.i < first


def _is_bare_role(candidate: NameCandidate) -> bool | None:
    """Refuse "Dad" and "Queen", who are nobody's name."""
    word = candidate.words[0]
    bare = candidate.is_lone and is_role_noun(fold(word.text)) and not is_first_name(word)
    return False if bare else None


def _is_shouted(candidate: NameCandidate) -> bool | None:
    """Refuse a lone word in capitals, an acronym or a label, unless it is a name known."""
    (word, *more) = candidate.words
    if more or not word.text.isupper() or _is_known(word):
        return None
    return False


def _is_mostly_other(candidate: NameCandidate) -> bool | None:
    """Refuse a lone word that NER takes for something else in most places."""
    if not candidate.is_lone or is_first_name(candidate.words[0]):
        return None
    if _is_known(candidate.words[0]) and any(map(_speaks, candidate.lasts)):
        return None
    return False if _share_of_person(candidate) < MIN_PERSON_SHARE else None


def _speaks(token: Token) -> bool:
    return token.dep_ in SUBJECTS and token.head.lemma_ in read_cues("reporting_verbs")


def _is_unknown(candidate: NameCandidate) -> bool | None:
    """Refuse a lone word that is no known name, unless it does more than stand in a sentence."""
    if not candidate.is_lone or _is_known(candidate.words[0]):
        return None
    acts = sum(token.dep_ in SUBJECTS for token in candidate.lasts)
    return None if acts > 1 else False


def _is_known(word: Token) -> bool:
    return is_first_name(word) or is_form(fold(word.text).replace("-", ""))


def _share_of_person(candidate: NameCandidate) -> float:
    """Return in what share of the places of these words, in a row, NER sees a person."""
    texts = [word.text for word in candidate.words]
    labels = Counter(
        token.ent_type_
        for token in candidate.uses.places.get(texts[-1], ())
        if _stand_before(token, texts[:-1])
    )
    labels.pop("", None)
    return labels[Ent.PERSON] / labels.total() if labels else 1.0


def _stand_before(token: Token, texts: list[str]) -> bool:
    start = token.i - len(texts)
    return start >= 0 and [word.text for word in token.doc[start : token.i]] == texts


RULES: tuple[Rule[[NameCandidate], bool], ...] = (
    Rule("is adjective", _is_adjective),
    Rule("is glued", _is_glued),
    Rule("has title", _has_title),
    Rule("is plain", _is_plain),
    Rule("has job", _has_job),
    Rule("ends in things", _ends_in_things),
    Rule("ends in plain word", _ends_in_plain_word),
    Rule("has article", _has_article),
    Rule("names place", _names_place),
    Rule("is place", _is_place),
    Rule("is bare role", _is_bare_role),
    Rule("is shouted", _is_shouted),
    Rule("is mostly other", _is_mostly_other),
    Rule("is unknown", _is_unknown),
)
