"""What the workflow file runs is there, and reaches all that the package says it takes."""

import re
import tomllib
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
WORKFLOW = (REPOSITORY / ".github" / "workflows" / "check.yml").read_text(encoding="utf-8")
PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
# Not for users: what the tests themselves, the browser's and the site take.
OWN_EXTRAS = {"dev", "browser", "docs"}


@pytest.mark.parametrize("script", sorted(set(re.findall(r"run: (\.ci/\w+)", WORKFLOW))))
def test_a_script_that_the_workflow_runs_can_be_run(script):
    assert (REPOSITORY / script).stat().st_mode & 0o111


def test_each_version_of_python_that_the_package_names_is_tried():
    named = re.findall(r"Python :: (3\.\d+)", "\n".join(PROJECT["classifiers"]))
    assert set(re.findall(r'"(3\.\d+)"', WORKFLOW)) == set(named)
    assert f">={named[0]}" == PROJECT["requires-python"]


def test_the_tests_of_every_extra_run_somewhere():
    script = (REPOSITORY / ".ci" / "extras").read_text(encoding="utf-8")
    [installed] = re.findall(r"'\.\[(.*)\]'", script)
    extras = set(PROJECT["optional-dependencies"])
    assert extras - OWN_EXTRAS == set(installed.split(",")) - {"dev"}


def test_coverage_is_of_branches_and_has_a_floor():
    tools = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    assert tools["coverage"]["run"]["branch"]
    assert tools["coverage"]["report"]["fail_under"] >= 90
    for pattern in tools["coverage"]["run"]["omit"]:
        assert list(REPOSITORY.glob(pattern)), pattern
