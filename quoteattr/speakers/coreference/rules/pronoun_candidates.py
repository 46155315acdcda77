"""Whom "he" or "she" may mean, and ordered rules for choosing, each of which answers or passes."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from attrs import frozen
from spacy.tokens import Token

from quoteattr.languages.en.labels import SUBJECTS, Dep
from quoteattr.languages.word_lists import read_map
from quoteattr.rules import Rule
from quoteattr.speakers.coreference.context import DocumentContext, Referent, ResolvedSource
from quoteattr.speakers.coreference.roles import climb_to_role, gender_of_roles
from quoteattr.speakers.names.detect import NameMention
from quoteattr.speakers.names.parse import GENDER_OF_PRONOUN, Gender, fold, parse_name

# What hangs on a verb before its subject: "In his speech, …", "When he rose, …".
_FRONTED = frozenset({Dep.PREPOSITION, Dep.ADVERBIAL_CLAUSE, Dep.ADVERB, Dep.NOUN_ADVERB})
# Beyond this many paragraphs a writer names the person again.
MAX_PARAGRAPHS_BACK = 2

NamedCandidate = tuple[NameMention, Referent]
# Who it is, or None where rivals are left open, and why.
PronounReferent = tuple[Referent | None, str]


@frozen(eq=False)
class Pronoun:
    """A singular pronoun with everyone who may be meant, the nearest first.

    ``candidates`` are mentions by name, ``resolved`` the sources that were resolved, both before
    the pronoun, of a gender that fits, and near enough; ``before`` is everyone who
    was quoted before, however far back.
    """

    token: Token
    candidates: tuple[NamedCandidate, ...]
    resolved: tuple[ResolvedSource, ...]
    before: Sequence[ResolvedSource]
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

    @property
    def spoke(self) -> tuple[Referent, ...]:
        """Everyone of the pronoun's gender who was quoted before, however far back."""
        gender = GENDER_OF_PRONOUN.get(self.token.lower_)
        fitting = (one.referent for one in self.before if one.referent.gender == gender)
        return tuple(dict.fromkeys(fitting))

    @property
    def rivals(self) -> tuple[Referent, ...]:
        """Everyone who may be meant, the last to speak first."""
        spoke = (resolved.referent for resolved in self.resolved)
        return tuple(dict.fromkeys((*spoke, *(referent for _, referent in self.candidates))))


def is_subject(token: Token, mention: NameMention) -> bool:
    """Tell whether a name is a subject, or in apposition to one: "The head of MI6, Lee, spoke".

    One that begins its sentence is a subject whatever the parse makes of it.
    """
    apposed = token.dep_ == Dep.APPOSITION and climb_to_role(token.head).dep_ in SUBJECTS
    return token.dep_ in SUBJECTS or apposed or bool(token.doc[mention.title].is_sent_start)


def look_back(
    token: Token,
    gender: Gender | None,
    document: DocumentContext,
    resolved: Sequence[ResolvedSource],
) -> Pronoun:
    """Return a pronoun with everyone of a gender whom the last paragraphs name or quote.

    Where that is nobody, those are tried whose gender a rare first name alone tells.
    """
    sure = _look_back(token, document, resolved, lambda r: agree(r.gender, gender))
    if sure.candidates or sure.resolved:
        return sure
    return _look_back(token, document, resolved, _may_be_either)


def _may_be_either(referent: Referent) -> bool:
    """Tell whether nothing tells a person's gender but a first name that few bear: "Tri"."""
    person = referent.person
    if person is None or gender_of_roles(person.roles):
        return False
    title = any(
        read_map("names/titles").get(fold(a.split()[0]), "-") != "-" for a in person.aliases if a
    )
    first = next(iter(parse_name(person.name).given), "")
    return not title and first not in read_map("names/given_names")


def _look_back(
    token: Token,
    document: DocumentContext,
    resolved: Sequence[ResolvedSource],
    fits: Callable[[Referent], bool],
) -> Pronoun:
    doc, own = document.parsed.doc, GENDER_OF_PRONOUN.get(token.lower_, "")
    near = takewhile(
        lambda pair: document.count_back(doc[pair[0].first], token) <= MAX_PARAGRAPHS_BACK,
        document.mentions_before(token.i),
    )
    candidates = tuple(
        (mention, referent)
        for mention, referent in near
        if fits(referent) and (mention.first in document.quoted) <= (token.i in document.quoted)
    )
    recent = takewhile(
        lambda t: document.count_back(t.source.head, token) <= MAX_PARAGRAPHS_BACK,
        reversed(resolved),
    )
    spoken = tuple(
        t
        for t in recent
        if t.source.head.i < token.i
        and t.referent.is_human
        and (fits(t.referent) or GENDER_OF_PRONOUN.get(t.source.head.lower_) == own)
    )
    return Pronoun(token, candidates, spoken, resolved, document)


