"""Find the words that signal a report: verbs, nouns, and "according to"."""

from collections.abc import Callable

from quoteattr.attribution.frame import Cue
from quoteattr.attribution.lexicon import UNRULED, CueEntry, read_cues
from quoteattr.attribution.syntax import GROUP_DEPS, Syntax

# Speech that did not take place: it is asked for, supposed, or still to come.
_HYPOTHETICAL = frozenset({"if", "unless", "whether", "should"})
_FUTURE = frozenset({"will", "'ll", "’ll", "shall", "would", "might", "may", "could"})
_SPEECH_ACTS = frozenset({"say", "ask"})
# A dependent of these kinds stands between a verb and its group: "has since publicly said".
_WITHIN_GROUP = GROUP_DEPS | {"advmod"}


def find_cues(syntax: Syntax) -> tuple[Cue, ...]:
    """Return the cues of an article in order, reports that did not take place left out."""
    found = (cue for i in range(len(syntax)) for rule in CUE_RULES if (cue := rule(syntax, i)))
    return tuple(cue for cue in found if not is_unsaid(syntax, cue))


def verb_cue(syntax: Syntax, i: int) -> Cue | None:
    """A reporting verb with its auxiliaries: "has said", "was quoted as saying"."""
    if syntax.pos[i] != "VERB" or syntax.dep[i] in ("amod", "compound"):
        return None
    entry = read_cues("reporting_verbs").get(syntax.lemma[i])
    return _cue(syntax, i, entry) if entry and entry.frames != UNRULED else None


def noun_cue(syntax: Syntax, i: int) -> Cue | None:
    """A noun that reports: "her claim that", "the phrase"."""
    if syntax.pos[i] != "NOUN":
        return None
    entry = read_cues("reporting_nouns").get(syntax.lemma[i])
    return Cue("noun", i, i, i + 1, entry.act, entry.frames) if entry else None


def according_cue(syntax: Syntax, i: int) -> Cue | None:
    """As in "According to": the source follows, the content is the rest of the sentence."""
    follows = i + 1 < len(syntax) and syntax.lower[i + 1] == "to"
    return (
        Cue("preposition", i, i, i + 2, "say", "")
        if syntax.lower[i] == "according" and follows
        else None
    )


CUE_RULES: tuple[Callable[[Syntax, int], Cue | None], ...] = (verb_cue, noun_cue, according_cue)


def _cue(syntax: Syntax, i: int, entry: CueEntry) -> Cue:
    group = sorted([i, *syntax.children(i, *_WITHIN_GROUP)])
    at = group.index(i)
    first, end = i, i + 1
    for k in reversed(group[:at]):
        if k != first - 1 or syntax.quotation[k] != syntax.quotation[i]:
            break
        first = k
    for k in group[at + 1 :]:
        if k != end or syntax.dep[k] != "prt":
            break
        end = k + 1
    return Cue("verb", i, first, end, entry.act, entry.frames)


def is_unsaid(syntax: Syntax, cue: Cue) -> bool:
    """Tell whether the report is negated, supposed, asked or still to come."""
    if cue.act not in _SPEECH_ACTS or cue.kind != "verb":
        return False
    return any(rule(syntax, cue.head) for rule in UNSAID_RULES)


def negated(syntax: Syntax, i: int) -> bool:
    """As in "She did not say that …", "She never said …", "No one said …"."""
    subject = syntax.child(i, "nsubj")
    nobody = subject is not None and syntax.lower[subject] in ("nobody", "none", "neither")
    no_one = subject is not None and any(syntax.lower[k] == "no" for k in syntax.kids[subject])
    return nobody or no_one or syntax.child(i, "neg") is not None


def refused(syntax: Syntax, i: int) -> bool:
    """As in "He declined to say whether …", "She refused to confirm …"."""
    governor = syntax.head[i]
    return syntax.dep[i] == "xcomp" and syntax.lemma[governor] in ("decline", "refuse", "fail")


def supposed(syntax: Syntax, i: int) -> bool:
    """As in "If she says …", "should he announce …"."""
    clause = [k for k in syntax.children(i, "mark", "advmod", "aux") if k < i]
    return any(syntax.lower[k] in _HYPOTHETICAL for k in clause)


def to_come(syntax: Syntax, i: int) -> bool:
    """As in "He will say …", "She is expected to announce …"."""
    modals = any(syntax.lower[k] in _FUTURE for k in syntax.children(i, "aux"))
    governor = syntax.head[i]
    expected = syntax.dep[i] == "xcomp" and syntax.lemma[governor] in (
        "expect",
        "due",
        "plan",
        "be",
    )
    return modals or (expected and governor != i)


def asked(syntax: Syntax, i: int) -> bool:
    """As in "Did she say that …?": the whole sentence is a question outside quotation marks."""
    sentence = syntax.sentence_of(i)
    last = max(syntax.words_between(sentence.start, sentence.stop), default=i)
    ends = (k for k in range(last + 1, sentence.stop) if syntax.lower[k] == "?")
    question = any(syntax.quotation[k] == syntax.quotation[i] for k in ends)
    auxiliary = syntax.child(i, "aux")
    subject = syntax.child(i, "nsubj")
    inverted = auxiliary is not None and subject is not None and auxiliary < subject < i
    return question and inverted


UNSAID_RULES: tuple[Callable[[Syntax, int], bool], ...] = (
    negated,
    refused,
    supposed,
    to_come,
    asked,
)
