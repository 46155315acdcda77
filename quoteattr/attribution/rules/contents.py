"""Find what is reported, for a cue: an ordered table of rules, each may answer or pass."""

from quoteattr.attribution.frame import Cue, Ranges, cut_range, join_ranges
from quoteattr.attribution.lexicon import read_cues
from quoteattr.attribution.rules.content_bounds import (
    absorb_quotations,
    cut_next_report,
    opens_quotation,
)
from quoteattr.attribution.rules.report_clause import find_report_clause, follows_content
from quoteattr.attribution.rules.uncued_quotation import names_work
from quoteattr.languages.en.labels import SUBJECT_PLACES, Dep, Tag
from quoteattr.parsing.syntax import NO_QUOTATION, Syntax
from quoteattr.rules import Rule, first_answer

ContentRule = Rule[[Syntax, Cue], Ranges]

_COMPLEMENTS = (Dep.CLAUSE, Dep.OPEN_CLAUSE)
# The "of", a name with what its bearer is, and a comma.
_LONGEST_NAME = 8
_RELATIVE_TAGS = frozenset({Tag.WHO, Tag.WHICH})
_NAMING_DEPS = (
    Dep.OBJECT,
    Dep.OBJECT_PREDICATE,
    Dep.CLAUSE,
    Dep.OPEN_CLAUSE,
    Dep.PREDICATE,
    Dep.ADJECTIVE_PREDICATE,
)


def find_content(syntax: Syntax, cue: Cue) -> tuple[ContentRule, Ranges] | None:
    """Return the first rule that answers, and the content it found, or None."""
    found = first_answer(CONTENT_RULES, syntax, cue)
    if found is None:
        return None
    rule, ranges = found
    return rule, absorb_quotations(syntax, cue, cut_next_report(syntax, cue, ranges))


def rest_of_sentence(syntax: Syntax, cue: Cue) -> Ranges | None:
    """As in "According to the mayor, the bridge will open", at either end of the sentence."""
    if cue.kind != "preposition":
        return None
    sentence = syntax.sentence_of(cue.head)
    end = _end_of_phrase(syntax, cue.head, sentence.stop)
    if syntax.lower[cue.head] == "in":
        behind = _quotation_near(syntax, cue.end, sentence.stop)
        if behind is not None:
            return (behind,)
    return cut_range(((sentence.start, sentence.stop),), cue.first, end) or None


def around_report(syntax: Syntax, cue: Cue) -> Ranges | None:
    """As in "Troops would come after, he said", "The bridge, the mayor said, would open"."""
    if cue.kind != "verb" or not set("qc") & set(cue.frames):
        return None
    clause = find_report_clause(syntax, cue)
    if clause is None or not follows_content(syntax, cue, *clause):
        return None
    around = _before(syntax, cue, clause[0]) + _after(syntax, cue, *clause)
    return join_ranges(around) or None


def clause_after(syntax: Syntax, cue: Cue) -> Ranges | None:
    """As in "She said (that) …", "her claim that …", "asked whether …"."""
    if "c" not in cue.frames:
        return None
    deps = (
        (Dep.CLAUSE, Dep.NOUN_CLAUSE, Dep.RELATIVE_CLAUSE) if cue.kind == "noun" else (Dep.CLAUSE,)
    )
    for clause in syntax.children(cue.head, *deps):
        if clause > cue.head and (cue.kind == "verb" or _has_marker(syntax, clause)):
            return (
                join_ranges(((max(syntax.left[clause], cue.end), syntax.right[clause] + 1),))
                or None
            )
    return None


def _behind(cue: Cue, left: int, right: int) -> Ranges | None:
    """Return the tokens ``left`` to ``right`` that stand behind a cue, if any do."""
    return join_ranges(((max(left, cue.end), right + 1),)) or None


def that_clause(syntax: Syntax, cue: Cue) -> Ranges | None:
    """As in "said following a vote that …", "told those who came that …".

    The parser hangs the clause on a noun or a relative clause between.
    """
    if "c" not in cue.frames or cue.kind != "verb":
        return None
    for i in range(cue.end, syntax.sentence_of(cue.head).stop):
        if syntax.lower[i] == "that" and syntax.dep[i] == Dep.MARKER and syntax.head[i] > i:
            taken = _is_reported_by(syntax, syntax.head[syntax.head[i]], cue)
            return None if taken else ((i, syntax.right[syntax.head[i]] + 1),)
        if syntax.dep[i] in SUBJECT_PLACES and syntax.tag[i] not in _RELATIVE_TAGS:
            return None
    return None


