"""``import quoteattr`` is cheap: no model, no pipeline library until a name is used."""

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


@pytest.mark.parametrize("name", ["extract", "evaluate"])
def test_a_function_with_its_modules_name_stays_a_function(name):
    program = f"import quoteattr.{name}, quoteattr as qa; assert not hasattr(qa.{name}, '__path__')"
    program += f"; assert callable(qa.{name}), qa.{name}"
    subprocess.run([sys.executable, "-c", program], check=True)


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'exract'"):
        qa.exract  # noqa: B018  # the access is the test
