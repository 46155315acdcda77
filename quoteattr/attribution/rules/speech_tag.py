"""The report beside a quotation, read off its words where the parse of the sentence has lost it."""

from collections.abc import Sequence

from attrs import frozen

from quoteattr.attribution.frame import Cue, Frame, Ranges
from quoteattr.attribution.lexicon import read_cues
from quoteattr.attribution.rules.uncued_quotation import BY_LAYOUT, UncuedQuotation
from quoteattr.languages.en.closed_classes import VERB_PARTICLES
from quoteattr.languages.en.labels import Dep, Ent, Tag
from quoteattr.parsing.syntax import NO_QUOTATION, Syntax

# How often it is right, on a fifth of polnear-train.
SPEECH_TAG = 0.8
# What speech ends in that the sentence goes on from: “…,” she said; “… —” she began.
_PAUSES = frozenset({",", "?", "!", "—", "–", "--", "…", "..."})
_STOPS = frozenset({".", ";", ":", "?", "!", "—", "–", "--"})
# A report clause has seldom more words before its verb: the name, and what the person is.
LONGEST_TAG = 15
# What stands between a verb and the words that it opens.
_OPENERS = frozenset({",", ":"})
_ENDS = frozenset({".", "!", "?", ":"})
# What a report clause does not begin with: its subject or its verb stands first.
_LINKS = frozenset({"ADP", "SCONJ", "CCONJ"})
_NAMING = frozenset({"NOUN", "PROPN", "PRON"})
# What is named behind a preposition and speaks to nobody: "said in Rome", "said on Monday".
_NO_SPEAKERS = frozenset(
    {Ent.PLACE, Ent.LANDSCAPE, Ent.FACILITY, Ent.BODY, Ent.DATE, Ent.TIME, Ent.EVENT}
)
_AROUND_VERB = frozenset({"ADV", "AUX", "PUNCT", "PART"})


@frozen
class SpeechTag:
    """A report beside its words: the verb, who speaks, and whether the lists hold the verb."""

    verb: int
    source: Ranges
    listed: bool


def tagged_after(syntax: Syntax, uncued: UncuedQuotation) -> Frame | None:
    """As in "“Go home,” Ruiz barked and left", "“…!” the mayor, Ana Ruiz, tweeted Sunday"."""
    tag = read_tag(syntax, uncued.end) if _may_be_speech(syntax, uncued) else None
    if tag is None:
        return None
    cue = Cue("verb", tag.verb, tag.verb, tag.verb + 1, "say", "q")
    content = ((uncued.first, uncued.end),)
    return Frame(cue, content, tag.source, ("content: beside a verb",), SPEECH_TAG, BY_LAYOUT)


def tagged_before(syntax: Syntax, uncued: UncuedQuotation) -> Frame | None:
    """As in "Lund states, “It held.”", where the parser takes the verb for a noun."""
    pause = uncued.first - 1
    verb = pause - 1
    if syntax.word_at(pause) not in _OPENERS or verb < 1 or not _is_listed(syntax, verb):
        return None
    first = verb
    while first > 0 and _is_name(syntax, first - 1):
        first -= 1
    if first == verb or syntax.paragraph[first] != syntax.paragraph[uncued.first]:
        return None
    cue = Cue("verb", verb, verb, verb + 1, "say", "q")
    content = ((uncued.first, uncued.end),)
    steps = ("content: behind a name and a verb",)
    return Frame(cue, content, ((first, verb),), steps, SPEECH_TAG, BY_LAYOUT)


def _is_name(syntax: Syntax, i: int) -> bool:
    capital = syntax.parsed.doc[i].text[:1].isupper()
    return capital and syntax.pos[i] in ("PROPN", "NOUN") and syntax.quotation[i] == NO_QUOTATION


def read_tag(syntax: Syntax, first: int) -> SpeechTag | None:
    """Return the report that the words from token ``first`` make, or None."""
    words = _words_after(syntax, first)
    verb = _find_verb(syntax, words)
    source = () if verb is None else _find_speaker(syntax, words, verb)
    if verb is None or not source:
        return None
    return SpeechTag(verb, source, _is_listed(syntax, verb))


