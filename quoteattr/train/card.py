"""The model card: what weights were made from, how, when, and how good they are."""

from collections.abc import Mapping
from typing import Any

NO_NOTE = (
    "Nothing was noted about the owners and the licence of the data (`--data-note`): "
    "find out before you pass these weights on."
)
_CARD = """\
# {name}, {version}

Weights of quoteattr's tagger of attributions in English news: two linear-chain CRFs over features of a spaCy parse.
One finds cues, the other each cue's content and source.{encoder}

## Data and licence

{articles:,} annotated articles; attributions: {attributions}.

{note}

## Scores

On {held_out} articles held out, by a tagger trained in the same way on the others; in percent, as `quoteattr evaluate`
defines them. The weights themselves saw all the articles.

| linked | precision | recall | F1 |
|---|---|---|---|
{rows}

Fragments, exact F1: {components}. Confidence, expected calibration error: {calibration_error}.

## Making

- made on {date} by `quoteattr train`, seed {seed}, in {minutes:,.0f} minutes of CPU time; {megabytes:.1f} MB
- parsed by {pipeline}
- software: {software}
- parameters of CRFsuite: {parameters}
"""  # noqa: E501  # lines of Markdown, not of code
_HINTED = """
Among the features is how likely a small transformer finds each word to be source, cue or content.
"""
_ENCODER = """
The transformer begins as {base}.
It was taught one half of the articles ({half} readings), then the other half ({other}) and all of
them ({all}), by {software}. The CRFs, and the scores below, saw what a transformer says
of articles that it has not read: one taught the first half of the second, one taught the second
half of the first."""


def render_card(about: Mapping[str, Any], size: int, cpu_seconds: float) -> str:
    """Return the model card of weights as Markdown, from what their manifest says.

    ``size`` is that of their files, in bytes.
    """
    data, held_out = about["data"], about["held_out"]
    counts = (f"{count:,} {kind}" for kind, count in data["attributions"].items())
    return _CARD.format(
        name=about["name"],
        version=about["version"],
        encoder=_render_encoder(about["encoder"]) if "encoder" in about else "",
        articles=data["articles"],
        attributions=", ".join(counts),
        note=data["note"] or NO_NOTE,
        held_out=held_out["articles"],
        rows="\n".join(_render_row(kind, row) for kind, row in held_out["linked"].items()),
        components=_join_pairs(held_out["components"]),
        calibration_error=_show(held_out["calibration_error"]),
        date=about["date"],
        seed=about["seed"],
        minutes=cpu_seconds / 60,
        megabytes=size / 1e6,
        pipeline=" ".join(about["pipeline"].values()),
        software=_join_pairs(about["software"]),
        parameters=_join_pairs(about["parameters"]),
    )


def _render_encoder(about: Mapping[str, Any]) -> str:
    readings = about["readings"]
    told = _ENCODER.format(
        base=about["base"],
        half=readings["half"],
        other=readings["other half"],
        all=readings["all"],
        software=_join_pairs(about["software"]),
    )
    return _HINTED + told


def _render_row(kind: str, figures: Mapping[str, float | None]) -> str:
    cells = (kind, *(_show(figures[name]) for name in ("precision", "recall", "f1")))
    return f"| {' | '.join(cells)} |"


def _join_pairs(values: Mapping[str, Any]) -> str:
    return ", ".join(f"{name} {_show(value)}" for name, value in values.items())


def _show(value: object) -> str:
    return "–" if value is None else str(value)