def agree(a: Gender | None, b: Gender | None) -> bool:
    """Tell whether two genders are the same, as far as they are known."""
    return a is None or b is None or a == b


def _find_name_behind(pronoun: Pronoun) -> PronounReferent | None:
    """Answer "In his speech, Lee said …" with the subject that a clause in front leads up to."""
    at, document = pronoun.token, pronoun.document
    while at.head.i != at.i and not (at.head.i > at.i and at.dep_ in _FRONTED):
        at = at.head
    subject = next((c for c in at.head.lefts if c.dep_ in SUBJECTS and c.i > at.i), None)
    named = document.at_token.get(subject.i) if subject else None
    if named is None or not agree(named[1].gender, GENDER_OF_PRONOUN[pronoun.token.lower_]):
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
            joint = _leave_joint_open(mention, referent, pronoun)
            return joint or (referent, f"the subject of its sentence is {referent.name}")
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


def find_last_speaker(pronoun: Pronoun) -> PronounReferent | None:
    """Answer with the last speaker, unless another subject was named since."""
    if not pronoun.resolved:
        return None
    last = pronoun.resolved[0]
    newer = next(pronoun.free_subjects, None)
    since = newer and newer[0].first > last.source.head.i and newer[1] is not last.referent
    if since and not _act_together(newer, last.referent, pronoun):
        return None
    where = pronoun.document.paragraph_of(last.source.head) + 1
    return last.referent, f"last speaker before it is {last.referent.name} (paragraph {where})"


def find_last_subject(pronoun: Pronoun) -> PronounReferent | None:
    """Answer with the last subject, one that stands in no earlier speaker's words if there is."""
    found = next(pronoun.free_subjects, None) or next(pronoun.subjects, None)
    if found is None:
        return None
    joint = _leave_joint_open(*found, pronoun)
    return joint or (found[1], f"last subject before it is {found[1].name}")


def _act_together(subject: NamedCandidate | None, other: Referent, pronoun: Pronoun) -> bool:
    """Tell whether a subject is joined by "and" to another: "Ek and Rask"."""
    if subject is None:
        return False
    joined = {token.i for token in pronoun.document.parsed.doc[subject[0].last].conjuncts}
    return any(m.last in joined and r is other for m, r in pronoun.candidates)


def _leave_joint_open(
    mention: NameMention, referent: Referent, pronoun: Pronoun
) -> PronounReferent | None:
    """Leave open which of two is meant who act together: "Ek and Rask own it. He said …"."""
    joined = {token.i for token in pronoun.document.parsed.doc[mention.last].conjuncts}
    others = (r for m, r in pronoun.candidates if m.last in joined and r is not referent)
    other = next((r for r in others if referent.gender in {None, r.gender}), None)
    if other is None:
        return None
    return None, f"{referent.name} and {other.name} act together: either may be meant"


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
    starts = pronoun.document.sentence_starts
    return bisect_right(starts, token) == bisect_right(starts, pronoun.token.i)


def _find_only_one_before(pronoun: Pronoun) -> PronounReferent | None:
    """Answer with the only one of that gender who was quoted, where nobody is named near."""
    if pronoun.rivals or len(pronoun.spoke) != 1:
        return None
    (referent,) = pronoun.spoke
    return referent, f"far back; only {referent.name} has spoken before it"


# Each rule is named after its evidence, whose precision stands in evidence.tsv.
RULES: tuple[Rule[[Pronoun], PronounReferent], ...] = (
    Rule("name behind", _find_name_behind),
    Rule("what the speaker says", _find_reporting_speaker),
    Rule("speaker of the sentence", _find_speaker_of_sentence),
    Rule("subject of the sentence", _find_subject_of_sentence),
    Rule("only name of the sentence", _find_only_name_of_sentence),
    Rule("only name of the paragraph", _find_only_name_of_paragraph),
    Rule("last speaker", find_last_speaker),
    Rule("last subject", find_last_subject),
    Rule("nearest of the paragraph", _find_nearest_of_paragraph),
    Rule("only candidate", _find_only_candidate),
    Rule("only one before", _find_only_one_before),
)
