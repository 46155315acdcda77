"""What the cue model sees of each token: the word, its place in the parse, marks, the lexicon."""

from collections.abc import Iterator

from quoteattr.attribution.frame import Frame
from quoteattr.attribution.lexicon import UNRULED, CueEntry, read_cues
from quoteattr.attribution.tagger.encoder_features import EncoderFeatures
from quoteattr.attribution.tagger.encoder_templates import Features, encoder_cue_features
from quoteattr.languages.en.labels import Dep
from quoteattr.parsing.syntax import Syntax

# The dependents that tell a reporting verb from its other uses.
_TELLING_DEPS = (
    Dep.SUBJECT,
    Dep.PASSIVE_SUBJECT,
    Dep.CLAUSE,
    Dep.OPEN_CLAUSE,
    Dep.OBJECT,
    Dep.PREPOSITION,
    Dep.NEGATION,
    Dep.AUXILIARY,
    Dep.MARKER,
    Dep.PARTICLE,
)

# A quotation further off than this does not touch a cue.
_NEAR = 4


def cue_features(
    syntax: Syntax, frames: tuple[Frame, ...], encoded: EncoderFeatures | None
) -> Features:
    """Return the features of every token of an article; ``frames`` are those the rules found."""
    ruled = {i for f in frames if f.cue for i in range(f.cue.first, f.cue.end)}
    quoted = _quotation_states(syntax)
    templates = encoder_cue_features(syntax, encoded) if encoded else [[]] * len(syntax)
    return [
        [*_token(syntax, i, ruled, quoted[i]), *templates[i], *_neighbours(syntax, i)]
        for i in range(len(syntax))
    ]


def _token(syntax: Syntax, i: int, ruled: set[int], quoted: str) -> list[str]:
    lemma, head = syntax.lemma[i], syntax.head[i]
    deps = [syntax.dep[k] for k in syntax.kids[i]]
    entry = _entry(lemma)
    telling = "+".join(dep for dep in _TELLING_DEPS if dep in deps) if deps else ""
    out = [
        f"l={lemma}",
        f"w={syntax.lower[i]}",
        f"t={syntax.tag[i]}",
        f"d={syntax.dep[i]}",
        f"hl={syntax.lemma[head]}",
        f"hd={syntax.dep[i]}<{syntax.pos[head]}",
        f"k={telling}",
        f"lk={lemma}|{telling}",
        f"ld={lemma}|{syntax.dep[i]}",
        f"e={syntax.ent[i]}",
        f"q={quoted}",
    ]
    if entry and entry.frames != UNRULED:
        out += [f"x={entry.frames}", f"xk={entry.frames}|{telling}", f"xa={entry.act}"]
    if i in ruled:
        out.append("r")
    out.extend(
        f"p={lemma}|{syntax.lower[k]}" for k in syntax.children(i, Dep.PREPOSITION, Dep.PARTICLE)
    )
    return [*out, *_arguments(syntax, i), *_governor(syntax, i)]


def _arguments(syntax: Syntax, i: int) -> Iterator[str]:
    """Yield who does it, to what, and how its clause begins: "the report found that …"."""
    lemma = syntax.lemma[i]
    subject = syntax.child(i, Dep.SUBJECT)
    if subject is not None:
        yield f"s={syntax.lemma[subject]}"
        yield f"sk={lemma}|{syntax.ent[subject] or syntax.pos[subject]}"
    noun = syntax.child(i, Dep.OBJECT, Dep.PREDICATE, Dep.PREPOSITION_OBJECT)
    if noun is not None:
        yield f"o={lemma}|{syntax.lemma[noun]}"
    clause = syntax.child(i, Dep.CLAUSE, Dep.NOUN_CLAUSE, Dep.OPEN_CLAUSE)
    if clause is not None:
        opening = syntax.lower[syntax.left[clause]]
        yield f"m={lemma}|{opening}"
        yield f"mt={syntax.tag[clause]}|{opening}"


def _governor(syntax: Syntax, i: int) -> Iterator[str]:
    """Yield what the lists say of the word above: "expressed a belief" is one cue."""
    head = syntax.head[i]
    entry = _entry(syntax.lemma[head])
    if entry and head != i:
        yield f"hx={syntax.dep[i]}|{entry.frames}"


def _entry(lemma: str) -> CueEntry | None:
    return read_cues("reporting_verbs").get(lemma) or read_cues("reporting_nouns").get(lemma)


def _quotation_states(syntax: Syntax) -> list[str]:
    """Say of each token whether it stands in a quotation, or within four tokens of one."""
    size = len(syntax)
    states = ["far"] * size
    for step in range(_NEAR, 0, -1):
        for first, _ in syntax.quotations:
            if first >= step:
                states[first - step] = f"before{step}"
        for _, end in syntax.quotations:
            if end - 1 + step < size:
                states[end - 1 + step] = f"after{step}"
    for first, end in syntax.quotations:
        states[first:end] = ["in"] * (end - first)
    return states


def _neighbours(syntax: Syntax, i: int) -> list[str]:
    out: list[str] = []
    size = len(syntax.lower)
    for step in (-2, -1, 1, 2):
        k = i + step
        if 0 <= k < size and syntax.sentence[k] == syntax.sentence[i]:
            out += (f"{step}l={syntax.lemma[k]}", f"{step}t={syntax.tag[k]}")
        else:
            out.append(f"{step}edge")
    return out
