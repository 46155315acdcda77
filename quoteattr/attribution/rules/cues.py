"""Find the words that signal a report: verbs, nouns, and "according to"."""

from quoteattr.attribution.frame import Cue
from quoteattr.attribution.lexicon import UNRULED, CueEntry, read_cues
from quoteattr.attribution.rules.factuality import is_nonfactual
from quoteattr.languages.en.labels import VERB_GROUP, Dep, Tag
from quoteattr.parsing.syntax import NO_QUOTATION, Syntax
from quoteattr.rules import Rule, all_answers

# A dependent of these kinds stands between a verb and its group: "has since publicly said".
_WITHIN_GROUP = VERB_GROUP | {Dep.ADVERB}
# Before a closing mark these tell that the sentence goes on, with who says it.
_PAUSES = frozenset({",", "?", "!"})
# What stands between a cue and the quotation it opens.
_OPENERS = frozenset({",", ":"})


def find_cues(syntax: Syntax) -> tuple[Cue, ...]:
    """Return the cues of an article in order, reports that did not take place left out."""
    found = (cue for i in range(len(syntax)) for _, cue in all_answers(CUE_RULES, syntax, i))
    return tuple(cue for cue in found if not is_nonfactual(syntax, cue))


def verb_cue(syntax: Syntax, i: int) -> Cue | None:
    """A reporting verb with its auxiliaries: "has said", "was quoted as saying"."""
    if syntax.pos[i] != "VERB" or syntax.dep[i] in (Dep.ADJECTIVE, Dep.COMPOUND):
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
    if syntax.lower[i] != "according" or syntax.word_at(i + 1) != "to":
        return None
    return Cue("preposition", i, i, i + 2, "say", "")


def in_words_cue(syntax: Syntax, i: int) -> Cue | None:
    """As in "In the words of Ruiz, …" and "in Ruiz’s words": the rest of the sentence."""
    words = syntax.child(i, Dep.PREPOSITION_OBJECT) if syntax.lower[i] == "in" else None
    if (
        words is None
        or syntax.lower[words] != "words"
        or syntax.child(words, Dep.OWNER, Dep.PREPOSITION) is None
    ):
        return None
    return Cue("preposition", i, i, words + 1, "say", "")


def verb_beside_quotation(syntax: Syntax, i: int) -> Cue | None:
    """As in "“Never,” she sighed": beside words that end in a comma, any verb may report."""
    if syntax.pos[i] != "VERB" or syntax.lemma[i] in read_cues("reporting_verbs"):
        return None
    subject = syntax.child(i, Dep.SUBJECT)
    if subject is None:
        return None
    first = min(syntax.left[subject], i)
    beside = syntax.quotation_at(first - 1) not in (NO_QUOTATION, syntax.quotation[i])
    if (
        not beside
        or syntax.word_at(first - 2) not in _PAUSES
        or syntax.child(i, Dep.OBJECT) is not None
    ):
        return None
    return Cue("verb", i, i, i + 1, "say", "q")


def verb_before_quotation(syntax: Syntax, i: int) -> Cue | None:
    """As in "Hillary shot back, “I suppose …”": what the marks hold is the verb's own clause."""
    if syntax.pos[i] != "VERB" or syntax.lemma[i] in read_cues("reporting_verbs"):
        return None
    clause = next((k for k in syntax.children(i, Dep.CLAUSE) if k > i), None)
    index = NO_QUOTATION if clause is None else syntax.quotation[clause]
    if index in (NO_QUOTATION, syntax.quotation[i]) or syntax.child(i, Dep.SUBJECT) is None:
        return None
    if syntax.word_at(syntax.quotations[index][0] - 1) not in _OPENERS:
        return None
    end = i + 2 if syntax.word_at(i + 1) == "back" else i + 1
    return Cue("verb", i, i, end, "say", "q")


def inverted_cue(syntax: Syntax, i: int) -> Cue | None:
    """As in "Said Ruiz: “…”", which the parser may take for one long name."""
    if syntax.dep[i] != Dep.COMPOUND or syntax.tag[i] != Tag.PAST:
        return None
    entry = read_cues("reporting_verbs").get(syntax.lemma[i])
    opens = i == syntax.sentence_of(i).start
    return Cue("verb", i, i, i + 1, entry.act, entry.frames) if entry and opens else None


def put_it_cue(syntax: Syntax, i: int) -> Cue | None:
    """As in "as Ruiz put it", which reports the words around it."""
    if syntax.lemma[i] != "put" or syntax.child(i, Dep.MARKER, Dep.ADVERB) is None:
        return None
    it = syntax.child(i, Dep.OBJECT)
    if it is None or syntax.lower[it] != "it" or it != i + 1:
        return None
    return Cue("verb", i, i, i + 2, "say", "q")


CUE_RULES: tuple[Rule[[Syntax, int], Cue], ...] = (
    Rule("verb cue", verb_cue),
    Rule("noun cue", noun_cue),
    Rule("according cue", according_cue),
    Rule("in words cue", in_words_cue),
    Rule("verb beside quotation", verb_beside_quotation),
    Rule("verb before quotation", verb_before_quotation),
    Rule("inverted cue", inverted_cue),
    Rule("put it cue", put_it_cue),
)


def _cue(syntax: Syntax, i: int, entry: CueEntry) -> Cue:
    group = sorted([i, *syntax.children(i, *_WITHIN_GROUP)])
    at = group.index(i)
    first, end = i, i + 1
    for k in reversed(group[:at]):
        if k != first - 1 or syntax.quotation[k] != syntax.quotation[i]:
            break
        first = k
    for k in group[at + 1 :]:
        if k != end or syntax.dep[k] != Dep.PARTICLE:
            break
        end = k + 1
    return Cue("verb", i, first, end, entry.act, entry.frames)
