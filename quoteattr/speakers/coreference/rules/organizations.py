"""Bodies, places and metonyms that speak: "NATO", "the Kremlin", "Kyiv", "The New York Times"."""

import re
from collections.abc import Iterator

from spacy.tokens import Span as Entity

from quoteattr.languages.en.closed_classes import WORDS_WITHOUT_INITIAL
from quoteattr.languages.en.labels import Ent, Tag
from quoteattr.languages.word_lists import read_map, read_words
from quoteattr.speakers.coreference.context import (
    DocumentContext,
    Referent,
    ResolvedSource,
    SourceContext,
    SourceResolution,
)
from quoteattr.speakers.coreference.roles import is_role
from quoteattr.speakers.coreference.rules.nominals import is_plural
from quoteattr.speakers.names.parse import fold

_BODIES = frozenset({Ent.BODY, Ent.PLACE, Ent.NATION, Ent.FACILITY, Ent.LANDSCAPE, Ent.PRODUCT})
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,6}")


def resolve_organization(context: SourceContext) -> SourceResolution | None:
    """Answer with the body that a source names; one named before is the same one."""
    head = context.head
    name = cut_brackets(cut_article(context.text))
    named = head.pos_ == "PROPN" or head.ent_type_ in _BODIES or _ACRONYM.fullmatch(name)
    if not named or is_plural(head) or _is_office(context):
        return None
    return name_body(context, name)


def _is_office(context: SourceContext) -> bool:
    """Tell whether a phrase with capitals is an office, not a body: "the future President".

    A member of a party is none either: "the Texas Republican".
    """
    definite = context.source.tokens[0].lower_ in {"the", "a", "an"}
    member = context.head.ent_type_ == Ent.NATION and context.head.tag_ == Tag.NAME
    body = context.head.ent_type_ in _BODIES and not member
    return definite and is_role(context.head) and not body


def resolve_apposed_body(context: SourceContext) -> SourceResolution | None:
    """Read "The company that runs the fair, Big Lake Productions": a name behind the last comma."""
    if context.head.text not in read_words("names/body_nouns"):
        return None
    tokens = list(context.source.tokens)
    commas = [n for n, token in enumerate(tokens) if token.text == ","]
    name = tokens[commas[-1] + 1 :] if commas else []
    if not name or not all(t.pos_ == "PROPN" and t.text[0].isupper() for t in name):
        return None
    return name_body(context, "".join(t.text_with_ws for t in name).strip())


def name_body(context: SourceContext, name: str) -> SourceResolution:
    """Answer with the body of a name, the same one where it has spoken before."""
    known = _find_body(context, name)
    if known:
        return SourceResolution(known, f"{name!r} is {known.name!r} again", "body")
    full = _find_full_name(name, context.document) or name
    others = (name, *find_abbreviation(context.document.parsed.text, full), *spell_out(full))
    aliases = tuple(dict.fromkeys(alias for alias in others if alias != full))
    return SourceResolution(
        Referent(full, "organization", aliases=aliases), f"{name!r} names no person", "body"
    )


def cut_article(text: str) -> str:
    """Return a name without "the" before it."""
    return re.sub(r"^(?:the|a|an)\s", "", text.strip(" ,"), flags=re.IGNORECASE)


def cut_brackets(name: str) -> str:
    """Return a name without what stands behind it in brackets, the closing one maybe missing."""
    return name.partition("(")[0].strip() or name


def find_abbreviation(text: str, name: str) -> tuple[str, ...]:
    """Return the abbreviation that the text gives behind a name in brackets, if it fits.

    >>> find_abbreviation("The World Health Organization (WHO) said", "World Health Organization")
    ('WHO',)
    """
    at = text.find(f"{name} (")
    found = _ACRONYM.match(text, at + len(name) + 2) if at >= 0 else None
    return (found[0],) if found and fold(found[0]) == _initials_of(name) else ()


def _find_body(context: SourceContext, name: str) -> Referent | None:
    """Return the first body to have spoken that has the name, or that it is the initials of."""
    kinds = ("name", "initials") if _ACRONYM.fullmatch(name) else ("name",)
    resolved = context.resolved.first(_names_of_body, *((kind, fold(name)) for kind in kinds))
    return resolved.referent if resolved else None


def _names_of_body(resolved: ResolvedSource) -> Iterator[tuple[str, str]]:
    referent = resolved.referent
    if referent.kind == "organization":
        yield from {("name", fold(form)) for form in (referent.name, *referent.aliases)}
        yield "initials", _initials_of(referent.name)


def _find_full_name(name: str, document: DocumentContext) -> str | None:
    """Return the name that an acronym stands for, if the article writes it out."""
    if not _ACRONYM.fullmatch(name):
        return None
    found = document.entities.first(_initials_of_body, fold(name))
    return cut_article(found.text) if found else None


def _initials_of_body(entity: Entity) -> Iterator[str]:
    body = cut_article(entity.text)
    if entity.label_ == Ent.BODY and " " in body:
        yield _initials_of(body)


def _initials_of(name: str) -> str:
    words = [w for w in re.split(r"[\s-]+", name) if w and w not in WORDS_WITHOUT_INITIAL]
    return fold("".join(word[0] for word in words if word[0].isupper()))


def spell_out(name: str) -> tuple[str, ...]:
    """Return the full name of a known acronym; else with states in full, and American spelling."""
    if known := read_map("names/acronyms").get(name.replace(".", "")):
        return (known,)
    words = [
        read_map("names/abbreviations").get(word.replace(".", ""), word) for word in name.split()
    ]
    full = " ".join(words)
    return full, re.sub(r"is(?=ation|ing\b|ed\b)", "iz", full)
