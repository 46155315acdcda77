"""Turns of a dialogue: paragraphs that begin with who speaks ("RUIZ: …") or with a dash."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import groupby

from quoteattr.attribution.frame import Cue, Frame
from quoteattr.attribution.frame_index import FrameIndex
from quoteattr.attribution.rules.apply import same_content
from quoteattr.attribution.rules.embedded_posts import find_posts
from quoteattr.attribution.rules.layouts import DASHES, LABEL
from quoteattr.attribution.rules.speech_tag import SPEECH_TAG, read_tag
from quoteattr.attribution.rules.uncued_quotation import BY_LAYOUT
from quoteattr.languages.en.closed_classes import WORDS_OF_ADDRESS
from quoteattr.languages.en.labels import Ent, Tag
from quoteattr.parsing.syntax import NO_QUOTATION, Syntax

# A name with its office seldom has more words; a longer beginning is a sentence.
_LONGEST_LABEL = 6
_MARKS = frozenset({"“", '"'})
# Of the turns of a talk more than this do, "Welcome." and its like do not.
_LEAST_SPOKEN = 1 / 3
# Speech pauses at these for who says it: "— Will it hold? asked Tom."
_PAUSES = frozenset({",", "?", "!"})


def add_turns(syntax: Syntax, frames: tuple[Frame, ...]) -> tuple[Frame, ...]:
    """Return ``frames`` with those of the dialogue's turns, which their rivals give way to."""
    turns = FrameIndex((*find_labelled(syntax), *find_dashed(syntax), *find_posts(syntax)))
    kept = (
        f for f in frames if not any(same_content(f, turn) for turn in turns.touching(f.content))
    )
    return (*kept, *turns.frames)


def find_labelled(syntax: Syntax) -> tuple[Frame, ...]:
    """As in "RUIZ: It will hold." and "Q: …", where labels recur, and in a headline.

    A turn runs on through paragraphs without a label, as far as the next label.
    """
    paragraphs = _read_paragraphs(syntax)
    labels = {p: at for p in paragraphs if (at := _find_colon(syntax, p)) is not None}
    if _is_dialogue(syntax, labels):
        stops = [p.start for p in list(labels)[1:]]
        stops.append(list(labels)[-1].stop if labels else 0)
        turns = zip(labels.items(), stops, strict=True)
        return tuple(_label_turn(syntax, p.start, at, stop) for (p, at), stop in turns)
    headline = paragraphs[0] if paragraphs else range(0)
    if headline in labels and _names_person(syntax, range(headline.start, labels[headline])):
        return (_label_turn(syntax, headline.start, labels[headline], headline.stop),)
    return ()


def find_dashed(syntax: Syntax) -> tuple[Frame, ...]:
    """As in "— Will it hold? asked Tom." where at least two paragraphs begin with a dash."""
    dashed = [p for p in _read_paragraphs(syntax) if syntax.lower[p.start] in DASHES]
    turns = (turn for p in dashed if (turn := _dash_turn(syntax, p)) is not None)
    return tuple(turns) if len(dashed) > 1 else ()


def _read_paragraphs(syntax: Syntax) -> list[range]:
    """Return the tokens of each paragraph that has a word."""
    groups = (list(g) for _, g in groupby(range(len(syntax)), syntax.paragraph.__getitem__))
    words = ([i for i in group if syntax.pos[i] != "SPACE"] for group in groups)
    return [range(group[0], group[-1] + 1) for group in words if group]


def _find_colon(syntax: Syntax, paragraph: range) -> int | None:
    """Return the colon of the label that a paragraph begins with, an opening mark left out."""
    start = paragraph.start + (syntax.lower[paragraph.start] in _MARKS)
    for i in range(start, min(start + _LONGEST_LABEL + 1, paragraph.stop - 1)):
        if syntax.lower[i] == ":":
            opens = syntax.quotation_at(i + 1) in (NO_QUOTATION, syntax.quotation[i])
            named = any(True for _ in syntax.words_between(start, i))
            return i if named and opens else None
        printed = syntax.parsed.doc[i].text
        if printed in {",", "."} and i > start:  # "DR. DANA BRIGHT, ANCHOR: …"
            continue
        if not printed[:1].isupper() or syntax.tag[i] in (Tag.PAST, Tag.PRESENT_THIRD, Tag.MODAL):
            return None
    return None


