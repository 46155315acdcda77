"""The tagger: one linear-chain CRF finds cues, another labels what each cue's neighbours are to it.

The second works as semantic role labelling does, a pass for each cue, so that content and source
come linked to their cue, and one report may stand inside another. Lafferty, McCallum and Pereira
(2001) for the model; Pareti (2015) for tagging cue, content and source one after another.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from attrs import evolve, field, frozen

from quoteattr.attribution.frame import Cue, CueKind, Frame, Ranges, overlap
from quoteattr.attribution.lexicon import UNRULED, read_cues
from quoteattr.attribution.reconcile import Calibration, Tagged, reconcile_frames
from quoteattr.attribution.rules.apply import apply_rules
from quoteattr.attribution.rules.cues import in_words_cue
from quoteattr.attribution.rules.factuality import is_nonfactual
from quoteattr.attribution.rules.speech_tag import LONGEST_TAG, read_tag
from quoteattr.attribution.tagger.cue_features import cue_features
from quoteattr.attribution.tagger.encoder_features import EncoderFeatures, no_encoder
from quoteattr.attribution.tagger.labeller import OUTSIDE, Labeller
from quoteattr.attribution.tagger.role_features import role_features, window_of
from quoteattr.languages.en.labels import Dep, Tag
from quoteattr.parsing.syntax import NO_QUOTATION, Syntax

# A token this likely to be a cue is tried even where the best path says that it is none; what its
# content is worth decides.
TRY_CUE = 0.5
_NO_PHRASE_END = frozenset({"AUX", "ADV", "ADP", "PART", "PUNCT", "CCONJ"})


_LISTED = frozenset({"verb", "noun"})
# A trained cue that no list holds, or none with frames, may take content of any kind.
_ANY_FRAME = "qcino"
_HEADS: tuple[frozenset[str], ...] = (
    frozenset({"VERB"}),
    frozenset({"AUX"}),
    frozenset({"NOUN", "PROPN"}),
)


@frozen(eq=False)
class CrfTagger:
    """Finds frames with the two models.

    ``calibration`` holds (slope, intercept) by kind; ``encode`` gives what a transformer thinks.
    """

    cues: Labeller
    roles: Labeller
    calibration: Calibration = field(factory=dict)
    encode: Callable[[Syntax], EncoderFeatures | None] = no_encoder

    def tag(self, syntax: Syntax, frames: tuple[Frame, ...]) -> tuple[Frame, ...]:
        """Return the frames of an article, given those that the rules found."""
        found = self.find_raw(syntax, frames, self.encode(syntax))
        return reconcile_frames(syntax, found, frames, self.calibration)

    def find_raw(
        self, syntax: Syntax, frames: tuple[Frame, ...], encoded: EncoderFeatures | None
    ) -> tuple[Tagged, ...]:
        """Return every frame that the models find, however unsure, rivals included."""
        cues = self._find_cues(syntax, frames, encoded)
        return tuple(self._find_roles(syntax, cue, likely, encoded) for cue, likely in cues)

    def _find_cues(
        self, syntax: Syntax, frames: tuple[Frame, ...], encoded: EncoderFeatures | None
    ) -> Iterator[tuple[Cue, float]]:
        features = cue_features(syntax, frames, encoded)
        for first, end in syntax.bounds:
            labels, likely = self.cues.label(features[first:end])
            for start, stop in _cue_ranges(labels, likely):
                cue = make_cue(syntax, *narrow_cue(syntax, first + start, first + stop))
                cue = find_words_of(syntax, cue) or cue
                if not is_nonfactual(syntax, cue):
                    yield cue, max(likely[start:stop])

    def _find_roles(
        self, syntax: Syntax, cue: Cue, likely: float, encoded: EncoderFeatures | None
    ) -> Tagged:
        ruled = apply_rules(syntax, cue)
        window = window_of(syntax, cue)
        labels, inside = self.roles.label(role_features(syntax, window, ruled, encoded))
        content = read_label(labels, "C", window.start)
        sure = [inside[i - window.start] for first, end in content for i in range(first, end)]
        if not content:
            return Tagged(_trust_rules(ruled, likely), ruled)
        source = _choose_source(syntax, read_label(labels, "S", window.start), ruled.source, cue)
        confidence = likely * sum(sure) / len(sure)
        steps = (f"cue: model, {likely:.2f}",)
        return Tagged(Frame(cue, content, source, steps, confidence), ruled)


def _trust_rules(ruled: Frame, likely: float) -> Frame:
    """Return the rules' frame for a cue whose content the model does not see."""
    steps = (f"cue: model, {likely:.2f}", *ruled.steps)
    return evolve(ruled, confidence=likely * ruled.confidence, steps=steps, rule="")


def read_label(labels: list[str], name: str, offset: int) -> Ranges:
    """Return the ranges that BIO ``labels`` give to ``name``, as token indices from ``offset``."""
    out: list[tuple[int, int]] = []
    for i, label in enumerate(labels, start=offset):
        if label == f"I-{name}" and out and out[-1][1] == i:
            out[-1] = (out[-1][0], i + 1)
        elif label.endswith(f"-{name}"):
            out.append((i, i + 1))
    return tuple(out)


