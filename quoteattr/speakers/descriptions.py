"""Sources that describe instead of naming: "the prime minister", "a senior official", "both"."""

from collections.abc import Sequence

from spacy.tokens import Token

from quoteattr.speakers.lexicon import read_table
from quoteattr.speakers.name import fold
from quoteattr.speakers.roles import gender_of_noun
from quoteattr.speakers.role_facts import Role, is_role, make_role
from quoteattr.speakers.scene import Answer, Referent, Scene, Source, Told

_DEFINITE = frozenset({"the", "this", "that", "his", "her", "their", "its"})
# "another official" is never the one before.
_NEW = frozenset({"a", "an", "another", "one", "some", "other", "second", "third"})


def describe(source: Source) -> Role:
    """Return the role that a source describes."""
    head = source.head
    tokens = [t for t in source.tokens if t.dep_ != "det" and not _is_behind(t, head)]
    return make_role(tokens or [head], head)


def is_definite(source: Source) -> bool:
    """Tell whether a description points to someone known: "the", "this", a possessive."""
    dets = [c.lower_ for c in source.head.lefts if c.dep_ in {"det", "poss", "nummod"}]
    return bool(dets) and not _NEW & {*dets, *(fold(t.text) for t in source.tokens[:2])}


def is_plural(head: Token) -> bool:
    """Tell whether a noun means several."""
    if any(child.dep_ == "conj" and child.pos_ == "NOUN" for child in head.children):
        return True
    return head.tag_ in {"NNS", "NNPS"} or head.lower_ in {
        "people",
        "both",
        "many",
        "some",
        "others",
    }


def resolve_role(source: Source, scene: Scene, told: Sequence[Told]) -> Answer | None:
    """Answer with the person to whom the article has given the role, where it is one only."""
    if is_plural(source.head) or not is_role(source.head) or not is_definite(source):
        return None
    role = describe(source)
    bearers = [
        r for r in scene.referents if r.person and any(fits_role(role, x) for x in r.person.roles)
    ]
    before = [r for _, r in scene.mentions_before(source.head.i) if r in bearers]
    if not before:
        return None
    exact = dict.fromkeys(before)
    if len(exact) > 1:
        chosen = _choose_bearer(source, scene, told, list(exact))
        if chosen is None:
            names = " or ".join(r.name for r in exact)
            return Answer(None, f"{source.text!r} may be {names}")
        return Answer(chosen, f"role {role.text!r}; of its bearers {chosen.name} was named last")
    (only,) = exact
    return Answer(only, f"role {role.text!r}, which the article gives to {only.name}")


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


def is_broader(broad: str, narrow: str) -> bool:
    """Tell whether one noun for a role is a broader word for another."""
    return (broad, narrow) in read_table("broader_roles")


def resolve_same_description(source: Source, scene: Scene, told: Sequence[Told]) -> Answer | None:
    """Answer with the unnamed person whom the article has described by the same noun."""
    if is_plural(source.head) or not is_definite(source):
        return None
    role = describe(source)
    for earlier in reversed(told):
        known = earlier.referent.role
        if (
            known
            and not earlier.referent.plural
            and known.head == role.head
            and role.words <= known.words
        ):
            return Answer(earlier.referent, f"{source.text!r} is {earlier.referent.name!r} again")
    return None


def resolve_both(source: Source, scene: Scene, told: Sequence[Told]) -> Answer | None:
    """Answer "both leaders" and "the two men" with the last two people who spoke."""
    if not {"both", "two"} & {t.lower_ for t in source.tokens} or not is_plural(source.head):
        return None
    last = [t.referent for t in reversed(told) if t.referent.person]
    pair = list(dict.fromkeys(last))[:2]
    if len(pair) < 2:
        return None
    group = join_referents(pair[::-1])
    return Answer(group, f"{source.text!r}: the last two speakers, {group.name}")


def describe_unnamed(source: Source, scene: Scene, told: Sequence[Told]) -> Answer | None:
    """Answer with someone new whom the article does not name, the description kept whole."""
    plural = is_plural(source.head)
    name = source.text.strip(" ,;:“”\"'’")
    role = describe(source)
    referent = Referent(
        name,
        "group" if plural else "unnamed",
        gender=gender_of_noun(role.head),
        plural=plural,
        role=role,
    )
    return Answer(referent, f"{name!r} is not named by the article")


def join_referents(members: Sequence[Referent]) -> Referent:
    """Return several people as one group, named in full."""
    names = [member.name for member in members]
    name = ", ".join(names[:-1]) + f" and {names[-1]}"
    return Referent(name, "group", plural=True, members=tuple(members))


def _choose_bearer(
    source: Source, scene: Scene, told: Sequence[Told], bearers: list[Referent]
) -> Referent | None:
    """Choose the bearer who was named last, if in the same paragraph or the one before."""
    for mention, referent in scene.mentions_before(source.head.i):
        if referent in bearers:
            near = scene.paragraph_of(source.head) - scene.paragraph_of(
                scene.parsed.doc[mention.first]
            )
            return referent if near <= 1 else None
    return None


def _is_behind(token: Token, head: Token) -> bool:
    """Tell whether a token stands in a relative clause behind the head."""
    while token.i != head.i and token.head.i != token.i:
        if token.dep_ in {"relcl", "acl", "appos"}:
            return True
        token = token.head
    return False
