"""Who a source is: ordered rules over its tokens, the first to answer decides."""

from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Token

from quoteattr.attribution.lexicon import read_cues
from quoteattr.records import Attribution
from quoteattr.spans import cover
from quoteattr.speakers.descriptions import (
    describe_unnamed,
    is_plural,
    join_referents,
    resolve_both,
    resolve_role,
    resolve_same_description,
)
from quoteattr.speakers.epithets import resolve_epithet
from quoteattr.speakers.lexicon import read_words
from quoteattr.speakers.name import fold
from quoteattr.speakers.organizations import resolve_organization
from quoteattr.speakers.pronouns import GENDER_OF_PRONOUN, resolve_pronoun
from quoteattr.speakers.role_facts import is_role
from quoteattr.speakers.roles import is_role_noun
from quoteattr.speakers.scene import Answer, Referent, Scene, Source, Told

FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our"})


def read_source(attribution: Attribution, scene: Scene) -> Source | None:
    """Return the source of an attribution with its head, or None where it has no words."""
    if not attribution.source:
        return None
    span = attribution.source[0]
    first, end = scene.parsed.token_range(span)
    tokens = _trim_tokens(list(scene.parsed.doc[first:end]))
    if not tokens:
        return None
    return Source(span, tuple(tokens), _find_head(tokens), attribution)


def resolve_source(source: Source, scene: Scene, told: Sequence[Told]) -> Answer:
    """Return who a source is."""
    for rule in RULES:
        if answer := rule(source, scene, told):
            return answer
    return Answer(None, f"{source.text!r} says nothing of who speaks")


def _trim_tokens(tokens: list[Token]) -> list[Token]:
    while tokens and (tokens[0].is_punct or tokens[0].is_space):
        tokens.pop(0)
    while tokens and (tokens[-1].is_punct or tokens[-1].is_space or tokens[-1].tag_ == "POS"):
        tokens.pop()
    return tokens


def _find_head(tokens: Sequence[Token]) -> Token:
    """Return the first noun whose head lies outside; a bad parse may have none."""
    inside = {token.i for token in tokens}
    roots = [t for t in tokens if t.head.i not in inside or t.head.i == t.i]
    nouns = [t for t in roots if t.pos_ in {"NOUN", "PROPN", "PRON"}]
    return next(iter(nouns or roots), tokens[-1])


def _name_several(source: Source, scene: Scene, told: Sequence[Told]) -> Answer | None:
    """Read "Macron and Starmer"."""
    heads = list(_walk_conjuncts(source.head))
    inside = {t.i for t in source.tokens}
    found = [scene.at_token[h.i][1] for h in heads if h.i in inside and h.i in scene.at_token]
    people = list(dict.fromkeys(found))
    if len(people) < 2:
        return None
    group = join_referents(people)
    return Answer(group, f"{source.text!r} names several: {group.name}")


def _walk_conjuncts(head: Token) -> Iterator[Token]:
    yield head
    for child in head.children:
        if child.dep_ == "conj":
            yield from _walk_conjuncts(child)


def _name_at_head(source: Source, scene: Scene, told: Sequence[Told]) -> Answer | None:
    if source.head.i not in scene.at_token:
        return None
    referent = scene.at_token[source.head.i][1]
    return Answer(referent, f"{source.text!r} names {referent.name}")


def _name_in_apposition(source: Source, scene: Scene, told: Sequence[Told]) -> Answer | None:
    """Read "Trump's director of intelligence, Tulsi Gabbard", the name in the source or behind."""
    behind = [child for child in source.head.children if child.i > source.tokens[-1].i]
    for token in (*source.tokens, *behind):
        if token.i in scene.at_token and _is_apposed(token, source.head):
            referent = scene.at_token[token.i][1]
            return Answer(referent, f"{referent.name} stands in apposition to {source.text!r}")
    return None


def _name_at_end(source: Source, scene: Scene, told: Sequence[Told]) -> Answer | None:
    """Read "coach Ann Lee", whatever the parse makes of it."""
    last = source.tokens[-1].i
    if last not in scene.at_token or not _is_flat(scene.at_token[last][0].title, source):
        return None
    referent = scene.at_token[last][1]
    return Answer(referent, f"{source.text!r} ends in the name {referent.name}")


def _name_right_behind(source: Source, scene: Scene, told: Sequence[Told]) -> Answer | None:
    """Read "Malaysia's prime minister, Ann Lee said": the comma and a name follow the source."""
    doc, end = scene.parsed.doc, source.tokens[-1].i + 1
    if end + 1 >= len(doc) or doc[end].text != "," or end + 1 not in scene.at_token:
        return None
    mention, referent = scene.at_token[end + 1]
    if not is_role(source.head) or is_plural(source.head) or mention.title != end + 1:
        return None
    return Answer(referent, f"{referent.name} stands right behind {source.text!r}")


def _is_apposed(token: Token, head: Token) -> bool:
    return token.dep_ == "appos" and (token.head.i == head.i or token.head.head.i == head.i)


