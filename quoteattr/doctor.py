"""What is installed, what is missing, and what to type to have it."""

import platform
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, requires, version

from attrs import frozen
from packaging.requirements import Requirement
from rich.text import Text

from quoteattr.attribution import load_tagger
from quoteattr.attribution.tagger import TAGGERS
from quoteattr.errors import ModelError, QuoteattrError
from quoteattr.installing import tell_command
from quoteattr.parsing.packages import PIPELINES, find_package
from quoteattr.views.tables import build_table, render_table

PACKAGE = "quoteattr"
# Nothing works without these; the others are there for who wants them.
REQUIRED = ("sm", "rules", "fast")
# Extras for those who work on quoteattr itself; their absence is no fault.
OWN_EXTRAS = ("dev", "browser", "docs")


@frozen
class Check:
    """One thing looked for: ``found`` is its version or place, None where it is missing.

    ``required`` tells whether the main job needs it; ``advice`` is what to type if it is missing.
    """

    what: str
    found: str | None
    required: bool
    advice: str = ""


def run_checks() -> tuple[Check, ...]:
    """Look for Python, quoteattr, its dependencies and extras, the pipelines and the taggers."""
    return (
        Check("python", platform.python_version(), required=True),
        _check_version(PACKAGE, tell_command()),
        *_check_dependencies(),
        *(_check_pipeline(name) for name in PIPELINES),
        *(_check_tagger(name) for name in TAGGERS),
    )


def is_healthy(checks: tuple[Check, ...]) -> bool:
    """Tell whether everything that is required was found."""
    return all(check.found is not None for check in checks if check.required)


def render_checks(checks: Iterable[Check]) -> str:
    """Return a table for a terminal: what was found, and what to type to have what was not."""
    rows = (
        (_name_state(check), check.what, check.advice if check.found is None else check.found)
        for check in checks
    )
    return render_table(build_table("", ("", "what", "found, or what to type"), rows, words=3))


def _name_state(check: Check) -> Text:
    if check.found is not None:
        return Text("found", "green")
    return Text("missing", "bold red") if check.required else Text("optional", "yellow")


def _check_dependencies() -> Iterator[Check]:
    for requirement in map(Requirement, _list_requirements()):
        extra = _name_extra(requirement)
        if extra not in OWN_EXTRAS:
            wanted = f"{requirement.name}{requirement.specifier}"
            advice = tell_command(extra) if extra else f"pip install '{wanted}'"
            needed = _comes_with_it(requirement)
            yield _check_version(requirement.name, advice, requirement, required=needed)


def _comes_with_it(requirement: Requirement) -> bool:
    """Tell whether a plain install brings the requirement, on this version of Python."""
    return requirement.marker is None or requirement.marker.evaluate({"extra": ""})


def _list_requirements() -> list[str]:
    try:
        return requires(PACKAGE) or []
    except PackageNotFoundError:
        return []


def _name_extra(requirement: Requirement) -> str:
    """Return the extra that asks for the requirement, "" where there is none."""
    _, found, extra = str(requirement.marker or "").rpartition("extra == ")
    return extra.strip("\"'") if found else ""


def _check_version(
    name: str, advice: str, requirement: Requirement | None = None, *, required: bool = True
) -> Check:
    try:
        found = version(name)
    except PackageNotFoundError:
        return Check(name, None, required, advice)
    if requirement and not requirement.specifier.contains(found, prereleases=True):
        return Check(f"{name}{requirement.specifier} (found {found})", None, required, advice)
    return Check(name, found, required, advice)


def _check_pipeline(name: str) -> Check:
    what = f"pipeline {name}"
    try:
        package = find_package(PIPELINES[name])
    except ModelError as error:
        return Check(what, None, name in REQUIRED, str(error))
    return Check(what, f"{package}, as measured", name in REQUIRED)


def _check_tagger(name: str) -> Check:
    try:
        load_tagger(name)
    except QuoteattrError as error:
        return Check(f"tagger {name}", None, name in REQUIRED, str(error))
    return Check(f"tagger {name}", "loads", name in REQUIRED)
