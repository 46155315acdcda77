"""Whom of several people of one name a surname means: title and role first, then who acted last."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import define, field, frozen
from spacy.tokens import Doc, Token

from quoteattr.speakers.coreference.roles import SUBJECTS, PersonRole, is_broader
from quoteattr.speakers.lexicon import read_map, read_words
from quoteattr.speakers.names.detect import NameMention
from quoteattr.speakers.names.parse import GENDER_OF_PRONOUN, Gender, Name, fold

# A pronoun farther behind a name than a long sentence may be somebody else's.
MAX_TOKENS_TO_PRONOUN = 40
# One pronoun may be somebody's whom the parser or the names missed.
MIN_PRONOUNS = 2


@define(eq=False)
class Group:
    """The mentions of one person so far, and each of its names once, to be compared once.

    ``rivals`` are the people in full whom an open surname may mean: then nobody else is in it.
    """

    mentions: list[int] = field(factory=list)
    names: dict[Name, None] = field(factory=dict)
    rivals: tuple["Group", ...] = ()

    def add(self, at: int, name: Name) -> None:
        """Add a mention."""
        self.mentions.append(at)
        self.names[name] = None


@frozen(eq=False)
class Mentions:
    """All the names of an article: where they stand, their parts, and the roles around each."""

    doc: Doc
    places: Sequence[NameMention]
    parsed: Sequence[Name]
    roles: Sequence[tuple[PersonRole, ...]]

    def token(self, at: int) -> Token:
        """Return the last token of a mention."""
        return self.doc[self.places[at].last]

    def heads(self, group: Group) -> set[str]:
        """Return the nouns of all the roles of a group."""
        return {role.head for at in group.mentions for role in self.roles[at]}


def agrees_with_office(at: int, group: Group, mentions: Mentions) -> bool:
    """Tell whether a title that one person holds at a time fits: "President Lee" is not any Lee.

    It does where the article gives the same office, or a word for it, to the person in full, or
    tells no role of the person, and calls who holds the office "he" or "she" as fits the name.
    """
    office = find_office(at, mentions)
    if office is None:
        return True
    known = mentions.heads(group)
    if not known:
        genders = {name.gender for name in group.names} - {None}
        resolved = _genders_told(office, mentions.parsed[at].family, mentions)
        return bool(resolved) and genders == resolved
    return office in known or any(is_broader(a, office) or is_broader(office, a) for a in known)


def _genders_told(office: str, family: str, mentions: Mentions) -> set[Gender | None]:
    """Return of which genders the pronouns right behind a title with a surname are."""
    same = (n for n, name in enumerate(mentions.parsed) if name.family == family and not name.given)
    resolved = (_pronoun_behind(n, mentions) for n in same if find_office(n, mentions) == office)
    return {gender for gender in resolved if gender}


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
    offices = [read_map("title_nouns").get(title, title) for title in titles]
    return next((o for o in reversed(offices) if o in read_words("single_offices")), None)


def tell_gender(group: Group, mentions: Mentions) -> Gender | None:
    """Return the gender of the pronouns behind a person's name, where they agree.

    Only where the person is a subject, and nobody else is named before the pronoun.
    """
    acting = (n for n in group.mentions if mentions.token(n).dep_ in SUBJECTS)
    told = Counter(gender for n in acting if (gender := _pronoun_behind(n, mentions)))
    if told.total() < MIN_PRONOUNS or len(told) > 1:
        return None
    return next(iter(told))


def choose_bearer(fitting: Sequence[Group], at: int, mentions: Mentions) -> Group | None:
    """Choose whom a surname means that several bear; None where nothing decides.

    It is who bears the title before it ("Senator Lee"), if one does. Relatives ("his wife, Ann
    Lee") are seldom meant. Of the others it is who acted last under the full name or an office,
    unless two of them act together, and else who was named first.
    """
    fitting = _with_title(_of_same_family(fitting, at, mentions), at, mentions)
    own = [group for group in fitting if not mentions.heads(group) & read_words("kin")]
    fitting = own or fitting
    if len(fitting) == 1:
        return fitting[0]
    full = [pair for pair in _find_named(fitting, mentions) if pair[0] < at]
    acting = [(n, group) for n, group in full if mentions.token(n).dep_ in SUBJECTS]
    if acting:
        last, group = max(acting, key=lambda pair: pair[0])
        return None if _act_together(last, group, full, mentions) else group
    return full[0][1] if len({id(group) for _, group in full}) == 1 else None


def _with_title(fitting: Sequence[Group], at: int, mentions: Mentions) -> Sequence[Group]:
    """Prefer those to whom the article gives a title that stands before a mention."""
    titles = {role.head for role in mentions.roles[at]}
    return [g for g in fitting if titles & mentions.heads(g)] or fitting


def _of_same_family(fitting: Sequence[Group], at: int, mentions: Mentions) -> Sequence[Group]:
    """Prefer those who have the word as family name to those who have it as given name."""
    family = mentions.parsed[at].family
    return [g for g in fitting if any(name.family == family for name in g.names)] or fitting


def _find_named(fitting: Iterable[Group], mentions: Mentions) -> Iterator[tuple[int, Group]]:
    """Yield the mentions that say by themselves who it is: by full name or with an office."""
    for group in fitting:
        for n in group.mentions:
            if mentions.parsed[n].given or find_office(n, mentions):
                yield n, group


def _act_together(
    at: int, group: Group, full: Iterable[tuple[int, Group]], mentions: Mentions
) -> bool:
    """Tell whether a mention is joined by "and" to one of another group."""
    joined = {token.i for token in mentions.token(at).conjuncts}
    return any(mentions.token(n).i in joined for n, other in full if other is not group)
