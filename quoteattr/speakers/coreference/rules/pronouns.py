"""Who "he" and "she" are: ordered rules, each of which answers or passes."""

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from attrs import frozen
from spacy.tokens import Token

from quoteattr.speakers.coreference.context import (
    DocumentContext,
    Referent,
    ResolvedSource,
    SourceResolution,
)
from quoteattr.speakers.coreference.roles import SUBJECTS
from quoteattr.speakers.names.detect import NameMention
from quoteattr.speakers.names.parse import Gender

GENDER_OF_PRONOUN: dict[str, Gender] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
}
# What hangs on a verb before its subject: "In his speech, …", "When he rose, …".
_FRONTED = frozenset({"prep", "advcl", "advmod", "npadvmod"})
# Beyond this many paragraphs a writer names the person again.
MAX_PARAGRAPHS_BACK = 2

NamedCandidate = tuple[NameMention, Referent]
PronounReferent = tuple[Referent, str]


@frozen(eq=False)
class Pronoun:
    """A singular pronoun with everyone who may be meant, the nearest first.

    ``candidates`` are mentions by name, ``resolved`` the sources that were resolved: both before
    the pronoun, of a gender that fits, and near enough.
    """

    token: Token
    candidates: tuple[NamedCandidate, ...]
    resolved: tuple[ResolvedSource, ...]
    document: DocumentContext

    @property
    def subjects(self) -> Iterator[NamedCandidate]:
        """The candidates that are subjects, but for those in what someone else is told to say."""
        for mention, referent in self.candidates:
            if is_subject(self.document.parsed.doc[mention.last], mention):
                yield mention, referent

    @property
    def free_subjects(self) -> Iterator[NamedCandidate]:
        """The subjects that do not stand in what an earlier speaker says."""
        contents = [
            span for resolved in self.resolved for span in resolved.source.attribution.content
        ]
        for mention, referent in self.subjects:
            if not any(span.contains(mention.span) for span in contents):
                yield mention, referent


def is_subject(token: Token, mention: NameMention) -> bool:
    """Tell whether a name is a subject; one that begins its sentence is, whatever the parse."""
    return token.dep_ in SUBJECTS or (bool(token.doc[mention.title].is_sent_start))


def find_in_focus(
    token: Token,
    gender: Gender | None,
    document: DocumentContext,
    resolved: Sequence[ResolvedSource],
) -> PronounReferent | None:
    """Return whom the text speaks of before a token: the last speaker, or a newer subject."""
    pronoun = _look_back(token, gender, document, resolved)
    return _find_last_speaker(pronoun) or _find_last_subject(pronoun)


def resolve_pronoun(
    token: Token, document: DocumentContext, resolved: Sequence[ResolvedSource]
) -> SourceResolution:
    """Return who a singular pronoun of a person means, or an abstention with its reason."""
    gender = GENDER_OF_PRONOUN[token.lower_]
    word = "masculine" if gender == "m" else "feminine"
    pronoun = _look_back(token, gender, document, resolved)
    for rule in RULES:
        if found := rule(pronoun):
            return SourceResolution(found[0], f"pronoun, {word}; {found[1]}")
    return SourceResolution(None, f"pronoun, {word}; nobody named before it fits")


def _look_back(
    token: Token,
    gender: Gender | None,
    document: DocumentContext,
    resolved: Sequence[ResolvedSource],
) -> Pronoun:
    back = document.paragraph_of(token) - MAX_PARAGRAPHS_BACK
    doc = document.parsed.doc
    near = takewhile(
        lambda pair: document.paragraph_of(doc[pair[0].first]) >= back,
        document.mentions_before(token.i),
    )
    candidates = tuple(
        (mention, referent)
        for mention, referent in near
        if _agree(referent.gender, gender)
        and (mention.first in document.quoted) <= (token.i in document.quoted)
    )
    recent = takewhile(lambda t: document.paragraph_of(t.source.head) >= back, reversed(resolved))
    spoken = tuple(
        t
        for t in recent
        if t.source.head.i < token.i and t.referent.is_human and _agree(t.referent.gender, gender)
    )
    return Pronoun(token, candidates, spoken, document)


def _agree(a: Gender | None, b: Gender | None) -> bool:
    return a is None or b is None or a == b


