"""What the cue model sees of each token: the word, its place in the parse, marks, the lexicon."""

from quoteattr.attribution.frame import Frame
from quoteattr.attribution.lexicon import UNRULED, read_cues
from quoteattr.attribution.syntax import NO_QUOTATION, Syntax
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


def cue_features(syntax: Syntax, frames: tuple[Frame, ...], hints: Hints) -> Features:
    """Return the features of every token of an article; ``frames`` are those the rules found."""
    ruled = {i for f in frames if f.cue for i in range(f.cue.first, f.cue.end)}
    alone = [[*_token(syntax, i, ruled), *hints[i]] for i in range(len(syntax))]
    return [_with_neighbours(syntax, i, own) for i, own in enumerate(alone)]


def _token(syntax: Syntax, i: int, ruled: set[int]) -> list[str]:
    lemma, head = syntax.lemma[i], syntax.head[i]
    deps = [syntax.dep[k] for k in syntax.kids[i]]
    verbs, nouns = read_cues("reporting_verbs"), read_cues("reporting_nouns")
    entry = verbs.get(lemma) or nouns.get(lemma)
    telling = "+".join(dep for dep in _TELLING_DEPS if dep in deps)
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
        f"q={_quotation_state(syntax, i)}",
    ]
    if entry and entry.frames != UNRULED:
        out += [f"x={entry.frames}", f"xk={entry.frames}|{telling}", f"xa={entry.act}"]
    if i in ruled:
        out.append("r")
    out.extend(f"p={lemma}|{syntax.lower[k]}" for k in syntax.children(i, "prep", "prt"))
    return out


def _quotation_state(syntax: Syntax, i: int) -> str:
    """Say whether a token stands in a quotation, or within four tokens of one."""
    if syntax.quotation[i] != NO_QUOTATION:
        return "in"
    for step in range(1, 5):
        if i >= step and syntax.quotation[i - step] != NO_QUOTATION:
            return f"after{step}"
        if i + step < len(syntax) and syntax.quotation[i + step] != NO_QUOTATION:
            return f"before{step}"
    return "far"


def _with_neighbours(syntax: Syntax, i: int, own: list[str]) -> list[str]:
    out = list(own)
    for step in (-2, -1, 1, 2):
        k = i + step
        if 0 <= k < len(syntax) and syntax.sentence[k] == syntax.sentence[i]:
            out += [f"{step}l={syntax.lemma[k]}", f"{step}t={syntax.tag[k]}"]
        else:
            out.append(f"{step}edge")
    return out