def _is_reported_by(syntax: Syntax, word: int, cue: Cue) -> bool:
    """Tell whether a clause belongs to another reporting word: "told those who say that …"."""
    verb = read_cues("reporting_verbs").get(syntax.lemma[word]) if word != cue.head else None
    return syntax.lemma[word] in read_cues("reporting_nouns") or (
        verb is not None and "c" in verb.frames
    )


def after_as_clause(syntax: Syntax, cue: Cue) -> Ranges | None:
    """As in "As Ana put it, the dam is a wall": the clause opens the sentence."""
    if cue.kind != "verb" or not set("qc") & set(cue.frames):
        return None
    sentence = syntax.sentence_of(cue.head)
    clause = find_report_clause(syntax, cue)
    if clause is None or clause[0] != sentence.start or syntax.lower[clause[0]] != "as":
        return None
    end = clause[1]
    opened = syntax.word_at(end) == "," and end + 1 < sentence.stop
    return ((end + 1, sentence.stop),) if opened else None


def quotation_after(syntax: Syntax, cue: Cue) -> Ranges | None:
    """As in "He said: “…”", "the phrase “…”": the words between may name who is told."""
    if "q" not in cue.frames and not opens_quotation(syntax, cue.end):
        return None
    sentence = syntax.sentence_of(cue.head)
    for i in range(cue.end, min(sentence.stop + 1, len(syntax))):
        if i >= sentence.stop and not _opens_colon(syntax, i):
            return None
        if syntax.quotation[i] not in (NO_QUOTATION, syntax.quotation[cue.head]):
            return (_coordinated(syntax, syntax.quotation[i]),)
        if syntax.pos[i] == "VERB" and syntax.dep[i] not in (
            Dep.ADJECTIVE,
            Dep.NOUN_CLAUSE,
            Dep.RELATIVE_CLAUSE,
        ):
            return None
    return None


def infinitive_after(syntax: Syntax, cue: Cue) -> Ranges | None:
    """As in "vowed to rebuild", "a plan to", "urged them to leave"."""
    if "i" not in cue.frames:
        return None
    deps = (Dep.NOUN_CLAUSE,) if cue.kind == "noun" else _COMPLEMENTS
    for clause in syntax.children(cue.head, *deps):
        to = any(syntax.lower[k] == "to" for k in syntax.children(clause, Dep.AUXILIARY))
        if clause > cue.head and to:
            return (
                join_ranges(((max(syntax.left[clause], cue.end), syntax.right[clause] + 1),))
                or None
            )
    return None


def named_object(syntax: Syntax, cue: Cue) -> Ranges | None:
    """As in "called the deal “a disaster”", "dismissed it as “noise”", "praised his “sense”"."""
    if "n" not in cue.frames or cue.kind != "verb":
        return None
    named = [k for k in syntax.children(cue.head, *_NAMING_DEPS) if k >= cue.end]
    as_for = [k for k in syntax.children(cue.head, Dep.PREPOSITION, Dep.MARKER) if k >= cue.end]
    parts = named + [k for k in as_for if syntax.lower[k] in ("as", "for", "of", "to")]
    if not parts:
        return None
    first = min(max(syntax.left[k], cue.end) for k in parts)
    named_range = ((first, max(syntax.right[k] for k in parts) + 1),)
    by = syntax.child(cue.head, Dep.AGENT) if syntax.tag[cue.head] == Tag.PARTICIPLE else None
    behind = (0, 0) if by is None else (by, syntax.right[by] + 1)
    return cut_range(named_range, *behind) or None


def object_after(syntax: Syntax, cue: Cue) -> Ranges | None:
    """As in "stressed the need for", "acknowledged a mistake"."""
    if "o" not in cue.frames or cue.kind != "verb":
        return None
    noun = syntax.child(cue.head, Dep.OBJECT)
    if noun is None or noun < cue.end or syntax.pos[noun] == "PRON":
        return None
    return _behind(cue, syntax.left[noun], syntax.right[noun])


