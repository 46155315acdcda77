"""Who "he" and "she" are: ordered rules, each of which answers or passes."""

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from attrs import frozen
from spacy.tokens import Token

from quoteattr.speakers.name import Gender
from quoteattr.speakers.names import NameMention
from quoteattr.speakers.role_facts import SUBJECTS
from quoteattr.speakers.scene import Answer, Referent, Scene, Told

GENDER_OF_PRONOUN: dict[str, Gender] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
# What hangs on a verb before its subject: "In his speech, …", "When he rose, …".
_FRONTED = frozenset({"prep", "advcl", "advmod", "npadvmod"})
# Beyond this many paragraphs a writer names the person again.
MAX_PARAGRAPHS_BACK = 2

Candidate = tuple[NameMention, Referent]
Found = tuple[Referent, str]


@frozen(eq=False)
class Pronoun:
    """A singular pronoun with everyone who may be meant, the nearest first.

    ``candidates`` are mentions by name, ``told`` the sources that were resolved, both before the
    pronoun, of a gender that fits, and near enough.
    """

    token: Token
    candidates: tuple[Candidate, ...]
    told: tuple[Told, ...]
    scene: Scene

    @property
    def subjects(self) -> Iterator[Candidate]:
        """The candidates that are subjects, but for those in what someone else is told to say."""
        for mention, referent in self.candidates:
            if is_subject(self.scene.parsed.doc[mention.last], mention):
                yield mention, referent

    @property
    def free_subjects(self) -> Iterator[Candidate]:
        """The subjects that do not stand in what an earlier speaker says."""
        contents = [span for told in self.told for span in told.source.attribution.content]
        for mention, referent in self.subjects:
            if not any(span.contains(mention.span) for span in contents):
                yield mention, referent


def is_subject(token: Token, mention: NameMention) -> bool:
    """Tell whether a name is a subject; one that begins its sentence is, whatever the parse."""
    return token.dep_ in SUBJECTS or (bool(token.doc[mention.title].is_sent_start))


def find_in_focus(
    token: Token, gender: Gender | None, scene: Scene, told: Sequence[Told]
) -> Found | None:
    """Return whom the text speaks of before a token: the last speaker, or a newer subject."""
    pronoun = _look_back(token, gender, scene, told)
    return _find_last_speaker(pronoun) or _find_last_subject(pronoun)


def resolve_pronoun(token: Token, scene: Scene, told: Sequence[Told]) -> Answer:
    """Return who a singular pronoun of a person means, or an abstention with its reason."""
    gender = GENDER_OF_PRONOUN[token.lower_]
    word = "masculine" if gender == "m" else "feminine"
    pronoun = _look_back(token, gender, scene, told)
    for rule in RULES:
        if found := rule(pronoun):
            return Answer(found[0], f"pronoun, {word}; {found[1]}")
    return Answer(None, f"pronoun, {word}; nobody named before it fits")


def _look_back(token: Token, gender: Gender | None, scene: Scene, told: Sequence[Told]) -> Pronoun:
    back = scene.paragraph_of(token) - MAX_PARAGRAPHS_BACK
    doc = scene.parsed.doc
    near = takewhile(
        lambda pair: scene.paragraph_of(doc[pair[0].first]) >= back, scene.mentions_before(token.i)
    )
    candidates = tuple(
        (mention, referent)
        for mention, referent in near
        if _agree(referent.gender, gender)
        and (mention.first in scene.quoted) <= (token.i in scene.quoted)
    )
    recent = takewhile(lambda t: scene.paragraph_of(t.source.head) >= back, reversed(told))
    spoken = tuple(
        t
        for t in recent
        if t.source.head.i < token.i and t.referent.is_human and _agree(t.referent.gender, gender)
    )
    return Pronoun(token, candidates, spoken, scene)


def _agree(a: Gender | None, b: Gender | None) -> bool:
    return a is None or b is None or a == b


