"""Prodigy's JSON Lines for relations: articles to check and correct there, gold on the way back.

``prodigy rel.manual`` and ``spans.manual`` take the lines, and ``prodigy db-out`` writes them.
Offsets are code points. Spans must be whole tokens there, so the lines bring their own: words and
marks, cut where a span begins or ends.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from attrs import asdict

from quoteattr.articles.fields import read_article
from quoteattr.converter import read_span, take_object, take_objects, take_text
from quoteattr.errors import FormatError
from quoteattr.formats.gold import GoldArticle
from quoteattr.formats.lines import parse_object, read_file_lines, write_file_lines
from quoteattr.formats.regions import ROLES, Region, Tie, gather_gold, list_regions, tie_regions
from quoteattr.records import Extraction
from quoteattr.spans import Span
from quoteattr.tables import replace_surrogates

ID = "article_id"
SPEAKERS = "speakers"
"""Speakers' names by ``start-end`` of a content's first region; Prodigy keeps what it knows not."""
LEFT_OUT = ("reject", "ignore")
"""The answers of a person who would not have an example as it stands."""

_PIECE = re.compile(r"\w+|[^\w\s]|\s")

Token = Mapping[str, Any]


def write_prodigy(extractions: Iterable[Extraction], path: Path | str) -> None:
    """Write every extraction as a line with its article's text.

    Raises:
        OSError: the file cannot be written; what stood there before is unchanged.
    """
    write_file_lines(map(extraction_to_example, extractions), path)


def read_prodigy(path: Path | str) -> Iterator[GoldArticle]:
    """Yield the gold of each line; what a person rejected or ignored is left out.

    Raises:
        FormatError: at the first line that is wrong; it names path, line and field.
        OSError: the file cannot be read.
    """
    for where, line in read_file_lines(path):
        example = parse_object(line, where)
        if example.get("answer") not in LEFT_OUT:
            yield _read_example(example, where)


def extraction_to_example(extraction: Extraction) -> dict[str, Any]:
    """Return an extraction as an example; half a surrogate pair in the text stands as U+FFFD."""
    article = asdict(extraction.article)
    text = article["text"] = replace_surrogates(article["text"])
    groups = [list_regions(attribution) for attribution in extraction.attributions]
    regions = [region for group in groups for region in group]
    tokens = cut_tokens(text, [region.span for region in regions])
    first = {token["start"]: token["id"] for token in tokens}
    last = {token["end"]: token["id"] for token in tokens}
    spans = {region.id: _write_span(region, first, last) for region in regions}
    ties = (tie for group in groups for tie in tie_regions(group))
    return {
        **{ID if name == "id" else name: value for name, value in article.items()},
        "tokens": tokens,
        "spans": list(spans.values()),
        "relations": [_write_relation(spans[tie.head], spans[tie.other], tie.role) for tie in ties],
        SPEAKERS: {_key(r.span): r.speaker for r in regions if r.speaker},
    }


def cut_tokens(text: str, spans: Sequence[Span]) -> Sequence[Token]:
    """Return the tokens of a text, cut at the ends of spans; a space after one belongs to it."""
    starts, ends = {span.start for span in spans}, {span.end for span in spans}
    bounds = {at for match in _PIECE.finditer(text) for at in match.span()} | starts | ends
    tokens: list[dict[str, Any]] = []
    for start, end in pairwise(sorted(bounds)):
        piece = text[start:end]
        if piece == " " and tokens and start not in starts and end not in ends:
            tokens[-1]["ws"] = True
        else:
            token = {"text": piece, "start": start, "end": end, "id": len(tokens), "ws": False}
            tokens.append(token)
    return tokens


def _write_span(
    region: Region, first: Mapping[int, int], last: Mapping[int, int]
) -> dict[str, Any]:
    return {
        **asdict(region.span),
        "token_start": first[region.span.start],
        "token_end": last[region.span.end],
        "label": region.label,
    }


def _write_relation(head: Mapping[str, Any], other: Mapping[str, Any], role: str) -> dict[str, Any]:
    return {
        "head": head["token_end"],
        "child": other["token_end"],
        "head_span": head,
        "child_span": other,
        "label": role,
    }


def _read_example(example: Mapping[str, Any], where: str) -> GoldArticle:
    article = read_article({**example, "id": example.get(ID, example.get("id"))}, where)
    _check_tokens(take_objects(example, "tokens", where), article.text, where)
    speakers = take_object(example, SPEAKERS, where) if example.get(SPEAKERS) else {}
    regions: dict[tuple[str, Span], Region] = {}
    for number, value in enumerate(take_objects(example, "spans", where)):
        label, span = _read_place(value, article.text, f"{where}: spans[{number}]")
        speaker = take_text(speakers, _key(span), f"{where}: {SPEAKERS}")
        if label in ROLES:
            regions[label, span] = Region(str(len(regions)), label, span, speaker)
    ties = _read_ties(take_objects(example, "relations", where), regions, article.text, where)
    return gather_gold(article, regions.values(), ties)


def _check_tokens(tokens: Sequence[Token], text: str, where: str) -> None:
    """Compare the tokens with the text that they were cut from."""
    for number, token in enumerate(tokens):
        place = f"{where}: tokens[{number}]"
        words, span = take_text(token, "text", place), _read_span(token, text, place)
        if words != span.of(text):
            raise FormatError(f"{place}: the text has {span.of(text)!r:.80}, not {words!r:.80}.")


def _read_ties(
    relations: Iterable[Mapping[str, Any]],
    regions: Mapping[tuple[str, Span], Region],
    text: str,
    where: str,
) -> Iterator[Tie]:
    """Yield the ties between regions; the ends of a relation are told by place and label."""
    for number, relation in enumerate(relations):
        place = f"{where}: relations[{number}]"
        ends = [
            regions.get(_read_place(take_object(relation, end, place), text, f"{place}: {end}"))
            for end in ("head_span", "child_span")
        ]
        if ends[0] and ends[1]:
            yield Tie(ends[0].id, ends[1].id)


def _read_place(value: Mapping[str, Any], text: str, where: str) -> tuple[str, Span]:
    return take_text(value, "label", where) or "", _read_span(value, text, where)


def _read_span(value: Mapping[str, Any], text: str, where: str) -> Span:
    try:
        span = read_span([value.get("start"), value.get("end")])
    except ValueError as error:
        raise FormatError(f"{where}: start, end: {error}.") from error
    if span.end > len(text):
        raise FormatError(f"{where}: {span.to_list()} ends after the text ({len(text)}).")
    return span


def _key(span: Span) -> str:
    return f"{span.start}-{span.end}"
