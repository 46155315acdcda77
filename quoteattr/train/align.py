"""Gold on tokens: what each model of the tagger is to learn from an annotated article."""

from collections.abc import Iterable

from attrs import frozen

from quoteattr.attribution.frame import Cue, Frame
from quoteattr.attribution.rules.apply import apply_rules
from quoteattr.attribution.tagger.crf import make_cue
from quoteattr.attribution.tagger.labeller import OUTSIDE
from quoteattr.parsing.syntax import Syntax
from quoteattr.records import Attribution
from quoteattr.spans import Span

_NAMING = frozenset({"NOUN", "PROPN", "PRON"})


@frozen
class GoldFrame:
    """An attribution of the gold as sets of tokens; ``cue`` is None where the gold marks none."""

    cue: Cue | None
    cue_tokens: frozenset[int]
    content: frozenset[int]
    source: frozenset[int]


def align_gold(syntax: Syntax, attributions: Iterable[Attribution]) -> tuple[GoldFrame, ...]:
    """Return the gold of an article on its tokens."""
    return tuple(_align(syntax, attribution) for attribution in attributions)


def label_cues(syntax: Syntax, gold: Iterable[GoldFrame]) -> list[str]:
    """Return B, I or O for every token of the article."""
    return _label(len(syntax), (("", frame.cue_tokens) for frame in gold))


def label_roles(window: range, frame: GoldFrame) -> list[str]:
    """Return the labels of content and source (B-C, I-C, B-S, I-S, O) in the window of a cue."""
    labels = _label(window.stop, (("C", frame.content), ("S", frame.source)))
    return labels[window.start :]


def rule_frame(syntax: Syntax, frame: GoldFrame) -> Frame | None:
    """Return what the rules make of a gold cue, as they will of a tagged one."""
    return apply_rules(syntax, frame.cue) if frame.cue else None


def _align(syntax: Syntax, attribution: Attribution) -> GoldFrame:
    cue = _tokens(syntax, attribution.cue)
    source = _tokens(syntax, attribution.source)
    if _swapped(syntax, cue, source):
        cue, source = source, cue
    return GoldFrame(_first_run(syntax, cue), cue, _tokens(syntax, attribution.content), source)


def _swapped(syntax: Syntax, cue: frozenset[int], source: frozenset[int]) -> bool:
    """Annotators at times exchange cue and source in "said Ruiz": a verb is no source."""
    verbal = bool(source) and all(syntax.pos[i] in ("VERB", "AUX", "ADV") for i in source)
    return verbal and any(syntax.pos[i] in _NAMING for i in cue)


def _tokens(syntax: Syntax, spans: Iterable[Span]) -> frozenset[int]:
    """Return the words that ``spans`` cover, and the marks between words."""
    out: set[int] = set()
    for span in spans:
        first, end = syntax.parsed.token_range(span)
        words = list(syntax.words_between(first, end))
        out.update(range(words[0], words[-1] + 1) if words else range(first, end))
    return frozenset(out)


def _first_run(syntax: Syntax, tokens: frozenset[int]) -> Cue | None:
    """Return the cue of the first unbroken run of ``tokens``."""
    if not tokens:
        return None
    first = end = min(tokens)
    while end in tokens:
        end += 1
    return make_cue(syntax, first, end)


def _label(size: int, named: Iterable[tuple[str, frozenset[int]]]) -> list[str]:
    labels = [OUTSIDE] * size
    for name, tokens in named:
        suffix = f"-{name}" if name else ""
        for i in tokens:
            if i < size:
                labels[i] = ("I" if i - 1 in tokens else "B") + suffix
    return labels
