"""Who "he" and "she" are: who was asked answers, else the first rule that answers decides."""

from collections.abc import Sequence

from attrs import evolve
from spacy.tokens import Token

from quoteattr.languages.en.labels import SUBJECTS, Tag
from quoteattr.rules import first_answer
from quoteattr.speakers.coreference.context import (
    DocumentContext,
    Referent,
    ResolvedSource,
    SourceResolution,
)
from quoteattr.speakers.coreference.rules.nominals import describe_phrase
from quoteattr.speakers.coreference.rules.pronoun_candidates import (
    MAX_PARAGRAPHS_BACK,
    RULES,
    Pronoun,
    PronounReferent,
    agree,
    find_last_speaker,
    find_last_subject,
    look_back,
)
from quoteattr.speakers.coreference.rules.questions import AskedQuestion, find_question
from quoteattr.speakers.names.parse import GENDER_OF_PRONOUN, Gender, fold
from quoteattr.speakers.names.role_nouns import gender_of_noun

# No farther back is somebody spoken of who has no name.
MAX_TOKENS_BACK = 120


def find_in_focus(
    token: Token,
    gender: Gender | None,
    document: DocumentContext,
    resolved: Sequence[ResolvedSource],
) -> PronounReferent | None:
    """Return whom the text speaks of before a token: the last speaker, or a newer subject."""
    pronoun = look_back(token, gender, document, resolved)
    return find_last_speaker(pronoun) or find_last_subject(pronoun)


def resolve_pronoun(
    token: Token, document: DocumentContext, resolved: Sequence[ResolvedSource]
) -> SourceResolution:
    """Return who a singular pronoun of a person means, or an abstention with its reason."""
    gender = GENDER_OF_PRONOUN[token.lower_]
    word = "masculine" if gender == "m" else "feminine"
    pronoun = look_back(token, gender, document, resolved)
    question = find_question(token, document)
    if question and any(m.first > question.verb.i for m, _ in pronoun.subjects):
        question = None  # somebody else has acted since
    if question and (asked := _find_asked(question, gender, pronoun)):
        return SourceResolution(
            asked, f"pronoun, {word}; {asked.name} was asked", "pronoun: who was asked"
        )
    pronoun = _without_asker(pronoun, question) if question else pronoun
    if found := first_answer(RULES, pronoun):
        rule, referent = found
        return _answer(referent, word, rule.name, pronoun.rivals)
    if not pronoun.rivals and (noun := _find_described(token, gender, document)):
        described = describe_phrase(noun)
        step = f"pronoun, {word}; only {described.name!r} is spoken of before it"
        return SourceResolution(described, step, "noun again")
    return SourceResolution(None, f"pronoun, {word}; nobody named before it fits")


def _find_described(token: Token, gender: Gender, document: DocumentContext) -> Token | None:
    """Return the one subject near whose noun tells the gender: "A woman was hurt. … she said"."""
    found: dict[str, Token] = {}
    for i in range(token.i - 1, max(token.i - MAX_TOKENS_BACK, 0) - 1, -1):
        noun = token.doc[i]
        if document.count_back(noun, token) > MAX_PARAGRAPHS_BACK:
            break
        if noun.tag_ == Tag.NOUN and noun.dep_ in SUBJECTS and i not in document.quoted:
            word = fold(noun.text)
            if gender_of_noun(word) == gender:
                found[word] = noun
    return next(iter(found.values())) if len(found) == 1 else None


def _answer(
    found: PronounReferent, word: str, evidence: str, candidates: Sequence[Referent]
) -> SourceResolution:
    """Return the answer of a rule, with the rivals that were there."""
    others = [other.name for other in candidates if other is not found[0]]
    rivals = f"; not {' or '.join(others)}" if found[0] and others else ""
    kind = f"pronoun: {evidence}{', rivals' if others else ''}"
    return SourceResolution(found[0], f"pronoun, {word}; {found[1]}{rivals}", kind)


def _find_asked(question: AskedQuestion, gender: Gender, pronoun: Pronoun) -> Referent | None:
    """Return the person whom a question names as asked, if the pronoun may mean that person."""
    asked = question.asked
    if asked is None:
        return None
    if GENDER_OF_PRONOUN.get(asked.lower_) == gender:
        earlier = look_back(asked, gender, pronoun.document, pronoun.resolved[::-1])
        found = _apply_rules(_without_asker(earlier, question))
        return found[0] if found else None
    named = pronoun.document.at_token.get(asked.i)
    return named[1] if named and agree(named[1].gender, gender) else None


def _apply_rules(pronoun: Pronoun) -> PronounReferent | None:
    found = first_answer(RULES, pronoun)
    return found[1] if found else None


def _without_asker(pronoun: Pronoun, question: AskedQuestion) -> Pronoun:
    """Return a pronoun without the one who asks among those who may be meant."""
    if question.asker is None:
        return pronoun
    at = question.asker.i
    named = pronoun.document.at_token.get(at)
    spoke = next((t.referent for t in pronoun.resolved if t.source.head.i == at), None)
    asker = named[1] if named else spoke
    return evolve(
        pronoun,
        candidates=tuple(c for c in pronoun.candidates if c[1] is not asker),
        resolved=tuple(t for t in pronoun.resolved if t.referent is not asker),
    )
