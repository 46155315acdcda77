"""Each probe is an article of a line or two; what comes out must be what it says."""

import pytest

from quoteattr.extract import extract
from tests.gold.probes import PROBES

EDGES = " “”‘’\"'«»„“.,;:!?"


def read(attribution, text):
    content = tuple(span.of(text).strip(EDGES) for span in attribution.content)
    return content, attribution.speaker and attribution.speaker.name


@pytest.mark.parametrize("probe", PROBES, ids=lambda probe: probe.name)
def test_finds_the_quotes_of_a_probe(probe):
    found = [read(a, probe.text) for a in extract(probe.text).quotes]
    wanted = [(tuple(c.strip(EDGES) for c in s.content), s.speaker) for s in probe.sayings]
    assert [content for content, _ in found] == [content for content, _ in wanted]
    for (_, name), (_, speaker) in zip(found, wanted, strict=True):
        assert name is not None
        assert speaker in name
