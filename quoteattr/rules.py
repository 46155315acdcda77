"""Named rules in ordered tables: each may answer or pass, and a table is asked in its order.

A rule is known by its name, in steps, in weights and in measurements, so that its function can be
renamed; the name and what was measured of the rule stand beside the function.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Generic, ParamSpec, TypeVar

from attrs import field, frozen

P = ParamSpec("P")
T = TypeVar("T")


@frozen
class Rule(Generic[P, T]):
    """A named rule: ``find`` returns its answer, or None where it passes.

    ``precision`` is the share of its answers that were right, by their kind ("direct"), where it
    was measured.
    """

    name: str
    find: Callable[P, T | None]
    precision: Mapping[str, float] = field(factory=dict, eq=False)


def first_answer(
    rules: Iterable[Rule[P, T]], *args: P.args, **kwargs: P.kwargs
) -> tuple[Rule[P, T], T] | None:
    """Return the first rule that answers, with its answer; None where all pass."""
    return next(all_answers(rules, *args, **kwargs), None)


def all_answers(
    rules: Iterable[Rule[P, T]], *args: P.args, **kwargs: P.kwargs
) -> Iterator[tuple[Rule[P, T], T]]:
    """Yield each rule that answers, with its answer, in the order of the table."""
    for rule in rules:
        answer = rule.find(*args, **kwargs)
        if answer is not None:
            yield rule, answer
