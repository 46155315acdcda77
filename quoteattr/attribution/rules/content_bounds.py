"""Where a content ends: at a second report, and never inside a quotation."""

from quoteattr.attribution.frame import Cue, Ranges, cut_range, join_ranges
from quoteattr.languages.en.labels import Dep
from quoteattr.parsing.syntax import NO_QUOTATION, Syntax


def cut_next_report(syntax: Syntax, cue: Cue, ranges: Ranges) -> Ranges:
    """Return ``ranges`` as far as a second verb that quotes: "said it held but added, “Run.”"."""
    first, end = ranges[-1]
    for i in syntax.with_dep(Dep.CONJUNCT, first, end):
        joined = syntax.tag[i] == syntax.tag[cue.head]
        if joined and syntax.child(i, Dep.SUBJECT) is None and _quotes(syntax, i):
            before = (k for k in range(i, first, -1) if syntax.dep[k] == Dep.COORDINATOR)
            return cut_range(ranges, next(before, i), end)
    return ranges


def opens_quotation(syntax: Syntax, i: int) -> bool:
    """Tell whether a quotation begins at token i."""
    index = syntax.quotation_at(i)
    return index != NO_QUOTATION and syntax.quotations[index][0] == i


def absorb_quotations(syntax: Syntax, cue: Cue, ranges: Ranges) -> Ranges:
    """Take in whole every quotation that the content begins, ends or stands in.

    A report inside a quotation keeps to it: its content never reaches beyond the marks.
    """
    inside = syntax.quotation[cue.head]
    found = set[int]().union(*(syntax.quotations_between(*r) for r in ranges))
    touched = found - {NO_QUOTATION, inside}
    joined = join_ranges((*ranges, *(syntax.quotations[index] for index in touched)))
    if inside == NO_QUOTATION:
        return cut_range(joined, cue.first, cue.end)
    first, end = syntax.quotations[inside]
    return join_ranges(tuple((max(f, first), min(e, end)) for f, e in joined))


def _quotes(syntax: Syntax, verb: int) -> bool:
    """Tell whether a verb has words in marks right behind it: "added, “…”"."""
    behind = verb + 1 + (syntax.word_at(verb + 1) in (",", ":"))
    return syntax.quotation[verb] == NO_QUOTATION and opens_quotation(syntax, behind)