def has_own_tag(syntax: Syntax, uncued: UncuedQuotation) -> bool:
    """Tell whether a verb and another name behind the closing mark say who speaks these words.

    After a comma any verb does; after "?" or "!" a new sentence may begin, and a listed verb does.
    """
    tag = read_tag(syntax, uncued.end) if _may_be_speech(syntax, uncued) else None
    if tag is None:
        return False
    comma = syntax.word_at(uncued.end - 2) == ","
    return comma or tag.listed or tag.verb == uncued.end


def _may_be_speech(syntax: Syntax, uncued: UncuedQuotation) -> bool:
    """Tell speech from a title or a term: it opens a sentence, and pauses for who says it."""
    before = next((i for i in range(uncued.first - 1, -1, -1) if syntax.pos[i] != "SPACE"), None)
    opens = before is None or syntax.lower[before] in _ENDS or syntax.quotation[before] >= 0
    pauses = syntax.word_at(uncued.end - 2) in _PAUSES
    return pauses and (opens or syntax.paragraph[before or 0] != syntax.paragraph[uncued.first])


def _words_after(syntax: Syntax, first: int) -> Sequence[int]:
    """Return the tokens after a quotation as far as the sentence, by its marks, goes on."""
    end = first
    while end < min(len(syntax), first + LONGEST_TAG) and not _ends_tag(syntax, first, end):
        end += 1
    return range(first, end)


def _ends_tag(syntax: Syntax, first: int, i: int) -> bool:
    other = syntax.paragraph[i] != syntax.paragraph[first - 1]
    return other or syntax.lower[i] in _STOPS or syntax.quotation[i] != NO_QUOTATION


def _find_verb(syntax: Syntax, tag: Sequence[int]) -> int | None:
    """Return the first verb in the past or present, or a listed one that passes for a noun."""
    verbs = (
        i
        for i in tag
        if syntax.tag[i] in (Tag.PAST, Tag.PRESENT_THIRD, Tag.PRESENT, Tag.PARTICIPLE)
    )
    first = next((i for i in verbs if syntax.pos[i] == "VERB"), None)
    if first is not None:
        return first
    nouns = (i for i in tag if i > tag[0] and syntax.tag[i] in (Tag.NOUN, Tag.NOUNS))
    return next((i for i in nouns if _is_listed(syntax, i)), None)


def _is_listed(syntax: Syntax, i: int) -> bool:
    entry = read_cues("reporting_verbs").get(syntax.lemma[i])
    return entry is not None and "q" in entry.frames


def _find_speaker(syntax: Syntax, tag: Sequence[int], verb: int) -> Ranges:
    """Return the words before the verb, or, where it opens the report, those after it."""
    before, after = range(tag[0], verb), range(verb + 1, tag[-1] + 1)
    words = before or _until_comma(syntax, _drop_particle(syntax, after))
    while words and syntax.pos[words[-1]] in _AROUND_VERB:
        words = words[:-1]
    linked = bool(words) and (syntax.pos[words[0]] in _LINKS or syntax.tag[words[0]][0] == "W")
    named = not linked and any(syntax.pos[i] in _NAMING for i in words)
    return ((words[0], words[-1] + 1),) if named else ()


def _drop_particle(syntax: Syntax, words: range) -> range:
    """Leave out the particle of "chimed in Bo Rask", "shot back Ek", but not "said in Rome"."""
    if len(words) < 2:
        return words
    particle, following = words[0], words[1]
    adverb = (
        syntax.tag[particle] in (Tag.PARTICLE, Tag.ADVERB) or syntax.dep[particle] == Dep.PARTICLE
    )
    person = syntax.pos[following] == "PROPN" and syntax.ent[following] not in _NO_SPEAKERS
    before_name = (
        syntax.tag[particle] == Tag.PREPOSITION
        and syntax.lower[particle] in VERB_PARTICLES
        and person
    )
    return words[1:] if adverb or before_name else words


def _until_comma(syntax: Syntax, words: range) -> range:
    stop = next((i for i in words if syntax.lower[i] == ","), words.stop)
    return range(words.start, stop)