def _find_name_behind(pronoun: Pronoun) -> PronounReferent | None:
    """Answer "In his speech, Lee said …" with the subject that a clause in front leads up to."""
    at, document = pronoun.token, pronoun.document
    while at.head.i != at.i and not (at.head.i > at.i and at.dep_ in _FRONTED):
        at = at.head
    subject = next((c for c in at.head.lefts if c.dep_ in SUBJECTS and c.i > at.i), None)
    named = document.at_token.get(subject.i) if subject else None
    if named is None or not _agree(named[1].gender, GENDER_OF_PRONOUN[pronoun.token.lower_]):
        return None
    return named[1], f"it leads up to {named[1].name}, the subject of its sentence"


def _find_reporting_speaker(pronoun: Pronoun) -> PronounReferent | None:
    """Answer "Bamberg said the film does not show …, he said" with Bamberg."""
    for resolved in pronoun.resolved:
        for span in resolved.source.attribution.content:
            if (
                span.start <= pronoun.token.idx < span.end
                and resolved.source.attribution.kind == "indirect"
            ):
                return resolved.referent, f"it stands in what {resolved.referent.name} says"
    return None


def _find_speaker_of_sentence(pronoun: Pronoun) -> PronounReferent | None:
    for resolved in pronoun.resolved:
        if _shares_sentence(resolved.source.head.i, pronoun):
            return resolved.referent, f"{resolved.referent.name} speaks in its sentence"
    return None


def _find_subject_of_sentence(pronoun: Pronoun) -> PronounReferent | None:
    for mention, referent in pronoun.subjects:
        if _shares_sentence(mention.last, pronoun):
            return referent, f"the subject of its sentence is {referent.name}"
    return None


def _find_only_name_of_sentence(pronoun: Pronoun) -> PronounReferent | None:
    inside = {r: None for m, r in pronoun.candidates if _shares_sentence(m.last, pronoun)}
    if len(inside) != 1:
        return None
    (referent,) = inside
    return referent, f"only {referent.name} is named in its sentence"


def _find_only_name_of_paragraph(pronoun: Pronoun) -> PronounReferent | None:
    """Answer with the one person named in the paragraph, where nobody has spoken in it yet."""
    document, here = pronoun.document, pronoun.document.paragraph_of(pronoun.token)
    if pronoun.resolved and document.paragraph_of(pronoun.resolved[0].source.head) == here:
        return None
    doc = document.parsed.doc
    named = {r: None for m, r in pronoun.candidates if document.paragraph_of(doc[m.last]) == here}
    if len(named) != 1:
        return None
    (referent,) = named
    return referent, f"only {referent.name} is named in its paragraph"


def _find_last_speaker(pronoun: Pronoun) -> PronounReferent | None:
    """Answer with the last speaker, unless another subject was named since."""
    if not pronoun.resolved:
        return None
    last = pronoun.resolved[0]
    newer = next(pronoun.free_subjects, None)
    if newer and newer[0].first > last.source.head.i and newer[1] is not last.referent:
        return None
    where = pronoun.document.paragraph_of(last.source.head) + 1
    return last.referent, f"last speaker before it is {last.referent.name} (paragraph {where})"


def _find_last_subject(pronoun: Pronoun) -> PronounReferent | None:
    found = next(pronoun.free_subjects, None) or next(pronoun.subjects, None)
    return found and (found[1], f"last subject before it is {found[1].name}")


def _find_nearest_of_paragraph(pronoun: Pronoun) -> PronounReferent | None:
    if not pronoun.candidates:
        return None
    mention, referent = pronoun.candidates[0]
    doc, document = pronoun.document.parsed.doc, pronoun.document
    if document.paragraph_of(doc[mention.first]) != document.paragraph_of(pronoun.token):
        return None
    return referent, f"the last named in its paragraph is {referent.name}"


def _find_only_candidate(pronoun: Pronoun) -> PronounReferent | None:
    near = {referent: None for _, referent in pronoun.candidates}
    if len(near) != 1:
        return None
    (referent,) = near
    return referent, f"only {referent.name} is named before it"


def _shares_sentence(token: int, pronoun: Pronoun) -> bool:
    doc = pronoun.document.parsed.doc
    return not any(doc[i].is_sent_start for i in range(token + 1, pronoun.token.i + 1))


RULES: tuple[Callable[[Pronoun], PronounReferent | None], ...] = (
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
