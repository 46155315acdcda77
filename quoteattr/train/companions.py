"""Companions of weights: what a tagger was trained beside, each as a digest in its manifest.

What the rules find is a feature of the CRFs, words are looked up in lists, and a feature that is
spelt otherwise is one that the weights have never seen. So weights fit the rules, word lists and
features beside which they were trained. Where one has changed, train again; or measure that it
does not matter (``quoteattr evaluate``), and write the digests of today into the manifest:

    python -m quoteattr.train.companions quoteattr/attribution/tagger/weights/fast
"""

import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language

from quoteattr.attribution.rules.apply import find_frames
from quoteattr.attribution.rules.contents import CONTENT_RULES
from quoteattr.attribution.rules.continuation import UNCUED_RULES
from quoteattr.attribution.rules.cues import CUE_RULES
from quoteattr.attribution.rules.factuality import UNSAID_RULES
from quoteattr.attribution.rules.sources import SOURCE_RULES
from quoteattr.attribution.tagger import load_tagger
from quoteattr.attribution.tagger.cue_features import cue_features
from quoteattr.attribution.tagger.encoder import MODEL_FILE, Emissions
from quoteattr.attribution.tagger.encoder_features import EncoderFeatures, read_encoder_features
from quoteattr.attribution.tagger.role_features import role_features, window_of
from quoteattr.attribution.tagger.weights import read_weights, write_weights
from quoteattr.attribution.tagger.wordpieces import LABELS
from quoteattr.languages.word_lists import read_rows
from quoteattr.parsing import load_pipeline, parse_article
from quoteattr.parsing.syntax import Syntax, read_syntax
from quoteattr.records import Article
from quoteattr.rules import Rule

# Their entry in the manifest.
COMPANIONS = "trained_beside"
RULE_TABLES: tuple[Sequence[Rule[..., Any] | Callable[..., Any]], ...] = (
    CUE_RULES,
    CONTENT_RULES,
    SOURCE_RULES,
    UNSAID_RULES,
    UNCUED_RULES,
)
WORD_LISTS = ("reporting/reporting_verbs", "reporting/reporting_nouns")
# Quotations, claims, names, numbers and a paragraph: most features differ somewhere in it.
SAMPLE = """\
“The bridge will hold through 2 winters,” said Ana Ruiz, the city's engineer, on Monday. \
“We tested it twice.”

According to Tom Berg, a spokesman for the port, the old deck “was never safe” and would be \
closed. Ruiz told the council that she had warned him, adding that nobody listened. Asked whether \
he knew, Berg denied it. Her claim that the steel was cracked surprised the mayor, who called it \
“a wall of hope” and vowed to rebuild by June: “It starts now.”
"""
# Sixteen hexadecimal digits: chance is no rival, and a line of the manifest stays a line.
_DIGITS = 16


def digest_companions(nlp: Language, encoder: bool) -> dict[str, str]:
    """Return a digest of each companion by name; ``encoder`` adds the features of the encoder."""
    syntax = read_syntax(parse_article(Article("sample", SAMPLE), nlp))
    digests = {
        "rules": _digest(_name_rules()),
        "word lists": _digest(row for name in WORD_LISTS for row in read_rows(name)),
        "features": _digest(list_features(syntax)),
    }
    if encoder:
        encoded = read_encoder_features(syntax, sample_emissions(syntax))
        digests["encoder features"] = _digest(list_features(syntax, encoded))
    return digests


def list_features(syntax: Syntax, encoded: EncoderFeatures | None = None) -> Iterator[list[str]]:
    """Yield the features of every token as a cue, then round each cue that the rules find."""
    frames = find_frames(syntax)
    yield from cue_features(syntax, frames, encoded)
    for frame in frames:
        if frame.cue is not None:
            yield from role_features(syntax, window_of(syntax, frame.cue), frame, encoded)


def sample_emissions(syntax: Syntax) -> Emissions:
    """Return what a transformer might say of each token: the likeliest label goes round."""
    spans = [syntax.span(i, i + 1) for i in range(len(syntax))]
    scores = np.full((len(spans), len(LABELS)), 0.05, np.float32)
    for i, row in enumerate(scores):
        row[i // 2 % len(LABELS)] = 1 - 0.05 * (len(LABELS) - 1)
    return np.array([(span.start, span.end) for span in spans], np.int32), np.log(scores)


def find_changed(manifest: Mapping[str, object], nlp: Language) -> list[str]:
    """Return which companions are no longer those that the weights of ``manifest`` had."""
    then = manifest.get(COMPANIONS)
    then = then if isinstance(then, Mapping) else {}
    sums = manifest.get("sha256")
    now = digest_companions(nlp, encoder=isinstance(sums, Mapping) and MODEL_FILE in sums)
    return [name for name, digest in now.items() if then.get(name) != digest]


def renew_companions(folder: Path, nlp: Language) -> None:
    """Write the digests of today into the manifest of the weights in ``folder``."""
    weights = read_weights(folder)
    digests = digest_companions(nlp, encoder=MODEL_FILE in weights.files)
    about = {k: v for k, v in weights.manifest.items() if k not in ("schema", "sha256")}
    write_weights(folder, weights.files, {**about, COMPANIONS: digests})
    load_tagger.cache_clear()


def _name_rules() -> Iterator[str]:
    for rule in chain.from_iterable(RULE_TABLES):
        yield rule.name if isinstance(rule, Rule) else rule.__name__


def _digest(rows: Iterable[object]) -> str:
    lines = "".join(f"{json.dumps(row)}\n" for row in rows)
    return hashlib.sha256(lines.encode("utf-8")).hexdigest()[:_DIGITS]


def main(folders: Sequence[str]) -> None:
    """Renew the manifest of the weights in each of ``folders``."""
    for folder in folders:
        renew_companions(Path(folder), load_pipeline("sm"))


if __name__ == "__main__":
    main(sys.argv[1:])
