"""Sources that are a pronoun: "he", "I" inside a quotation, "it"."""

from attrs import evolve

from quoteattr.speakers.again import find_last_body
from quoteattr.speakers.name import GENDER_OF_PRONOUN
from quoteattr.speakers.pronouns import resolve_pronoun
from quoteattr.speakers.scene import Answer, Case, Referent, Rule

FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our"})


def resolve_he_or_she(case: Case) -> Answer | None:
    """Answer a singular pronoun of a person."""
    if case.head.lower_ not in GENDER_OF_PRONOUN:
        return None
    answer = resolve_pronoun(case.head, case.scene, case.told)
    return evolve(answer, step=f"source {case.text!r}: {answer.step}")


def resolve_first_person(case: Case) -> Answer | None:
    """Answer "I" inside a quotation with who is quoted; outside it is the writer."""
    if case.head.lower_ not in FIRST_PERSON or case.head.pos_ != "PRON":
        return None
    speaker = _find_quoted_speaker(case) if case.head.i in case.scene.quoted else None
    if speaker:
        return Answer(speaker, f"{case.text!r} is who is quoted: {speaker.name}", "first person")
    return Answer(None, f"{case.text!r} is the writer, or someone whom the text does not name")


def resolve_it(case: Case) -> Answer | None:
    """Answer "it" with the last body or document that spoke, else the last body that acted."""
    if case.head.lower_ not in {"it", "its"}:
        return None
    for earlier in reversed(case.told):
        if not earlier.referent.is_human and not earlier.referent.plural:
            return Answer(
                earlier.referent, f"'it': the last that spoke, {earlier.referent.name!r}", "it"
            )
    return find_last_body(case) or Answer(None, "'it': no organization has spoken or acted before")


def resolve_unclear_pronoun(case: Case) -> Answer | None:
    """Abstain on a pronoun that no rule before has answered."""
    if case.head.pos_ != "PRON" or len(case.source.tokens) > 1 or case.head.is_upper:
        return None
    if case.head.lower_ == "both":
        return None
    if case.head.tag_ not in {"WP", "WDT", "PRP", "PRP$", "DT", "WP$"}:
        return None  # "someone", "nobody"
    return Answer(None, f"{case.text!r}: whom it stands for is unclear")


def _find_quoted_speaker(case: Case) -> Referent | None:
    """Return who speaks the words around a source, else the nearest speaker outside of quotes."""
    for one in case.told:
        if any(span.contains(case.source.span) for span in one.source.attribution.content):
            return one.referent
    outside = [one for one in case.told if one.source.head.i not in case.scene.quoted]
    for paragraph in (case.paragraph, case.paragraph - 1):
        near = [t for t in outside if case.scene.paragraph_of(t.source.head) == paragraph]
        if near:
            return min(near, key=lambda t: abs(t.source.head.i - case.head.i)).referent
    return _find_introduced(case)


def _find_introduced(case: Case) -> Referent | None:
    """Return the only person named in the paragraph before, if that leads up with a colon."""
    if not case.paragraph:
        return None
    before = case.scene.parsed.paragraphs[case.paragraph - 1]
    named = {r for m, r in case.scene.mentions if before.contains(m.span)}
    leads = before.of(case.scene.parsed.text).rstrip().endswith(":")
    return named.pop() if leads and len(named) == 1 else None


PRONOUN_RULES: tuple[Rule, ...] = (resolve_he_or_she, resolve_first_person, resolve_it)