def _find_name_behind(pronoun: Pronoun) -> Found | None:
    """Answer "In his speech, Lee said …" with the subject that a clause in front leads up to."""
    at, scene = pronoun.token, pronoun.scene
    while at.head.i != at.i and not (at.head.i > at.i and at.dep_ in _FRONTED):
        at = at.head
    subject = next((c for c in at.head.lefts if c.dep_ in SUBJECTS and c.i > at.i), None)
    named = scene.at_token.get(subject.i) if subject else None
    if named is None or not _agree(named[1].gender, GENDER_OF_PRONOUN[pronoun.token.lower_]):
        return None
    return named[1], f"it leads up to {named[1].name}, the subject of its sentence"


def _find_reporting_speaker(pronoun: Pronoun) -> Found | None:
    """Answer "Bamberg said the film does not show …, he said" with Bamberg."""
    for told in pronoun.told:
        for span in told.source.attribution.content:
            if (
                span.start <= pronoun.token.idx < span.end
                and told.source.attribution.kind == "indirect"
            ):
                return told.referent, f"it stands in what {told.referent.name} says"
    return None


def _find_speaker_of_sentence(pronoun: Pronoun) -> Found | None:
    for told in pronoun.told:
        if _shares_sentence(told.source.head.i, pronoun):
            return told.referent, f"{told.referent.name} speaks in its sentence"
    return None


def _find_subject_of_sentence(pronoun: Pronoun) -> Found | None:
    for mention, referent in pronoun.subjects:
        if _shares_sentence(mention.last, pronoun):
            return referent, f"the subject of its sentence is {referent.name}"
    return None


def _find_only_name_of_sentence(pronoun: Pronoun) -> Found | None:
    inside = {r: None for m, r in pronoun.candidates if _shares_sentence(m.last, pronoun)}
    if len(inside) != 1:
        return None
    (referent,) = inside
    return referent, f"only {referent.name} is named in its sentence"


def _find_only_name_of_paragraph(pronoun: Pronoun) -> Found | None:
    """Answer with the one person named in the paragraph, where nobody has spoken in it yet."""
    scene, here = pronoun.scene, pronoun.scene.paragraph_of(pronoun.token)
    if pronoun.told and scene.paragraph_of(pronoun.told[0].source.head) == here:
        return None
    doc = scene.parsed.doc
    named = {r: None for m, r in pronoun.candidates if scene.paragraph_of(doc[m.last]) == here}
    if len(named) != 1:
        return None
    (referent,) = named
    return referent, f"only {referent.name} is named in its paragraph"


def _find_last_speaker(pronoun: Pronoun) -> Found | None:
    """Answer with the last speaker, unless another subject was named since."""
    if not pronoun.told:
        return None
    last = pronoun.told[0]
    newer = next(pronoun.free_subjects, None)
    if newer and newer[0].first > last.source.head.i and newer[1] is not last.referent:
        return None
    where = pronoun.scene.paragraph_of(last.source.head) + 1
    return last.referent, f"last speaker before it is {last.referent.name} (paragraph {where})"


def _find_last_subject(pronoun: Pronoun) -> Found | None:
    found = next(pronoun.free_subjects, None) or next(pronoun.subjects, None)
    return found and (found[1], f"last subject before it is {found[1].name}")


def _find_nearest_of_paragraph(pronoun: Pronoun) -> Found | None:
    if not pronoun.candidates:
        return None
    mention, referent = pronoun.candidates[0]
    doc, scene = pronoun.scene.parsed.doc, pronoun.scene
    if scene.paragraph_of(doc[mention.first]) != scene.paragraph_of(pronoun.token):
        return None
    return referent, f"the last named in its paragraph is {referent.name}"


def _find_only_candidate(pronoun: Pronoun) -> Found | None:
    near = {referent: None for _, referent in pronoun.candidates}
    if len(near) != 1:
        return None
    (referent,) = near
    return referent, f"only {referent.name} is named before it"


def _shares_sentence(token: int, pronoun: Pronoun) -> bool:
    doc = pronoun.scene.parsed.doc
    return not any(doc[i].is_sent_start for i in range(token + 1, pronoun.token.i + 1))


RULES: tuple[Callable[[Pronoun], Found | None], ...] = (
    _find_name_behind,
    _find_reporting_speaker,
    _find_speaker_of_sentence,
    _find_subject_of_sentence,
    _find_only_name_of_sentence,
    _find_only_name_of_paragraph,
    _find_last_speaker,
    _find_last_subject,
    _find_nearest_of_paragraph,
    _find_only_candidate,
)