def _cue_ranges(labels: list[str], likely: list[float]) -> Iterator[tuple[int, int]]:
    """Yield the cues of the best path, and single tokens outside it that are likely enough."""
    start = 0
    while start < len(labels):
        stop = start + 1
        if labels[start] != OUTSIDE:
            while stop < len(labels) and labels[stop] == "I":
                stop += 1
            yield start, stop
        elif likely[start] > TRY_CUE:
            yield start, stop
        start = stop


def _stands_at(syntax: Syntax, source: Ranges, cue: Cue) -> bool:
    """Tell whether a name ends where its cue begins: "[President Lund] said"."""
    return bool(source) and source[0][1] == cue.first and syntax.pos[cue.first - 1] == "PROPN"


def _read_source(syntax: Syntax, cue: Cue) -> Ranges:
    """Return who speaks by the words between a closing mark and the verb, whatever the parse."""
    near = range(cue.first, max(cue.head - LONGEST_TAG, -1), -1)
    closing = next((i for i in near if syntax.quotation[i] != NO_QUOTATION), None)
    tag = None if closing is None else read_tag(syntax, closing + 1)
    return tag.source if tag is not None and tag.verb == cue.head else ()


def _choose_source(syntax: Syntax, tagged: Ranges, ruled: Ranges, cue: Cue) -> Ranges:
    """The model says who, and where it is silent the rules do; a noun phrase ends in no verb."""
    if not tagged:
        return ruled or _read_source(syntax, cue)
    if (
        _stands_at(syntax, ruled, cue)
        and not overlap(tagged[:1], ruled)
        and tagged[0][1] < ruled[0][0]
    ):
        return ruled
    first, end = tagged[0]
    if syntax.pos[end - 1] == "DET" and overlap(tagged[:1], ruled):
        return ruled
    while end > first + 1 and syntax.pos[end - 1] in _NO_PHRASE_END:
        end -= 1
    return ((first, end),)


def narrow_cue(syntax: Syntax, first: int, end: int) -> tuple[int, int]:
    """Return the part of a tagged cue that reports, where it holds a second verb.

    As in "posted online [accusing]" them of it, "[reported] being logged off" the service.
    """
    head, last = find_head(syntax, range(first, end)), end - 1
    if not _reports(syntax, head):
        return first, end
    if (
        syntax.dep[last] in (Dep.ADVERBIAL_CLAUSE, Dep.NOUN_CLAUSE)
        and syntax.tag[last] == Tag.ING
        and _reports(syntax, last)
    ):
        return last, end
    complements = (i for i in range(head + 1, end) if _is_gerund_of(syntax, i, head))
    return first, min((syntax.left[i] for i in complements), default=end)


def _is_gerund_of(syntax: Syntax, i: int, head: int) -> bool:
    """Tell whether a token is what a verb reports: "reported [being logged off]"."""
    group = (i, *syntax.children(i, Dep.AUXILIARY, Dep.PASSIVE_AUXILIARY))
    below = syntax.dep[i] in (Dep.OPEN_CLAUSE, Dep.CLAUSE) and syntax.head[i] == head
    return below and any(syntax.tag[k] == Tag.ING for k in group)


def _reports(syntax: Syntax, verb: int) -> bool:
    """Tell whether the list has a verb as one of saying, with a content of its own."""
    entry = read_cues("reporting_verbs").get(syntax.lemma[verb])
    says = entry is not None and entry.act == "say" and entry.frames != UNRULED
    return says and syntax.pos[verb] == "VERB"


def make_cue(syntax: Syntax, first: int, end: int) -> Cue:
    """Return the cue of the tokens ``first`` to ``end``, with the frames its word takes."""
    head = find_head(syntax, range(first, end))
    kind = _kind(syntax, head)
    entry = read_cues(f"reporting_{kind}s").get(syntax.lemma[head]) if kind in _LISTED else None
    act = entry.act if entry else "say"
    frames = entry.frames if entry and entry.frames != UNRULED else _ANY_FRAME
    if kind == "preposition":
        frames = ""
    return Cue(kind, head, first, end, act, frames)


def find_words_of(syntax: Syntax, cue: Cue) -> Cue | None:
    """Return the cue "in the words" where a tagged cue is part of "in the words of Ruiz"."""
    tops = (cue.head, *islice(syntax.ancestors(cue.head), 2))
    return next((found for i in tops if (found := in_words_cue(syntax, i))), None)


def find_head(syntax: Syntax, tokens: Sequence[int]) -> int:
    """Return the token that governs a cue: of its tops the first verb, else noun, else any."""
    inside = set(tokens)
    tops = [i for i in tokens if syntax.head[i] == i or syntax.head[i] not in inside]
    for parts_of_speech in _HEADS:
        for i in tops:
            if syntax.pos[i] in parts_of_speech:
                return i
    return tops[0]


def _kind(syntax: Syntax, head: int) -> CueKind:
    if syntax.lower[head] == "according":
        return "preposition"
    return "noun" if syntax.pos[head] in ("NOUN", "PROPN") else "verb"
