"""What tells a report from any other verb with an object: classes of cue, content and source."""

from quoteattr.attribution.frame import Cue, Frame
from quoteattr.attribution.lexicon import UNRULED, CueEntry, read_cues
from quoteattr.languages.en.closed_classes import PERSONAL_SUBJECTS, VERBS_OF_ASKING_FOR
from quoteattr.languages.en.labels import FINITE, SPEAKERS, SUBJECT_PLACES, VERB_GROUP, Dep, Tag
from quoteattr.parsing.syntax import Syntax

_NOMINAL_POS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
# Who writes and who reads: outside quotation marks no report names them.
_WRITERS = frozenset({"i", "we", "you", "one"})
# Words that a cue may hold beside its head: "has also said", "pointed out".
_CUE_DEPS = VERB_GROUP | {Dep.ADVERB, Dep.NOUN_ADVERB, Dep.PUNCTUATION, Dep.COORDINATOR}
# What may stand before a name that is given: "as a disgrace".
_NAMING = frozenset({"as"})
# Which letters of a lexicon entry's frames take a content of each form.
_TAKING = {
    "that clause": "qc",
    "complement": "qcn",
    "clause": "qc",
    "infinitive": "i",
    "gerund": "o",
    "noun phrase": "on",
    "fragment": "qn",
}
CLAUSES = ("that clause", "complement", "clause")
# Of several forms in one content the first of these names it.
FORMS = tuple(_TAKING)


def read_traits(syntax: Syntax, frame: Frame) -> tuple[str, ...]:
    """Return the traits of a frame: of its cue, its content and its source."""
    assert frame.cue is not None
    entry = find_entry(syntax, frame.cue)
    form = classify_content(syntax, frame)
    traits = [
        f"cue {classify_cue(frame.cue, entry)}",
        f"content {form}",
        f"source {classify_source(syntax, frame)}",
    ]
    if entry is not None and not _takes(syntax, frame.cue, entry, form):
        traits.append("form not taken by cue")
    if (more := _describe_group(syntax, frame.cue)) is not None:
        traits.append(more)
    return tuple(traits)


def _takes(syntax: Syntax, cue: Cue, entry: CueEntry, form: str) -> bool:
    """Tell whether the list has a cue take a content of this form.

    What only names its object asks for the name too: "called the plan [a disgrace]".
    """
    if is_demand(syntax, cue):
        return True
    letters = set(_TAKING[form]) & set(entry.frames)
    if letters != {"n"}:
        return bool(letters)
    named = (
        syntax.child(
            cue.head, Dep.OBJECT_PREDICATE, Dep.CLAUSE, Dep.OPEN_CLAUSE, Dep.ADJECTIVE_PREDICATE
        )
        is not None
    )
    return named or any(
        syntax.lower[k] in _NAMING for k in syntax.children(cue.head, Dep.PREPOSITION, Dep.MARKER)
    )


def is_demand(syntax: Syntax, cue: Cue) -> bool:
    """As in "called for talks", "press for a deal": with "for" these verbs ask."""
    behind = (k for k in syntax.children(cue.head, Dep.PREPOSITION) if k == cue.head + 1)
    return syntax.lemma[cue.head] in VERBS_OF_ASKING_FOR and any(
        syntax.lower[k] == "for" for k in behind
    )


def classify_cue(cue: Cue, entry: CueEntry | None) -> str:
    """Return the class of a cue: the act that the list names, or why it names none."""
    if cue.kind == "preposition":
        return "according to"
    if entry is None:
        return "unlisted"
    if cue.kind == "noun":
        return "noun"
    if entry.frames == UNRULED and entry.act in ("say", "ask"):
        return "unruled"
    return "say" if entry.act == "ask" else entry.act


def classify_content(syntax: Syntax, frame: Frame) -> str:
    """Return the form of a content: what its words are to the cue."""
    inside = {i for first, end in frame.content for i in range(first, end)}
    heads = (i for i in inside if syntax.head[i] not in inside or syntax.head[i] == i)
    forms = {_form(syntax, frame, i, inside) for i in heads if not syntax.is_open(i)}
    return next((form for form in FORMS if form in forms), "fragment")


def _form(syntax: Syntax, frame: Frame, head: int, inside: set[int]) -> str:
    if syntax.pos[head] in ("VERB", "AUX"):
        return _verb_form(syntax, frame, head, inside)
    return "noun phrase" if syntax.pos[head] in _NOMINAL_POS else "fragment"


def _verb_form(syntax: Syntax, frame: Frame, head: int, inside: set[int]) -> str:
    group = {head, *syntax.children(head, *VERB_GROUP)} & inside
    subject = any(k in inside for k in syntax.children(head, *SUBJECT_PLACES))
    if subject and any(syntax.tag[i] in FINITE for i in group):
        return _clause_form(syntax, frame, head)
    if any(syntax.lower[i] == "to" for i in group):
        return "infinitive"
    return "gerund" if syntax.tag[head] == Tag.ING else "fragment"


def _clause_form(syntax: Syntax, frame: Frame, verb: int) -> str:
    """Tell a clause that the cue takes ("said (that) …", "…, he said") from any other."""
    assert frame.cue is not None
    cue = range(frame.cue.first, frame.cue.end)
    if any(syntax.lower[k] == "that" for k in syntax.children(verb, Dep.MARKER)):
        return "that clause"
    below = syntax.dep[verb] == Dep.CLAUSE and syntax.head[verb] in cue
    above = verb in (syntax.head[i] for i in cue)
    return "complement" if below or above else "clause"


def classify_source(syntax: Syntax, frame: Frame) -> str:
    """Return the class of a source: a name, a noun, a pronoun, the writer, or nobody."""
    words = [i for first, end in frame.source for i in syntax.words_between(first, end)]
    if not words:
        return "nobody"
    head = next((i for i in words if syntax.head[i] not in words), words[-1])
    if len(words) == 1 and syntax.pos[head] == "PRON":
        return _classify_pronoun(syntax.lower[head])
    if syntax.ent[head] in SPEAKERS or syntax.pos[head] == "PROPN":
        return "name"
    return "noun" if syntax.pos[head] == "NOUN" else "other"


def _classify_pronoun(word: str) -> str:
    if word in _WRITERS:
        return "writer"
    return "pronoun" if word in PERSONAL_SUBJECTS else "other"


def find_entry(syntax: Syntax, cue: Cue) -> CueEntry | None:
    """Return what the lists say of a cue's verb or noun."""
    if cue.kind not in ("verb", "noun"):
        return None
    return read_cues(f"reporting_{cue.kind}s").get(syntax.lemma[cue.head])


def _describe_group(syntax: Syntax, cue: Cue) -> str | None:
    """Return what a cue is beyond a verb group: "called for", or "keeps an eye on"."""
    if cue.kind == "preposition":
        return None
    rest = [i for i in syntax.words_between(cue.first, cue.end) if i != cue.head]
    foreign = [i for i in rest if syntax.head[i] != cue.head or syntax.dep[i] not in _CUE_DEPS]
    if not foreign:
        return None
    lone = len(foreign) == 1 and syntax.pos[foreign[0]] in ("ADP", "SCONJ")
    return "cue with preposition" if lone else "cue of several words"
