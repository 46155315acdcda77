"""What a session is asked for: options, ini keys (the command line wins), and which checks run."""

import os
import re
from collections.abc import Iterable
from typing import Literal, TypeVar, cast, get_args

import pytest
from attrs import frozen

from quoteattr.records import Act, Attribution, Kind

T = TypeVar("T")
Figure = Literal["recall", "precision", "speaker"]
Update = Literal["missing", "all"]

FIGURES: tuple[Figure, ...] = get_args(Figure)
ALL = "all"
KINDS = ("direct", "mixed", "indirect", ALL)
MEANING = {
    "recall": "quotes found, of those in the gold",
    "precision": "quotes in the gold, of those found",
    "speaker": "right speakers, of the quotes found",
}
ASKED = {
    "kinds": "check these kinds alone: direct,mixed,indirect",
    "acts": "let pass whatever else is found than these: say,ask,believe,want,show",
    "min-confidence": "take what is less probable for not found, 0 to 1",
}
"""What a session may be narrowed to, and what that means."""
_MINIMUM = re.compile(r"(?:(?P<kind>\w+)=)?(?P<percent>\d+(?:\.\d+)?)")


ENDING = ".quotes.md"
"""As in ``quoteattr.formats.inline``, which sessions without such files need not import."""
_PARTIAL = pytest.StashKey[bool]()


@frozen
class Minimum:
    """The least percentage that a figure of a kind may have; below it the session fails."""

    figure: Figure
    kind: str
    percent: float


@frozen
class Asked:
    """Which attributions a session is about; all others are as good as not there."""

    kinds: tuple[Kind, ...] = get_args(Kind)
    acts: tuple[Act, ...] = get_args(Act)
    min_confidence: float = 0.0

    def takes(self, found: Attribution) -> bool:
        """Tell whether an attribution of an extraction is asked for."""
        sure = found.confidence >= self.min_confidence
        return sure and found.kind in self.kinds and found.act in self.acts


@frozen
class Settings:
    """The options of one session."""

    model: str
    tagger: str
    minima: tuple[Minimum, ...]
    update: Update | None
    asked: Asked

    @property
    def name(self) -> str:
        """What reads the articles, for people."""
        return f"model {self.model}, tagger {self.tagger}"

    def covers(self, figure: str, kind: str) -> bool:
        """Tell whether a minimum is set for a figure of a kind, or of all kinds."""
        return any(m.figure == figure and m.kind in (kind, ALL) for m in self.minima)


SETTINGS = pytest.StashKey[Settings]()


def add_options(parser: pytest.Parser) -> None:
    """Declare the options and the ini keys of the same names."""
    group = parser.getgroup("quoteattr", "quotations in *.quotes.md")
    for name, default in (("model", "sm"), ("tagger", "fast")):
        group.addoption(f"--quoteattr-{name}", help=f"the {name} that reads the articles")
        parser.addini(f"quoteattr_{name}", f"the {name} that reads the articles", default=default)
    for what, meaning in ASKED.items():
        group.addoption(f"--quoteattr-{what}", metavar=what.upper(), help=meaning)
        parser.addini(f"quoteattr_{what.replace('-', '_')}", meaning)
    for figure in FIGURES:
        meaning = f"least percentage of {MEANING[figure]}: 90, or direct=90"
        group.addoption(f"--quoteattr-min-{figure}", action="append", metavar="N", help=meaning)
        parser.addini(f"quoteattr_min_{figure}", meaning, type="args", default=[])
    group.addoption(
        "--quoteattr-update",
        choices=get_args(Update),
        help="write quotes that are missing into the gold, or all that is read otherwise",
    )


def read_settings(config: pytest.Config) -> Settings:
    """Return the session's settings.

    Raises:
        pytest.UsageError: a minimum is no percentage, a kind or an act is none, or an update is
            asked for where it may not be.
    """
    return Settings(
        model=config.getoption("quoteattr_model") or config.getini("quoteattr_model"),
        tagger=config.getoption("quoteattr_tagger") or config.getini("quoteattr_tagger"),
        minima=tuple(minimum for figure in FIGURES for minimum in _read_minima(config, figure)),
        update=_read_update(config),
        asked=Asked(
            kinds=_read_choices(config, "kinds", get_args(Kind)),
            acts=_read_choices(config, "acts", get_args(Act)),
            min_confidence=_read_confidence(config),
        ),
    )


def _read_asked(config: pytest.Config, what: str) -> str:
    name = f"quoteattr_{what}"
    return str(config.getoption(name) or config.getini(name) or "")


def _read_choices(config: pytest.Config, what: str, choices: tuple[T, ...]) -> tuple[T, ...]:
    words = _read_asked(config, what).replace(",", " ").split()
    unknown = [word for word in words if word not in choices]
    if unknown:
        known = ", ".join(map(str, choices))
        raise pytest.UsageError(f"quoteattr_{what}: got {unknown[0]!r}, expected some of {known}")
    return tuple(choice for choice in choices if choice in words) or choices


def _read_confidence(config: pytest.Config) -> float:
    given = _read_asked(config, "min_confidence") or "0"
    try:
        least = float(given)
    except ValueError:
        least = -1.0
    if not 0 <= least <= 1:
        raise pytest.UsageError(
            f"quoteattr_min_confidence: got {given!r}, expected a probability, 0 to 1"
        )
    return least


def _read_minima(config: pytest.Config, figure: Figure) -> Iterable[Minimum]:
    name = f"quoteattr_min_{figure}"
    given = config.getoption(name) or config.getini(name)
    for word in " ".join(given).split():
        match = _MINIMUM.fullmatch(word)
        kind = match and (match["kind"] or ALL)
        if not match or kind not in KINDS or float(match["percent"]) > 100:
            raise pytest.UsageError(
                f"{name}: {word!r} is no minimum; expected a percentage, 90, or with a kind, "
                f"direct=90 ({', '.join(KINDS)})"
            )
        yield Minimum(figure, kind, float(match["percent"]))


def _read_update(config: pytest.Config) -> Update | None:
    wanted = config.getoption("quoteattr_update")
    if wanted and os.environ.get("CI", "").lower() not in ("", "0", "false"):
        raise pytest.UsageError(
            "--quoteattr-update rewrites the gold, which in CI would hide what it should show; "
            "run it on your own machine and look at the change (the variable CI is set)"
        )
    if wanted and (config.getoption("tx", None) or hasattr(config, "workerinput")):
        raise pytest.UsageError("--quoteattr-update writes files: run it without -n")
    return cast("Update | None", wanted)


def note_deselected(config: pytest.Config, items: Iterable[pytest.Item]) -> None:
    """Note that checks are left out, if any are among ``items``."""
    if any(item.path.name.endswith(ENDING) for item in items):
        config.stash[_PARTIAL] = True


def is_partial(config: pytest.Config) -> bool:
    """Tell whether checks are left out: deselected, not among the failed, or not named."""
    named = any("::" in argument for argument in config.args)
    return named or config.getoption("lf", False) or config.stash.get(_PARTIAL, False)