# The precisions: how often content and source are right, on a third of polnear-train, which the
# rules have never seen; where there is none, the rule has too few frames of that kind to tell.
REST_OF_SENTENCE = Rule("rest of sentence", rest_of_sentence, {"mixed": 0.71, "indirect": 0.84})
AROUND_REPORT = Rule(
    "around report", around_report, {"direct": 0.95, "mixed": 0.64, "indirect": 0.71}
)
CLAUSE_AFTER = Rule("clause after", clause_after, {"direct": 0.91, "mixed": 0.83, "indirect": 0.74})
NAMED_OBJECT = Rule("named object", named_object, {"mixed": 0.68, "indirect": 0.43})
QUOTATION_AFTER = Rule("quotation after", quotation_after, {"direct": 0.38})
THAT_CLAUSE = Rule("that clause", that_clause)
CONTENT_RULES: tuple[ContentRule, ...] = (
    REST_OF_SENTENCE,
    AROUND_REPORT,
    CLAUSE_AFTER,
    NAMED_OBJECT,
    Rule("after as clause", after_as_clause),
    QUOTATION_AFTER,
    Rule("infinitive after", infinitive_after, {"indirect": 0.50}),
    THAT_CLAUSE,
    Rule("object after", object_after, {"indirect": 0.41}),
)


def _before(syntax: Syntax, cue: Cue, first: int) -> Ranges:
    """The words of the sentence before the report clause."""
    start = syntax.sentence_of(cue.head).start
    closed = syntax.quotation_at(first - 1)
    if closed not in (NO_QUOTATION, syntax.quotation[cue.head]):
        opening = syntax.quotations[closed][0]
        if start == first or (opening > start and syntax.word_at(opening - 1) == ":"):
            return (syntax.quotations[closed],)
    return ((start, first),)


def _after(syntax: Syntax, cue: Cue, first: int, end: int) -> Ranges:
    """What goes on after the report clause: the quotation reopened, or the sentence resumed."""
    sentence = syntax.sentence_of(cue.head)
    following = next(syntax.words_between(end, sentence.stop), None)
    if following is None:
        return ()
    closed = syntax.quotation_at(first - 1) != NO_QUOTATION
    if closed or opens_quotation(syntax, following - 1):
        index = syntax.quotation[following]
        reopened = index not in (NO_QUOTATION, syntax.quotation[cue.head])
        named = reopened and names_work(syntax, *syntax.quotations[index])
        return (syntax.quotations[index],) if reopened and not named else ()
    governor = syntax.head[cue.head]
    resumed = syntax.dep[cue.head] != Dep.ROOT and governor >= end
    return ((end, sentence.stop),) if resumed else ()


def _coordinated(syntax: Syntax, index: int) -> tuple[int, int]:
    """Return a quotation with those that "and" or "or" joins to it: "“cold” and “a bore”"."""
    first, end = syntax.quotations[index]
    for following, stop in syntax.quotations[index + 1 :]:
        between = [syntax.lower[i] for i in syntax.words_between(end, following)]
        if between not in (["and"], ["or"], ["but"]):
            break
        end = stop
    return first, end


def _opens_colon(syntax: Syntax, i: int) -> bool:
    """Tell whether the words before token i end in a colon, which reaches over a full stop."""
    before = (syntax.lower[k] for k in range(i - 1, -1, -1) if syntax.pos[k] != "SPACE")
    return next(before, "") == ":"


def _end_of_phrase(syntax: Syntax, i: int, stop: int) -> int:
    """Return the end of "according to …", its comma included."""
    end = max(syntax.right[i], max((syntax.right[k] for k in syntax.kids[i]), default=i)) + 1
    if (
        any(True for _ in syntax.words_between(min(end, stop), stop))
        or i > syntax.sentence_of(i).start
    ):
        return min(end, stop)
    # The parser hung the whole sentence on the name: the name ends at the first comma.
    return next((k for k in range(i, stop) if syntax.lower[k] == ","), min(end, stop))


def _quotation_near(syntax: Syntax, first: int, stop: int) -> tuple[int, int] | None:
    """Return the quotation that opens behind a name and a comma: "in the words of Ruiz, “…”".

    With a verb between, it is a part of what is said: "in Ruiz’s words, it is “a disgrace”".
    """
    for i in range(first, min(first + _LONGEST_NAME, stop)):
        if opens_quotation(syntax, i):
            return syntax.quotations[syntax.quotation[i]]
        if syntax.pos[i] in ("VERB", "AUX"):
            return None
    return None


def _has_marker(syntax: Syntax, clause: int) -> bool:
    """Tell whether a clause on a noun begins with "that" or "whether", and not with "which"."""
    first = syntax.left[clause]
    asks = syntax.lower[first] in ("whether", "how", "why")
    return asks or (syntax.lower[first] == "that" and syntax.dep[first] == Dep.MARKER)
