"""What the cue model sees of each token: the word, its place in the parse, marks, the lexicon."""

from quoteattr.attribution.frame import Frame
from quoteattr.attribution.lexicon import UNRULED, read_cues
from quoteattr.attribution.syntax import Syntax
from quoteattr.attribution.tagger.hint_features import hint_cues
from quoteattr.attribution.tagger.hints import Hints

Features = list[list[str]]

# The dependents that tell a reporting verb from its other uses.
_TELLING_DEPS = (
    "nsubj",
    "nsubjpass",
    "ccomp",
    "xcomp",
    "dobj",
    "prep",
    "neg",
    "aux",
    "mark",
    "prt",
)

# A quotation further off than this does not touch a cue.
_NEAR = 4


def cue_features(syntax: Syntax, frames: tuple[Frame, ...], hints: Hints | None) -> Features:
    """Return the features of every token of an article; ``frames`` are those the rules found."""
    ruled = {i for f in frames if f.cue for i in range(f.cue.first, f.cue.end)}
    quoted = _quotation_states(syntax)
    hinted = hint_cues(syntax, hints) if hints else [[]] * len(syntax)
    return [
        [*_token(syntax, i, ruled, quoted[i]), *hinted[i], *_neighbours(syntax, i)]
        for i in range(len(syntax))
    ]


def _token(syntax: Syntax, i: int, ruled: set[int], quoted: str) -> list[str]:
    lemma, head = syntax.lemma[i], syntax.head[i]
    deps = [syntax.dep[k] for k in syntax.kids[i]]
    verbs, nouns = read_cues("reporting_verbs"), read_cues("reporting_nouns")
    entry = verbs.get(lemma) or nouns.get(lemma)
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
    out.extend(f"p={lemma}|{syntax.lower[k]}" for k in syntax.children(i, "prep", "prt"))
    return out


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
