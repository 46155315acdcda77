"""Factuality: speech that did not take place: negated, refused, supposed, asked for, or to come."""

from collections.abc import Callable, Iterator

from attrs import evolve

from quoteattr.attribution.frame import Cue, Frame, cut_range
from quoteattr.attribution.lexicon import read_cues
from quoteattr.languages.en.closed_classes import MODALS_OF_FUTURE
from quoteattr.languages.en.labels import Dep, Tag
from quoteattr.parsing.syntax import NO_QUOTATION, Syntax

_HYPOTHETICAL = frozenset({"if", "unless", "whether", "should"})
# Speeches are handed out before they are held ("she will say"), and habits are told with "would".
_FORETOLD = frozenset({"will", "'ll", "’ll", "shall", "would"})
# What stands between a report and the words in marks beside it.
_SET_OFF = frozenset({",", ":", "?", "!", "…", "—", "–"})
_SPEECH_ACTS = frozenset({"say", "ask"})
_REFUSALS = frozenset({"decline", "refuse", "fail"})
# "is expected to announce", "is due to say", "is to say": the announcement is still to come.
_EXPECTING = frozenset({"expect", "due", "plan", "be"})
_SATELLITES = frozenset({"ADV", "AUX", "PART"})


def is_nonfactual(syntax: Syntax, cue: Cue) -> bool:
    """Tell whether the report is negated, supposed, asked or still to come.

    A trained cue may be a lone adverb or auxiliary ("never" said): its verb is looked at.
    """
    if cue.kind != "verb":
        return False
    verb = syntax.head[cue.head] if syntax.pos[cue.head] in _SATELLITES else cue.head
    if cue.act in _SPEECH_ACTS and any(rule(syntax, verb) for rule in UNSAID_RULES):
        return True
    return refuses_to_speak(syntax, verb) or expects_speech(syntax, verb)


def _own(syntax: Syntax, i: int, *deps: str) -> Iterator[int]:
    """Yield the dependents of a verb outside the marks it stands beside: no word of the speech."""
    inside = syntax.quotation[i]
    return (k for k in syntax.children(i, *deps) if syntax.quotation[k] == inside)


def negated(syntax: Syntax, i: int) -> bool:
    """As in "She did not say that …", "She never said …", "No one said …"."""
    subject = next(_own(syntax, i, Dep.SUBJECT), None)
    nobody = subject is not None and syntax.lower[subject] in ("nobody", "none", "neither")
    no_one = subject is not None and any(syntax.lower[k] == "no" for k in syntax.kids[subject])
    return nobody or no_one or next(_own(syntax, i, Dep.NEGATION), None) is not None


def refused(syntax: Syntax, i: int) -> bool:
    """As in "He declined to say whether …", "She denied saying …": the speech itself."""
    return syntax.dep[i] in (Dep.OPEN_CLAUSE, Dep.CLAUSE) and _refuses(syntax, syntax.head[i], i)


def refuses_to_speak(syntax: Syntax, i: int) -> bool:
    """As in "He declined to say whether …", "She denied saying …": the refusal."""
    return any(_refuses(syntax, i, k) for k in syntax.children(i, Dep.OPEN_CLAUSE, Dep.CLAUSE))


def expects_speech(syntax: Syntax, i: int) -> bool:
    """As in "She is expected to announce …": nobody has said it yet."""
    passive = syntax.child(i, Dep.PASSIVE_AUXILIARY) is not None and syntax.lemma[i] in (
        "expect",
        "plan",
    )
    return passive and any(_is_speech(syntax, k) for k in syntax.children(i, Dep.OPEN_CLAUSE))


def _refuses(syntax: Syntax, verb: int, speech: int) -> bool:
    refusing = syntax.lemma[verb] in _REFUSALS
    denying = syntax.lemma[verb] == "deny" and syntax.tag[speech] == Tag.ING
    return (refusing or denying) and _is_speech(syntax, speech)


