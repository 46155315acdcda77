"""Each case is one kind of fault that real articles showed; what comes out must be what it says."""

from collections import Counter

import pytest

from quoteattr.extractor import Extractor
from tests.gold.cases import find_faults, read_cases, read_known_failures

CASES = read_cases()
KNOWN_FAILURES = read_known_failures()


def make_param(case):
    reason = KNOWN_FAILURES.get(case["id"])
    marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
    return pytest.param(case, id=f"{case['id']} {case['kind']}", marks=marks)


@pytest.fixture(scope="module")
def extract():
    return Extractor(tagger="fast")


@pytest.mark.parametrize("case", [make_param(case) for case in CASES])
def test_what_comes_out_is_what_the_case_says(case, extract):
    assert find_faults(case, extract) == []


def test_each_case_and_each_known_failure_stands_once():
    names = Counter(case["id"] for case in CASES)
    assert set(names.values()) == {1}
    assert set(KNOWN_FAILURES) <= set(names)
    assert all(KNOWN_FAILURES.values())
