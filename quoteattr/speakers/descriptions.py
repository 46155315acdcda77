"""Sources that describe instead of naming: "the prime minister", "a senior official"."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from quoteattr.speakers.layout import is_heading
from quoteattr.speakers.lexicon import read_words
from quoteattr.speakers.name import fold
from quoteattr.speakers.role_facts import SUBJECTS, Role, is_broader, is_role, is_under, make_role
from quoteattr.speakers.roles import gender_of_noun
from quoteattr.speakers.scene import Answer, Case, Referent, Source

_NOUNS = frozenset({"NOUN", "PROPN"})
# Plural words without a plural's ending.
_PLURALS = frozenset({"people", "police", "both", "many", "some", "others"})
# What hangs on a noun behind it and is no part of the description.
_BEHIND = frozenset({"relcl", "acl", "appos"})
# "another official" is never the one before.
_NEW = frozenset({"a", "an", "another", "one", "some", "other", "second", "third"})
# A bearer of a role is meant only if named this many paragraphs before, where several bear it.
MAX_PARAGRAPHS_BACK = 1
# A heading and the lead below it may call someone by a role and name him further down.
MAX_LEAD = 2


def describe(source: Source) -> Role:
    """Return the role that a source describes."""
    tokens = [t for t in source.tokens if t.dep_ != "det" and not is_under(t, source.head, _BEHIND)]
    return make_role(tokens or [source.head], source.head)


def is_definite(source: Source) -> bool:
    """Tell whether a description points to someone known: "the", "this", a possessive."""
    dets = {c.lower_ for c in source.head.lefts if c.dep_ in {"det", "poss", "nummod"}}
    return bool(dets) and not _NEW & (dets | {fold(t.text) for t in source.tokens[:2]})


def _is_in_heading(case: Case) -> bool:
    """Tell whether a source stands in a heading, where articles are left out: "UK PM says …"."""
    paragraph = case.scene.parsed.paragraphs[case.paragraph]
    modified = any(c.lower_ in _NEW for c in case.head.lefts)
    return is_heading(paragraph.of(case.scene.parsed.text)) and not modified


def is_plural(head: Token) -> bool:
    """Tell whether a noun means several."""
    joined = any(child.dep_ == "conj" and child.pos_ in _NOUNS for child in head.children)
    return joined or head.tag_ in {"NNS", "NNPS"} or head.lower_ in _PLURALS


def resolve_role(case: Case) -> Answer | None:
    """Answer with the person to whom the article has given the role, where it is one only."""
    if is_plural(case.head) or not is_role(case.head):
        return None
    if not is_definite(case.source) and not _is_in_heading(case):
        return None
    role = describe(case.source)
    before = dict.fromkeys(r for _, r in case.scene.mentions_before(case.head.i))
    bearers = [r for r in before if r.person and any(fits_role(role, x) for x in r.person.roles)]
    if not bearers:
        return _find_later_bearer(case, role)
    if len(bearers) > 1:
        return _choose_bearer(case, bearers)
    return Answer(
        bearers[0], f"role {role.text!r}, which the article gives to {bearers[0].name}", "role"
    )


def _find_later_bearer(case: Case, role: Role) -> Answer | None:
    """Answer a heading or lead with the one person who bears the role further down.

    Not for roles that many hold: "the analyst" of the lead is not the one named at the end.
    """
    if case.paragraph > MAX_LEAD or role.head in read_words("crowded_roles"):
        return None
    people = [r for r in case.scene.referents if r.person]
    bearers = [r for r in people if r.person and any(fits_role(role, x) for x in r.person.roles)]
    if len(bearers) != 1:
        return None
    step = f"role {role.text!r}, which the article gives further down to {bearers[0].name}"
    return Answer(bearers[0], step, "role, named later")


def fits_role(described: Role, given: Role) -> bool:
    """Tell whether a description may mean the bearer of a role.

    "Former" must stand with both or neither, the head must be the same or broader (a president is
    a leader), and the description must say nothing that the role does not.
    """
    if described.former != given.former:
        return False
    if described.head != given.head and not is_broader(described.head, given.head):
        return False
    return described.words - {described.head} <= given.words


def describe_unnamed(case: Case) -> Answer | None:
    """Answer with someone new whom the article does not name, the description kept whole."""
    referent = make_unnamed(case.text, describe(case.source), case.head)
    return Answer(referent, f"{referent.name!r} is not named by the article", "description")


def describe_phrase(noun: Token) -> Referent:
    """Return whom the phrase of a noun describes, its clauses and appositions left out."""
    tokens = [
        t
        for t in noun.doc[noun.left_edge.i : noun.right_edge.i + 1]
        if not is_under(t, noun, _BEHIND) and not t.is_space
    ]
    text = "".join(token.text_with_ws for token in tokens)
    return make_unnamed(
        text, make_role([t for t in tokens if t.dep_ != "det"] or tokens, noun), noun
    )


def make_unnamed(text: str, role: Role, head: Token) -> Referent:
    """Make someone, or several, whom the article describes and does not name."""
    plural = is_plural(head)
    return Referent(
        text.strip(" ,;:“”\"'’"),
        "group" if plural else "unnamed",
        gender=gender_of_noun(role.head),
        plural=plural,
        role=role,
    )


def _choose_bearer(case: Case, bearers: Sequence[Referent]) -> Answer:
    """Choose the bearer who acted last, if near and without the others; abstain otherwise."""
    doc = case.scene.parsed.doc
    before = (pair for pair in case.scene.mentions_before(case.head.i) if pair[1] in bearers)
    near = [pair for pair in before if _is_near(doc[pair[0].first], case)]
    acting = [pair for pair in near if doc[pair[0].last].dep_ in SUBJECTS]
    for mention, last in (acting or near)[:1]:
        joined = {token.i for token in doc[mention.last].conjuncts}
        if not any(other.last in joined for other, _ in near):
            step = f"role {case.text!r}; of its bearers {last.name} was named last"
            return Answer(last, f"{step}{list_rivals(last, bearers)}", "role, rivals")
    return Answer(None, f"{case.text!r} may be {' or '.join(r.name for r in bearers)}")


def _is_near(token: Token, case: Case) -> bool:
    return case.scene.count_back(token, case.head) <= MAX_PARAGRAPHS_BACK


def list_rivals(chosen: Referent, candidates: Iterable[Referent]) -> str:
    """Return the end of a step that names who else was possible, if anybody was."""
    others = [other.name for other in candidates if other is not chosen]
    return f"; not {' or '.join(others)}" if others else ""