def _is_dialogue(syntax: Syntax, labels: Mapping[range, int]) -> bool:
    """Tell whether two speakers or more take turns: lists of headings do not repeat themselves.

    Notes on two teams, and marks for a film ("Acting: 4 out of 5"), do, and address nobody. Two
    who are introduced with a role ("DANA BRIGHT, ANCHOR:") need not speak again.
    """
    named = Counter(_read_label(syntax, p.start, at) for p, at in labels.items())
    introduced = all(_is_introduced(syntax, p.start, at) for p, at in labels.items())
    talk = introduced and any(_addresses(syntax, p, at) for p, at in labels.items())
    taken = len(named) > 1 and (talk or max(named.values()) > 1)
    spoken = sum(_is_spoken(syntax, p, at) for p, at in labels.items())
    return taken and spoken >= _LEAST_SPOKEN * len(labels)


def _read_label(syntax: Syntax, start: int, colon: int) -> str:
    """Return by what a speaker is called again: "bright" of "DANA BRIGHT, ANCHOR"."""
    comma = next((i for i in range(start, colon) if syntax.lower[i] == ","), colon)
    words = [syntax.lower[i] for i in syntax.words_between(start, comma)]
    transcript = all(syntax.parsed.doc[i].text.isupper() for i in range(start, comma))
    return words[-1] if transcript and words else " ".join(words)


def _is_introduced(syntax: Syntax, start: int, colon: int) -> bool:
    """Tell whether a label in capitals has a name and a role: "LEN BOYD, ENGINEER"."""
    text = syntax.parsed.doc[start:colon].text
    return text.isupper() and "," in text


def _is_spoken(syntax: Syntax, paragraph: range, colon: int) -> bool:
    """Tell whether a turn is labelled as in a transcript ("Q:", "RUIZ:"), or talks to somebody."""
    label = range(paragraph.start, colon)
    printed = " ".join(syntax.parsed.doc[i].text for i in syntax.words_between(label.start, colon))
    transcript = printed.isupper() or _names_person(syntax, label)
    return transcript or _addresses(syntax, paragraph, colon)


def _addresses(syntax: Syntax, paragraph: range, colon: int) -> bool:
    return any(syntax.lower[i] in WORDS_OF_ADDRESS for i in range(colon + 1, paragraph.stop))


def _names_person(syntax: Syntax, label: range) -> bool:
    return all(syntax.pos[i] == "PROPN" for i in label) and syntax.ent[label[-1]] == Ent.PERSON


def _label_turn(syntax: Syntax, start: int, colon: int, stop: int) -> Frame:
    named = list(syntax.words_between(start, colon))
    cue = Cue("mark", colon, colon, colon + 1, "say", "")
    source = ((named[0], colon),)
    steps = ("content: a turn named before a colon",)
    return Frame(cue, ((colon + 1, stop),), source, steps, LABEL, BY_LAYOUT)


def _dash_turn(syntax: Syntax, paragraph: range) -> Frame | None:
    """Return the turn of a paragraph that says at its end who speaks."""
    for pause in _find_pauses(syntax, paragraph):
        tag = read_tag(syntax, pause + 1)
        if tag is not None and tag.listed:
            cue = Cue("verb", tag.verb, tag.verb, tag.verb + 1, "say", "q")
            content = ((paragraph.start + 1, pause + 1),)
            steps = ("content: a turn after a dash",)
            return Frame(cue, content, tag.source, steps, SPEECH_TAG, BY_LAYOUT)
    return None


def _find_pauses(syntax: Syntax, paragraph: range) -> Iterator[int]:
    return (i for i in reversed(paragraph[:-1]) if syntax.lower[i] in _PAUSES)
