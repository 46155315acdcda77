"""The inner speaker: of "“No,” Lee said, the Herald reported" it is Lee; the Herald is via."""

from collections.abc import Iterator

from attrs import evolve, frozen
from spacy.tokens import Token

from quoteattr.attribution.lexicon import read_cues
from quoteattr.languages.en.labels import SPEAKERS, SUBJECTS, Dep, Ent
from quoteattr.parsing.parse import span_of
from quoteattr.records import Attribution
from quoteattr.spans import Span, trim
from quoteattr.speakers.coreference.context import DocumentContext, SourcePhrase
from quoteattr.speakers.coreference.roles import is_role
from quoteattr.text.kinds import kind_of, quoted_parts, strip_outer

_BODIES = SPEAKERS - {Ent.PERSON}
# Punctuation that stands between what is said and the clause that says who says it.
_EDGES = ",;:–— \n\t\u00a0"


@frozen(eq=False)
class Report:
    """A report freed from the one around it: what is said, who speaks, and who passes it on."""

    attribution: Attribution
    inner: SourcePhrase
    outer: SourcePhrase


def unwrap_report(
    attribution: Attribution,
    outer: SourcePhrase,
    document: DocumentContext,
    speaking: frozenset[int],
    passed: frozenset[int] = frozenset(),
) -> Report | None:
    """Return the innermost report inside a report, if the quoted words are its speaker's.

    Its verb is a second one of saying in the sentence, beside or under the one of the source, with
    a subject that no other attribution has for its source: ``speaking`` is where those end, and
    ``passed`` are the verbs of the reports around.
    """
    if not attribution.quoted:
        return None
    for verb in (v for v in _find_verbs(outer, document) if v.i not in passed):
        subject = next((c for c in _find_subjects(verb) if _may_speak(c, outer, document)), None)
        if subject is None:
            continue
        inner = _cite(subject, attribution)
        content = _cut_content(attribution, inner, verb, document)
        if content and inner.span.end not in speaking:
            freed = _free(attribution, inner, verb, content, document)
            step = f"{inner.text!r} speaks, {outer.text!r} passes it on"
            freed = evolve(freed, steps=(*freed.steps, step))
            report = Report(freed, evolve(inner, attribution=freed), outer)
            seen = passed | {outer.head.head.i}
            return unwrap_report(freed, report.inner, document, speaking, seen) or report
    return None


def _find_verbs(outer: SourcePhrase, document: DocumentContext) -> Iterator[Token]:
    """Yield the verbs of saying beside or under which the source passes words on."""
    first, over = outer.tokens[0], outer.head.head
    before = [t.lower_ for t in first.doc[max(0, first.i - 2) : first.i]]
    verbs: list[Token] = []
    if before == ["according", "to"]:
        verbs = [t for t in first.sent if t.i < first.i]
    elif outer.head.dep_ in SUBJECTS:
        verbs = [t for t in over.children if t.dep_ == Dep.CLAUSE]
        verbs += [over.head] if _hangs_behind(over) else []
    return (v for v in verbs if _takes_words(v) and v.i not in document.quoted)


def _hangs_behind(verb: Token) -> bool:
    """Tell whether a report hangs on one before it: "he told them, the paper reported".

    The one on which it hangs before that passes it on: "“…,” Lee said, the paper reported".
    """
    return verb.dep_ in {Dep.CLAUSE, Dep.PARATAXIS} and verb.i > verb.head.i


def _find_subjects(verb: Token) -> Iterator[Token]:
    """Yield the subjects of a verb, or those that it shares: "he called her a liar and said …"."""
    while True:
        subjects = [c for c in verb.children if c.dep_ in SUBJECTS]
        yield from subjects
        if subjects or verb.dep_ != Dep.CONJUNCT:
            return
        verb = verb.head


def _takes_words(verb: Token) -> bool:
    """Tell whether a verb says or calls: who "expects" or "wants" a thing puts it in no words."""
    entry = read_cues("reporting_verbs").get(verb.lemma_.lower())
    return entry is not None and entry.act == "say" and bool(set("qn") & set(entry.frames))


def _may_speak(subject: Token, outer: SourcePhrase, document: DocumentContext) -> bool:
    """Tell whether a subject is a person or a body, outside of marks and of the source.

    A rule of stars or a dash may be parsed as the subject, and named as a body.
    """
    if subject.is_punct or subject.i in document.quoted:
        return False
    if outer.span.contains(Span(subject.idx, subject.idx + 1)):
        return False
    named = document.at_token.get(subject.i) is not None or subject.ent_type_ in _BODIES
    return named or is_role(subject) or subject.lower_ in {"he", "she", "they"}


def _cite(subject: Token, attribution: Attribution) -> SourcePhrase:
    doc = subject.doc
    tokens = tuple(t for t in doc[subject.left_edge.i : subject.i + 1] if not t.is_punct)
    return SourcePhrase(span_of(tokens), tokens, subject, attribution)


def _cut_content(
    attribution: Attribution, inner: SourcePhrase, verb: Token, document: DocumentContext
) -> tuple[Span, ...]:
    """Return the content on that side of the inner clause on which all of the marks stand."""
    first, last = attribution.quoted[0], attribution.quoted[-1]
    if last.end <= inner.span.start:
        side = Span(0, inner.span.start)
    elif first.start >= verb.idx + len(verb):
        clauses = [c.left_edge.idx for c in verb.children if c.dep_ == Dep.CLAUSE and c.i > verb.i]
        side = Span(min([*clauses, first.start]), len(document.parsed.text))
    else:
        return ()
    pieces = (span.intersection(side) for span in attribution.content)
    text, quotations = document.parsed.text, document.parsed.quotations
    kept = (strip_outer(text, trim(text, p, _EDGES), quotations) for p in pieces if p)
    return tuple(span for span in kept if span.start < span.end)


def _free(
    attribution: Attribution,
    inner: SourcePhrase,
    verb: Token,
    content: tuple[Span, ...],
    document: DocumentContext,
) -> Attribution:
    text, quotations = document.parsed.text, document.parsed.quotations
    return evolve(
        attribution,
        kind=kind_of(text, content, quotations),
        text=" ".join(span.of(text) for span in content),
        content=content,
        cue=(span_of([verb]),),
        source=(inner.span,),
        quoted=quoted_parts(content, quotations),
    )
