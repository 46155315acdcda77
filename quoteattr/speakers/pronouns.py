"""Who "he" and "she" are: ordered rules, each of which answers or passes."""

from collections.abc import Callable, Iterator, Sequence

from attrs import frozen
from spacy.tokens import Token

from quoteattr.speakers.name import Gender
from quoteattr.speakers.names import NameMention
from quoteattr.speakers.scene import Answer, Referent, Scene, Told

GENDER_OF_PRONOUN: dict[str, Gender] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
# Beyond this many paragraphs a writer names the person again.
MAX_PARAGRAPHS_BACK = 2
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@frozen(eq=False)
class Pronoun:
    """A singular pronoun, and everyone before it who may be meant, the nearest first."""

    token: Token
    gender: Gender
    candidates: tuple[tuple[NameMention, Referent], ...]
    told: tuple[Told, ...]


def resolve_pronoun(token: Token, scene: Scene, told: Sequence[Told]) -> Answer:
    """Return who a singular pronoun of a person means, or an abstention with its reason."""
    gender = GENDER_OF_PRONOUN[token.lower_]
    back = scene.paragraph_of(token) - MAX_PARAGRAPHS_BACK
    candidates = tuple(
        (mention, referent)
        for mention, referent in scene.mentions_before(token.i)
        if referent.gender in (gender, None)
        and (mention.first in scene.quoted) <= (token.i in scene.quoted)
        and scene.paragraph_of(scene.parsed.doc[mention.first]) >= back
    )
    pronoun = Pronoun(token, gender, candidates, _fit_told(token, gender, back, scene, told))
    word = "masculine" if gender == "m" else "feminine"
    for rule in RULES:
        if found := rule(pronoun, scene):
            return Answer(found[0], f"pronoun, {word}; {found[1]}")
    return Answer(None, f"pronoun, {word}; nobody named before it fits")


def _fit_told(
    token: Token, gender: Gender, back: int, scene: Scene, told: Sequence[Told]
) -> tuple[Told, ...]:
    return tuple(
        t
        for t in reversed(told)
        if t.source.head.i < token.i
        and not t.referent.plural
        and t.referent.kind in {"person", "unnamed"}
        and t.referent.gender in (gender, None)
        and scene.paragraph_of(t.source.head) >= back
    )


Found = tuple[Referent, str]


def _find_subject_of_sentence(pronoun: Pronoun, scene: Scene) -> Found | None:
    """Answer with the subject named earlier in the same sentence."""
    for mention, referent in _subjects(pronoun, scene):
        if scene.parsed.doc[mention.last].sent == pronoun.token.sent:
            return referent, f"the subject of its sentence is {referent.name}"
    return None


def _find_last_speaker(pronoun: Pronoun, scene: Scene) -> Found | None:
    """Answer with the last speaker, unless a subject was named since."""
    if not pronoun.told:
        return None
    last = pronoun.told[0]
    newer = next(_subjects(pronoun, scene), None)
    if newer and newer[0].first > last.source.head.i and newer[1] is not last.referent:
        return None
    where = scene.paragraph_of(last.source.head) + 1
    return last.referent, f"last speaker before it is {last.referent.name} (paragraph {where})"


def _find_last_subject(pronoun: Pronoun, scene: Scene) -> Found | None:
    found = next(_subjects(pronoun, scene), None)
    return found and (found[1], f"last subject before it is {found[1].name}")


def _find_only_candidate(pronoun: Pronoun, scene: Scene) -> Found | None:
    if len({id(referent) for _, referent in pronoun.candidates}) == 1:
        referent = pronoun.candidates[0][1]
        return referent, f"only {referent.name} is named before it"
    return None


def _subjects(pronoun: Pronoun, scene: Scene) -> Iterator[tuple[NameMention, Referent]]:
    doc = scene.parsed.doc
    return ((m, r) for m, r in pronoun.candidates if doc[m.last].dep_ in _SUBJECTS)


RULES: tuple[Callable[[Pronoun, Scene], Found | None], ...] = (
    _find_subject_of_sentence,
    _find_last_speaker,
    _find_last_subject,
    _find_only_candidate,
)