def _is_flat(title: int, source: Source) -> bool:
    """Tell whether a role stands right before the name that ends the source."""
    before = [t for t in source.tokens if t.i < title]
    return not before or (before[-1].pos_ in {"NOUN", "PROPN"} and before[-1].tag_ != "POS")


def _pronoun(source: Source, scene: Scene, told: Sequence[Told]) -> Answer | None:
    if source.head.lower_ not in GENDER_OF_PRONOUN:
        return None
    answer = resolve_pronoun(source.head, scene, told)
    return Answer(answer.referent, f"source {source.text!r}: {answer.step}")


def _relative_pronoun(source: Source, scene: Scene, told: Sequence[Told]) -> Answer | None:
    """Follow "who" and "which" to the noun that their clause belongs to."""
    if source.head.text.lower() not in {"who", "which", "that"} or source.head.is_upper or len(source.tokens) > 1:
        return None
    verb = source.head.head
    while verb.dep_ in {"conj", "aux", "xcomp", "ccomp"} and verb.head.i != verb.i:
        verb = verb.head
    if verb.dep_ != "relcl" or verb.head.i >= source.head.i:
        return Answer(None, f"{source.text!r}: the noun it belongs to is unclear")
    noun = verb.head
    tokens = tuple(noun.doc[noun.left_edge.i : noun.i + 1])
    span = cover([source.span])
    answer = resolve_source(Source(span, tokens, noun, source.attribution), scene, told)
    return Answer(answer.referent, f"{source.text!r} belongs to {noun.text!r}: {answer.step}")


def _first_person(source: Source, scene: Scene, told: Sequence[Told]) -> Answer | None:
    """Answer "I" inside a quotation with who is quoted; outside it is the writer."""
    if source.head.lower_ not in FIRST_PERSON:
        return None
    if source.head.i in scene.quoted and (speaker := _find_quoted_speaker(source, scene, told)):
        return Answer(speaker, f"{source.text!r} is who is quoted: {speaker.name}")
    return Answer(None, f"{source.text!r} is the writer, or someone whom the text does not name")


def _find_quoted_speaker(source: Source, scene: Scene, told: Sequence[Told]) -> Referent | None:
    """Return who speaks the words around a source, else the nearest speaker of its paragraph."""
    for one in told:
        if any(span.contains(source.span) for span in one.source.attribution.content):
            return one.referent
    here = scene.paragraph_of(source.head)
    outside = [t for t in told if t.source.head.i not in scene.quoted]
    same = [t for t in outside if scene.paragraph_of(t.source.head) == here]
    before = [t for t in outside if scene.paragraph_of(t.source.head) == here - 1]
    near = same or before
    nearest = min(near, key=lambda t: abs(t.source.head.i - source.head.i), default=None)
    return nearest.referent if nearest else None


def _they(source: Source, scene: Scene, told: Sequence[Told]) -> Answer | None:
    if source.head.lower_ not in {"they", "them", "their"}:
        return None
    several = [t.referent for t in reversed(told) if t.referent.plural]
    bodies = [t.referent for t in reversed(told) if t.referent.kind == "organization"]
    human = [r for r in several if r.members or (r.role and is_role_noun(r.role.head))]
    chosen = next(iter((*human, *several, *bodies)), None)
    if chosen is None:
        return Answer(None, f"{source.text!r}: no several have spoken before")
    return Answer(chosen, f"{source.text!r}: the last several to speak, {chosen.name!r}")


def _it(source: Source, scene: Scene, told: Sequence[Told]) -> Answer | None:
    if source.head.lower_ != "it":
        return None
    for earlier in reversed(told):
        if not earlier.referent.person and not earlier.referent.plural:
            return Answer(earlier.referent, f"'it': the last that spoke, {earlier.referent.name!r}")
    return Answer(None, "'it': no organization has spoken before")


def _words_of(source: Source, scene: Scene, told: Sequence[Told]) -> Answer | None:
    """Give someone's "comments" or "statement" to whoever made them."""
    if fold(source.head.lemma_) not in _speech_nouns():
        return None
    owner = next((c for c in source.head.children if c.dep_ == "poss"), None)
    if owner is None:
        return None
    tokens = tuple(owner.doc[owner.left_edge.i : owner.i + 1])
    if owner.lower_ in GENDER_OF_PRONOUN:
        return resolve_pronoun(owner, scene, told)
    answer = resolve_source(Source(source.span, tokens, owner, source.attribution), scene, told)
    return Answer(
        answer.referent, f"{source.text!r} are the words of {owner.text!r}: {answer.step}"
    )


def _speech_nouns() -> frozenset[str]:
    return read_words("speech_nouns") | frozenset(read_cues("reporting_nouns"))


Rule = Callable[[Source, Scene, Sequence[Told]], Answer | None]
RULES: tuple[Rule, ...] = (
    _name_several,
    _pronoun,
    _relative_pronoun,
    _first_person,
    _they,
    _it,
    _name_at_head,
    _name_in_apposition,
    _name_at_end,
    _name_right_behind,
    _words_of,
    resolve_both,
    resolve_role,
    resolve_same_description,
    resolve_epithet,
    resolve_organization,
    describe_unnamed,
)
