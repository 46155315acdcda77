"""Each probe is an article of a line or two; what comes out must be what it says."""

import pytest

from quoteattr.extractor import Extractor
from tests.gold.probes.claims import CLAIMS
from tests.gold.probes.cues import CUES
from tests.gold.probes.faults import FAULTS
from tests.gold.probes.layouts import LAYOUTS
from tests.gold.probes.nobody import NOBODY
from tests.gold.probes.speakers import SPEAKERS

EDGES = " “”‘’\"'«»„“.,;:!?—"
TAGGERS = ("rules", "fast")


def each(probes):
    """Every probe with every tagger; those of FAULTS are known to fail, and why."""
    cases = [make_case(tagger, probe) for probe in probes for tagger in TAGGERS]
    return pytest.mark.parametrize(("tagger", "probe"), cases)


def make_case(tagger, probe):
    reason = FAULTS[tagger].get(probe.name)
    marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
    return pytest.param(tagger, probe, id=f"{probe.name} [{tagger}]", marks=marks)


def read_as(saying, attribution, text):
    """Return the attribution's words as the probe gives them: its content, or what is quoted."""
    spans = attribution.quoted if saying.kind == "quoted" else attribution.content
    kind = "quoted" if saying.kind == "quoted" else attribution.kind
    return kind, strip_all(span.of(text) for span in spans)


def strip_all(words):
    return tuple(word.strip(EDGES) for word in words)


def check(found, probe):
    assert len(found) == len(probe.sayings), [a.text for a in found]
    for attribution, saying in zip(found, probe.sayings, strict=True):
        wanted = saying.kind, strip_all(saying.words)
        assert read_as(saying, attribution, probe.text) == wanted
        assert attribution.speaker is not None
        assert saying.speaker in attribution.speaker.name


@each((*LAYOUTS, *CUES, *SPEAKERS, *NOBODY))
def test_finds_the_quotes(tagger, probe):
    check(Extractor(tagger=tagger)(probe.text).quotes, probe)


@each(CLAIMS)
def test_finds_the_claims(tagger, probe):
    check(Extractor(tagger=tagger)(probe.text).claims, probe)


def test_each_fault_is_that_of_one_probe():
    names = [probe.name for probe in (*LAYOUTS, *CUES, *SPEAKERS, *NOBODY, *CLAIMS)]
    assert len(names) == len(set(names))
    assert {name for faults in FAULTS.values() for name in faults} <= set(names)
