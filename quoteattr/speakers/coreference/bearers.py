"""Whom of several people of one name a surname means: title and role first, then who acted last."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import define, field, frozen
from spacy.tokens import Doc, Token

from quoteattr.languages.en.labels import SUBJECTS
from quoteattr.languages.word_lists import read_map, read_words
from quoteattr.speakers.coreference.roles import PersonRole, is_broader
from quoteattr.speakers.names.detect import NameMention
from quoteattr.speakers.names.name_forms import is_form
from quoteattr.speakers.names.parse import GENDER_OF_PRONOUN, Gender, Name, fold

# A pronoun farther behind a name than a long sentence may be somebody else's.
MAX_TOKENS_TO_PRONOUN = 40
# Of the pronouns behind a surname so many must agree: some are somebody else's.
MIN_AGREEMENT = 2 / 3
# One pronoun may be somebody's whom the parser or the names missed.
MIN_PRONOUNS = 2


@define(eq=False)
class SurnameGroup:
    """The mentions of one person so far, and each of its names once, to be compared once.

    ``rivals`` are the people in full whom an open surname may mean: then nobody else is in it.
    """

    number: int
    mentions: list[int] = field(factory=list)
    names: dict[Name, None] = field(factory=dict)
    heads: set[str] = field(factory=set)
    rivals: tuple["SurnameGroup", ...] = ()

    def add(self, at: int, mentions: "Mentions") -> None:
        """Add a mention, its name, and the nouns of the roles that stand beside it."""
        self.mentions.append(at)
        self.names[mentions.parsed[at]] = None
        self.heads |= {role.head for role in mentions.roles[at]}


@frozen(eq=False)
class Mentions:
    """All the names of an article: where they stand, their parts, and the roles around each.

    ``genders`` keeps what ``_gender_told`` has found, by title and surname: it reads every mention.
    """

    doc: Doc
    places: Sequence[NameMention]
    parsed: Sequence[Name]
    roles: Sequence[tuple[PersonRole, ...]]
    genders: dict[tuple[str, str], Gender | None] = field(factory=dict)

    def token(self, at: int) -> Token:
        """Return the last token of a mention."""
        return self.doc[self.places[at].last]


def agrees_with_office(at: int, group: SurnameGroup, mentions: Mentions) -> bool:
    """Tell whether a title that one person holds at a time fits: "President Lee" is not any Lee.

    It does where the article gives the same office, or a word for it, to the person in full, or
    tells no role of the person, and calls who holds the office "he" or "she" as fits the name.
    """
    office = find_office(at, mentions)
    if office is None:
        return True
    known = group.heads
    if not known:
        genders = {name.gender for name in group.names} - {None}
        key = office, mentions.parsed[at].family
        if key not in mentions.genders:
            mentions.genders[key] = _gender_told(*key, mentions)
        told = mentions.genders[key]
        return told is not None and (genders or _tell_open(group, key[1], told)) == {told}
    return office in known or any(is_broader(a, office) or is_broader(office, a) for a in known)


def _tell_open(group: SurnameGroup, family: str, told: Gender) -> set[Gender]:
    """Return the gender told of an office for who is named in full by a first name of neither."""
    named = (name for name in group.names if name.family == family and name.given)
    return {told} if any(is_form(name.given[0]) for name in named) else set()


def _gender_told(office: str, family: str, mentions: Mentions) -> Gender | None:
    """Return of which gender the pronouns right behind a title with a surname are, most of them.

    If there are none, those behind the surname alone: a writer means one person by it.
    """
    same = [n for n, name in enumerate(mentions.parsed) if name.family == family and not name.given]
    titled = [n for n in same if find_office(n, mentions) == office]
    return _count_pronouns(titled, mentions) or _count_pronouns(same, mentions)


def _count_pronouns(places: Iterable[int], mentions: Mentions) -> Gender | None:
    """Return the gender of the pronouns behind some mentions, if nearly all agree."""
    told = Counter(gender for n in places if (gender := _pronoun_behind(n, mentions)))
    gender, times = max(told.items(), key=lambda pair: pair[1], default=(None, 0))
    return gender if times >= MIN_AGREEMENT * told.total() else None


def _pronoun_behind(at: int, mentions: Mentions) -> Gender | None:
    """Return the gender of the pronoun behind a name in its sentence or the next, nobody between.

    "President Lee said yes. “We will sign it,” he said."
    """
    doc, end = mentions.doc, mentions.places[at].end
    stop = mentions.places[at + 1].title if at + 1 < len(mentions.places) else len(doc)
    for token in doc[end : min(stop, end + MAX_TOKENS_TO_PRONOUN)]:
        if gender := GENDER_OF_PRONOUN.get(token.lower_):
            return gender
    return None


def find_office(at: int, mentions: Mentions) -> str | None:
    """Return the title of a mention if only one person holds that office at a time."""
    place = mentions.places[at]
    titles = (fold(mentions.doc[i].text) for i in range(place.title, place.first))
    offices = [read_map("names/title_nouns").get(title, title) for title in titles]
    return next((o for o in reversed(offices) if o in read_words("names/single_offices")), None)


def tell_gender(group: SurnameGroup, mentions: Mentions) -> Gender | None:
    """Return the gender of the pronouns behind a person's name, where they agree.

    Only where the person is a subject, and nobody else is named before the pronoun.
    """
    acting = (n for n in group.mentions if mentions.token(n).dep_ in SUBJECTS)
    told = Counter(gender for n in acting if (gender := _pronoun_behind(n, mentions)))
    if told.total() < MIN_PRONOUNS or len(told) > 1:
        return None
    return next(iter(told))


def choose_bearer(
    fitting: Sequence[SurnameGroup], at: int, mentions: Mentions
) -> SurnameGroup | None:
    """Choose whom a surname means that several bear; None where nothing decides.

    It is who bears the title before it ("Senator Lee"), if one does. Relatives ("his wife, Ann
    Lee") are seldom meant. Of the others it is who acted last under the full name or an office,
    unless two of them act together, and else who was named first.
    """
    fitting = _with_title(_of_same_family(fitting, at, mentions), at, mentions)
    own = [group for group in fitting if not group.heads & read_words("names/kin")]
    fitting = own or fitting
    if len(fitting) == 1:
        return fitting[0]
    if _is_first_name_of_several(fitting, at, mentions):
        return None
    full = [pair for pair in _find_named(fitting, mentions) if pair[0] < at]
    acting = [(n, group) for n, group in full if mentions.token(n).dep_ in SUBJECTS]
    if acting:
        last, group = max(acting, key=lambda pair: pair[0])
        return None if _act_together(last, group, full, mentions) else group
    return full[0][1] if len({id(group) for _, group in full}) == 1 else None


def _is_first_name_of_several(fitting: Sequence[SurnameGroup], at: int, mentions: Mentions) -> bool:
    """Tell whether a first name alone stands for two who have it: "Tom" of Tom Ek and Tom Hale.

    Where two share a surname a writer means who acted last; who shares a first name is told apart.
    """
    first = mentions.parsed[at].family
    shared = sum(any(first in name.given[:1] for name in group.names) for group in fitting)
    return not mentions.parsed[at].given and shared > 1


def _with_title(
    fitting: Sequence[SurnameGroup], at: int, mentions: Mentions
) -> Sequence[SurnameGroup]:
    """Prefer those to whom the article gives a title that stands before a mention."""
    titles = {role.head for role in mentions.roles[at]}
    return [g for g in fitting if titles & g.heads] or fitting


def _of_same_family(
    fitting: Sequence[SurnameGroup], at: int, mentions: Mentions
) -> Sequence[SurnameGroup]:
    """Prefer those who have the word as family name to those who have it as given name."""
    family = mentions.parsed[at].family
    return [g for g in fitting if any(name.family == family for name in g.names)] or fitting


def _find_named(
    fitting: Iterable[SurnameGroup], mentions: Mentions
) -> Iterator[tuple[int, SurnameGroup]]:
    """Yield the mentions that say by themselves who it is: by full name or with an office."""
    for group in fitting:
        for n in group.mentions:
            if mentions.parsed[n].given or find_office(n, mentions):
                yield n, group


def _act_together(
    at: int, group: SurnameGroup, full: Iterable[tuple[int, SurnameGroup]], mentions: Mentions
) -> bool:
    """Tell whether a mention is joined by "and" to one of another group."""
    joined = {token.i for token in mentions.token(at).conjuncts}
    return any(mentions.token(n).i in joined for n, other in full if other is not group)