def _is_speech(syntax: Syntax, verb: int) -> bool:
    entry = read_cues("reporting_verbs").get(syntax.lemma[verb])
    return entry is not None and entry.act in _SPEECH_ACTS


def supposed(syntax: Syntax, i: int) -> bool:
    """As in "If she says …", "should he announce …"."""
    clause = (k for k in _own(syntax, i, Dep.MARKER, Dep.ADVERB, Dep.AUXILIARY) if k < i)
    return any(syntax.lower[k] in _HYPOTHETICAL for k in clause)


def to_come(syntax: Syntax, i: int) -> bool:
    """As in "He will say …", "She is expected to announce …", unless the words stand in marks."""
    modals = [k for k in _own(syntax, i, Dep.AUXILIARY) if syntax.lower[k] in MODALS_OF_FUTURE]
    if modals:
        foretold = all(syntax.lower[k] in _FORETOLD for k in modals)
        return not (foretold and _is_beside_quotation(syntax, i))
    governor = syntax.head[i]
    expected = syntax.dep[i] == Dep.OPEN_CLAUSE and syntax.lemma[governor] in _EXPECTING
    return expected and governor != i and not _is_beside_quotation(syntax, i)


def cut_refusal(syntax: Syntax, frame: Frame) -> Frame:
    """Return ``frame`` without a refusal behind it: "said it fell[, but did not say why]"."""
    if frame.cue is None or frame.cue.kind != "verb" or not frame.content:
        return frame
    start, end = frame.content[-1]
    for i in range(max(start, frame.cue.end) + 1, end):
        silent = _is_speech(syntax, i) and negated(syntax, i)
        if syntax.dep[i] == Dep.CONJUNCT and (silent or refuses_to_speak(syntax, i)):
            but = next((k for k in range(i, start, -1) if syntax.lower[k] == "but"), None)
            return frame if but is None else _cut_from(syntax, frame, but)
    return frame


def _cut_from(syntax: Syntax, frame: Frame, but: int) -> Frame:
    """Return ``frame`` as far as a "but" of its own sentence, outside all marks."""
    assert frame.cue is not None
    same = syntax.quotation[but] == syntax.quotation[frame.cue.head]
    end = frame.content[-1][1]
    return evolve(frame, content=cut_range(frame.content, but, end)) if same else frame


def _is_beside_quotation(syntax: Syntax, verb: int) -> bool:
    """Tell whether words in marks are set off beside a report: "“We build,” Lund will say"."""
    sentence = syntax.sentence_of(verb)
    near = range(max(sentence.start - 1, 0), min(sentence.stop + 1, len(syntax)))
    marked = {syntax.quotation[i] for i in near} - {NO_QUOTATION, syntax.quotation[verb]}
    return any(_is_set_off(syntax, verb, *syntax.quotations[index]) for index in marked)


def _is_set_off(syntax: Syntax, verb: int, first: int, end: int) -> bool:
    """Tell whether a pause stands at the side of a quotation that the verb is on."""
    beside = first - 1 if first > verb else end - 2
    return beside >= 0 and syntax.lower[beside] in _SET_OFF


def asked(syntax: Syntax, i: int) -> bool:
    """As in "Did she say that …?": the whole sentence is a question outside quotation marks."""
    sentence = syntax.sentence_of(i)
    last = syntax.last_word(sentence.start, sentence.stop, default=i)
    ends = (k for k in range(last + 1, sentence.stop) if syntax.lower[k] == "?")
    question = any(syntax.quotation[k] == syntax.quotation[i] for k in ends)
    auxiliary = syntax.child(i, Dep.AUXILIARY)
    subject = syntax.child(i, Dep.SUBJECT)
    inverted = auxiliary is not None and subject is not None and auxiliary < subject < i
    return question and inverted


UNSAID_RULES: tuple[Callable[[Syntax, int], bool], ...] = (
    negated,
    refused,
    supposed,
    to_come,
    asked,
)
