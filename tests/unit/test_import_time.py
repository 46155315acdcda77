"""``import quoteattr`` is cheap: no model, no pipeline library until a name is used."""

import importlib
import subprocess
import sys

import pytest

import quoteattr as qa
from tests.stopwatch import stays_within

HEAVY = ("spacy", "textacy", "thinc", "rapidfuzz", "numpy", "sklearn", "pycrfsuite", "cattrs")
# Seconds of CPU that the import may take, over those of a bare interpreter.
BUDGET = 0.3

MEASURE = """
import sys, time
before = time.process_time()
import quoteattr
print(time.process_time() - before, *sys.modules)
"""


def import_afresh():
    command = [sys.executable, "-c", MEASURE]
    told = subprocess.run(command, capture_output=True, check=True, text=True)
    seconds, *modules = told.stdout.split()
    return float(seconds), set(modules)


def test_the_import_is_quick():
    assert stays_within(BUDGET, lambda: import_afresh()[0])


@pytest.fixture(scope="module")
def imported():
    return import_afresh()[1]


@pytest.mark.parametrize("module", HEAVY)
def test_the_import_loads_nothing_heavy(imported, module):
    assert module not in imported


@pytest.mark.parametrize("name", qa.__all__)
def test_every_public_name_is_there(name):
    assert getattr(qa, name) is not None
    assert name in dir(qa)


def test_what_is_public_is_all_there_is_to_see():
    importlib.import_module("quoteattr.extractor")
    assert dir(qa) == sorted(qa.__all__)


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'exract'"):
        qa.exract  # noqa: B018  # the access is the test
