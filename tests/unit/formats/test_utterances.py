"""The contract's line of an utterance."""

import json

from quoteattr.crossref import Conflict, Occurrence, Utterance
from quoteattr.formats.lines import write_line
from quoteattr.formats.utterances import utterance_to_dict
from quoteattr.records import Entity
from quoteattr.spans import Span

MAYOR = Entity("s1", "Ana Ruiz", "person")
PLACE = Occurrence(
    article="post-1",
    outlet="Post",
    published="2025-03-02",
    attribution="a1",
    content=(Span(1, 9), Span(20, 28)),
    text="We won, at last",
    source_text="the mayor",
    speaker=MAYOR,
    relation="overlapping",
    score=0.97,
)
UTTERANCE = Utterance(
    id="u-1",
    text="We won at last",
    speaker=MAYOR,
    occurrences=(PLACE,),
    articles=1,
    conflicts=(Conflict("post-2", "a4", Entity("s2", "Bo Li", "person")),),
)


def test_the_line_is_that_of_the_contract():
    assert utterance_to_dict(UTTERANCE) == {
        "schema": "quoteattr.utterance/1",
        "id": "u-1",
        "text": "We won at last",
        "speaker": {"id": "s1", "name": "Ana Ruiz"},
        "occurrences": [
            {
                "article": "post-1",
                "outlet": "Post",
                "published": "2025-03-02",
                "attribution": "a1",
                "kind": "direct",
                "content": [[1, 9], [20, 28]],
                "text": "We won, at last",
                "source_text": "the mayor",
                "speaker": {"id": "s1", "name": "Ana Ruiz"},
                "relation": "overlapping",
                "score": 0.97,
            }
        ],
        "articles": 1,
        "first": "post-1",
        "may_be_first": ["post-1"],
        "conflicts": [
            {"article": "post-2", "attribution": "a4", "speaker": {"id": "s2", "name": "Bo Li"}}
        ],
        "altered": [],
    }


def test_every_utterance_is_one_line_of_json():
    written = "\n".join(write_line(utterance_to_dict(u)) for u in (UTTERANCE, UTTERANCE))
    assert [json.loads(line)["id"] for line in written.splitlines()] == ["u-1", "u-1"]
