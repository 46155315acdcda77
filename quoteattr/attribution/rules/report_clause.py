"""The report clause: the few words ("the mayor told reporters") that stand beside their content."""

from quoteattr.attribution.frame import Cue
from quoteattr.languages.en.labels import SUBJECT_PLACES, Dep
from quoteattr.parsing.syntax import CLAUSE_MARKS, NO_QUOTATION, Syntax

_ENDS_SPEECH = frozenset({",", "?", "!", "—", "–", "--", "…", "..."})


def find_report_clause(syntax: Syntax, cue: Cue) -> tuple[int, int] | None:
    """Return the tokens (first, end) of cue, subject and addressee, bounded by marks; or None."""
    subjects = (k for k in syntax.kids[cue.head] if syntax.dep[k] in SUBJECT_PLACES)
    own = (k for k in subjects if syntax.quotation[k] == syntax.quotation[cue.head])
    subject = next(own, None)
    first = _find_start(syntax, cue, subject)
    end = cue.end
    if subject is not None and subject >= cue.end:
        end = max(end, syntax.right[subject] + 1)
    sentence = syntax.sentence_of(cue.head)
    end = syntax.end_of_clause(end, syntax.quotation[cue.head], sentence.stop)
    clauses = (k for k in syntax.children(cue.head, Dep.CLAUSE) if cue.end <= k < end)
    has_clause = any(syntax.child(k, *SUBJECT_PLACES) is not None for k in clauses)
    return None if has_clause or _opens_speech(syntax, end) else (first, end)


def _find_start(syntax: Syntax, cue: Cue, subject: int | None) -> int:
    """Return the first token of the cue and its subject, and of the "as" of "as she put it"."""
    first = cue.first
    if subject is not None and subject < cue.first:
        first = min(first, syntax.left[subject])
        while syntax.quotation[first] != syntax.quotation[cue.head]:
            first += 1  # the parser may hang the closing mark on the subject
    introduced = syntax.word_at(first - 1) == "as" and syntax.dep[first - 1] == Dep.MARKER
    return first - 1 if introduced else first


def follows_content(syntax: Syntax, cue: Cue, first: int, end: int) -> bool:
    """Tell whether the words before a report clause are what it reports."""
    sentence = syntax.sentence_of(cue.head)
    inside = syntax.quotation[cue.head]
    if first == 0 or not (_is_bound(syntax, first - 1, cue) or _closes(syntax, first - 1, inside)):
        return False
    if _closes(syntax, first - 1, inside):
        return (
            _runs_on(syntax, first)
            if first <= sentence.start
            else not _in_aside(syntax, cue, first)
        )
    if first <= sentence.start:
        return False
    before = any(k < first for k in syntax.children(cue.head, Dep.CLAUSE))
    parenthetical = syntax.dep[cue.head] in (Dep.PARATAXIS, Dep.CLAUSE) and not (
        first <= syntax.head[cue.head] < end
    )
    return before or parenthetical


def _is_bound(syntax: Syntax, i: int, cue: Cue) -> bool:
    other = syntax.quotation[i] != syntax.quotation[cue.head]
    return other or syntax.lower[i] in CLAUSE_MARKS or syntax.pos[i] == "SPACE"


def _opens_speech(syntax: Syntax, end: int) -> bool:
    """A colon after the clause says that the words follow it."""
    return syntax.word_at(end) == ":"


def _closes(syntax: Syntax, i: int, inside: int) -> bool:
    """Tell whether token i is the last of a quotation."""
    quotation = syntax.quotation[i]
    return quotation not in (NO_QUOTATION, inside) and syntax.quotations[quotation][1] == i + 1


def _runs_on(syntax: Syntax, first: int) -> bool:
    """Tell whether the sentence that begins after a closing mark goes on from the words inside."""
    lower_case = syntax.parsed.doc[first].text[:1].islower()
    return syntax.word_at(first - 2) in _ENDS_SPEECH or lower_case


def _in_aside(syntax: Syntax, cue: Cue, first: int) -> bool:
    """Tell whether the words before are an adverbial clause: "If he says “yes,” few believe"."""
    last = syntax.last_word(syntax.sentence_of(cue.head).start, first, default=first)
    asides = syntax.children(cue.head, Dep.ADVERBIAL_CLAUSE)
    return any(last in syntax.subtree(k) and syntax.quotation[k] == NO_QUOTATION for k in asides)
