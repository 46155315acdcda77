"""Sources that hold a name: at the head, in apposition, at the end, right behind."""

from spacy.tokens import Token

from quoteattr.languages.en.labels import Dep, Tag
from quoteattr.rules import Rule
from quoteattr.speakers.coreference.context import (
    Referent,
    SourceContext,
    SourceResolution,
    SourceRule,
)
from quoteattr.speakers.coreference.roles import climb_to_role, is_role
from quoteattr.speakers.coreference.rules.nominals import is_plural
from quoteattr.speakers.names.detect import NameMention

_ONE = frozenset({"one", "another"})


def resolve_name_at_head(context: SourceContext) -> SourceResolution | None:
    """Read "Keir Starmer", "Mr. Starmer" and "Ann Lee, an analyst"."""
    if not (named := context.name_at(context.head.i)):
        return None
    return SourceResolution(
        named[1], f"{context.text!r} names {named[1].name}", _tell_evidence(*named)
    )


def _tell_evidence(mention: NameMention, referent: Referent) -> str:
    """Return whether it is a full name, one that is in full elsewhere, or never; or left open."""
    if referent.person and referent.person.rivals:
        return "surname, rivals"
    if " " in mention.text:
        return "full name"
    return "short name" if " " in referent.name else "short name only"


def resolve_apposition(context: SourceContext) -> SourceResolution | None:
    """Read "Trump's director of intelligence, Tulsi Gabbard", the name in the source or behind."""
    last = context.source.tokens[-1].i
    behind = (child for child in context.head.children if child.i > last)
    for token in (*context.source.tokens, *behind):
        named = context.name_at(token.i)
        if named and _is_apposed(token, context.head) and not context.source.is_of_another(token):
            return SourceResolution(
                named[1], f"{named[1].name} stands in apposition to {context.text!r}", "name beside"
            )
    return None


def resolve_one_of(context: SourceContext) -> SourceResolution | None:
    """Read "one of the authors, Ann Lee, a chemist": the name between commas is the one."""
    if context.source.tokens[0].lower_ not in _ONE:
        return None
    doc = context.document.parsed.doc
    pairs = (context.name_at(token.i) for token in context.source.tokens)
    named = next((p for p in pairs if p and doc[p[0].title - 1].text == ","), None)
    if named is None:
        return None
    step = f"{named[1].name} is {context.source.tokens[0].text!r} of those"
    return SourceResolution(named[1], step, "name beside")


def resolve_name_at_end(context: SourceContext) -> SourceResolution | None:
    """Read "coach Ann Lee", whatever the parse makes of it."""
    named = context.name_at(context.source.tokens[-1].i)
    if not named:
        return None
    before = [token for token in context.source.tokens if token.i < named[0].title]
    if before and (
        before[-1].pos_ not in {"NOUN", "PROPN", "PUNCT"} or before[-1].tag_ == Tag.POSSESSIVE
    ):
        return None
    if _is_of_another(context, named[0]):
        return None
    return SourceResolution(
        named[1], f"{context.text!r} ends in the name {named[1].name}", "name beside"
    )


def resolve_name_behind(context: SourceContext) -> SourceResolution | None:
    """Read "Malaysia's prime minister, Ann Lee said": a comma and a name follow the source."""
    doc, end = context.document.parsed.doc, context.source.tokens[-1].i + 1
    if end + 1 >= len(doc) or doc[end].text != "," or not is_role(context.head):
        return None
    named = context.name_at(end + 1)
    if not named or named[0].title != end + 1 or is_plural(context.head):
        return None
    if context.source.is_of_another(doc[named[0].last]):
        return None
    return SourceResolution(
        named[1], f"{named[1].name} stands right behind {context.text!r}", "name beside"
    )


def _is_of_another(context: SourceContext, name: NameMention) -> bool:
    """Tell whether a name has an office of its own in a phrase about somebody else.

    "The son of Gen. Lee" is not Lee, "the minister in the Ministry of Finance Ann Lee" is.
    """
    tokens = [token for token in context.source.tokens if token.i < name.first]
    links = [n for n, token in enumerate(tokens) if token.pos_ == "ADP"]
    if not links or not is_role(context.head):
        return False
    return context.head in tokens[: links[-1]] and any(is_role(t) for t in tokens[links[-1] + 1 :])


def _is_apposed(token: Token, head: Token) -> bool:
    if token.dep_ != Dep.APPOSITION:
        return False
    return head.i in {token.head.i, token.head.head.i, climb_to_role(token.head).i}


NAME_RULES: tuple[SourceRule, ...] = (
    Rule("name at head", resolve_name_at_head),
    Rule("apposition", resolve_apposition),
    Rule("one of", resolve_one_of),
    Rule("name at end", resolve_name_at_end),
    Rule("name behind", resolve_name_behind),
)
