"""Utterances as JSON Lines, ``quoteattr.utterance/1``: one line an utterance."""

from collections.abc import Iterable
from typing import Any

from quoteattr.crossref import Conflict, Match, Occurrence, Utterance
from quoteattr.records import Entity

SCHEMA = "quoteattr.utterance/1"
MATCH_SCHEMA = "quoteattr.match/1"


def utterance_to_dict(utterance: Utterance) -> dict[str, Any]:
    """Return an utterance in the contract's JSON; spans are ``[start, end]`` in code points.

    ``first`` is the article that printed it first, null where dates leave that open between those
    of ``may_be_first``. ``altered``, possible misquotes, come in the form of occurrences and are
    counted nowhere.
    """
    return {
        "schema": SCHEMA,
        "id": utterance.id,
        "text": utterance.text,
        "speaker": _speaker_to_dict(utterance.speaker),
        "occurrences": [_occurrence_to_dict(place) for place in utterance.occurrences],
        "articles": utterance.articles,
        "first": utterance.first and utterance.first.article,
        "may_be_first": [place.article for place in utterance.may_be_first],
        "conflicts": [_conflict_to_dict(conflict) for conflict in utterance.conflicts],
        "altered": [_occurrence_to_dict(place) for place in utterance.altered],
    }


def matches_to_dict(wording: str, matches: Iterable[Match]) -> dict[str, Any]:
    """Return what a wording was matched with, best first; of the utterances without the printings.

    ``differences`` are the words of both in order: of the wording, of what was printed.
    """
    return {
        "schema": MATCH_SCHEMA,
        "wording": wording,
        "matches": [_match_to_dict(match) for match in matches],
    }


def _match_to_dict(match: Match) -> dict[str, Any]:
    utterance = utterance_to_dict(match.utterance)
    kept = ("id", "text", "speaker", "articles", "first", "may_be_first")
    return {
        "relation": match.relation,
        "score": match.score,
        "text": match.text,
        "differences": [list(pair) for pair in match.differences],
        "printing": {
            name: value
            for name, value in _occurrence_to_dict(match.printing).items()
            if name not in {"relation", "score"}
        },
        "utterance": {name: utterance[name] for name in kept},
    }


def _occurrence_to_dict(place: Occurrence) -> dict[str, Any]:
    return {
        "article": place.article,
        "outlet": place.outlet,
        "published": place.published,
        "attribution": place.attribution,
        "kind": place.kind,
        "content": [span.to_list() for span in place.content],
        "text": place.text,
        "source_text": place.source_text,
        "speaker": _speaker_to_dict(place.speaker),
        "relation": place.relation,
        "score": place.score,
    }


def _conflict_to_dict(conflict: Conflict) -> dict[str, Any]:
    return {
        "article": conflict.article,
        "attribution": conflict.attribution,
        "speaker": _speaker_to_dict(conflict.speaker),
    }


def _speaker_to_dict(speaker: Entity | None) -> dict[str, str] | None:
    return {"id": speaker.id, "name": speaker.name} if speaker else None
