"""Every regular expression of ours, tried on texts made from it to hurt it: time in step."""

import ast
import importlib
import pkgutil
import re
from functools import lru_cache, partial
from pathlib import Path
from re import _compiler as compiler
from re import _parser as parser

import pytest

import quoteattr
from tests import stopwatch

SOURCE = Path(quoteattr.__file__).parent
# How often a text is repeated, and then how long the text is. An exponential pattern is found by
# the first, before it takes for ever, one of a high power by the next, a quadratic by the last.
TIMES = range(4, 40, 4)
LENGTHS = (200, 2_000, 8_000)
# Four times the text may cost this many times as much: a quadratic pattern costs sixteen times.
MOST_GROWTH = 8.0
# In seconds of CPU: 8,000 characters in less are no square, which would be 64 million steps.
NO_SQUARE = 0.005
# A repetition that ends sooner than this is bounded.
FEW = 200
# What is tried of each class of characters, beside those that the pattern names.
CHARACTERS = "aA1é_ -.“\n\t"
# What ends a text, so that a greedy pattern has to go back.
ENDS = ("", "\x00", "\n", " !")
SINGLE = {"LITERAL", "NOT_LITERAL", "ANY", "IN"}
REPEATS = {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}
# How a pattern is tried for each method of patterns; all others look in all places of a text.
FROM_ONE_PLACE = {"match": re.Pattern.match, "fullmatch": re.Pattern.fullmatch}
# Where patterns are made from what stands in a table, which is found, or in a gold file.
MADE = {"speakers/names/spelling.py", "formats/inline/words.py"}
MADE_OF_GOLD = (re.compile(r"(?<!\w)said\s+the\s+mayor(?!\w)"), "finditer")


def list_patterns():
    """Return what our modules match with, and the methods they do it by."""
    found = {one for module in list_modules() for one in find_in_module(module)}
    return sorted(found | {MADE_OF_GOLD}, key=lambda one: (str(one[0].pattern), one[1]))


def list_modules():
    for module in pkgutil.walk_packages([str(SOURCE)], "quoteattr."):
        try:
            yield importlib.import_module(module.name)
        except ImportError:
            continue  # its extra is not installed here


def find_in_module(module):
    """Yield the patterns that a module holds, and those written in calls as ``re.sub(r"…", …)``."""
    source = Path(module.__file__).read_text(encoding="utf-8")
    for name, value in vars(module).items():
        # In loops over a table, each pattern of it is called so.
        called = name if isinstance(value, re.Pattern) else "pattern"
        methods = set(re.findall(rf"\b{called}\.(\w+)\(", source)) or {*FROM_ONE_PLACE, "finditer"}
        yield from ((pattern, method) for pattern in find_held(value) for method in methods)
    for method, written in find_calls(source):
        pattern = evaluate(written, module)
        if pattern is not None and method != "compile":
            yield re.compile(pattern), method


def find_held(value, depth=3):
    if isinstance(value, re.Pattern):
        yield value if isinstance(value.pattern, str) else read_as_text(value)
    elif depth and isinstance(value, tuple | list | dict):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from find_held(inner, depth - 1)


def read_as_text(pattern):
    """Return a pattern for bytes as one for text, on which all are tried."""
    return re.compile(pattern.pattern.decode("ascii"), pattern.flags | re.ASCII)


def find_calls(source):
    """Yield the name and the first argument of each call of a function of ``re``."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re."):
            name = node.func.attr
            if hasattr(re, name) and name not in {"escape", "purge"}:
                yield name, node.args[0]


def evaluate(written, module):
    """Return the pattern that an expression stands for, None where it depends on a call's."""
    try:
        return eval(compile(ast.Expression(written), "", "eval"), vars(module))
    except NameError:
        assert Path(module.__file__).relative_to(SOURCE).as_posix() in MADE
        return None


@lru_cache
def list_attacks(pattern):
    return tuple(Attacks(pattern).found)


class Attacks:
    """The texts that could hurt a pattern, as a beginning and what is repeated behind it.

    For each repetition in the pattern: what it matches, behind what leads to it, and both, many
    times over. What a class of characters takes, the pattern's own engine says.
    """

    def __init__(self, pattern):
        self.tree = parser.parse(pattern.pattern, pattern.flags)
        self.characters = [*dict.fromkeys([*list_literals(self.tree), *CHARACTERS])]
        self.found = dict.fromkeys(("", c) for c in self.characters)
        self.attack(self.tree, "")

    def attack(self, tree, before):
        """Note the repetitions of a sequence; ``before`` is a text that leads to it."""
        for name, value in name_items(tree):
            if name in REPEATS:
                units = self.list_samples(value[2])
                units = units if value[1] >= FEW else [units[0] * value[1]]
                for unit in units:
                    self.found |= dict.fromkeys(
                        [(before, unit), ("", before + unit)] if unit else []
                    )
            for inner in list_inner(name, value):
                self.attack(inner, before)
            before += self.list_options(name, value)[0]
        self.found |= {("", before): None} if before else {}

    def list_samples(self, tree):
        """Return texts that a sequence matches: one, and with each of its items another way."""
        options = [self.list_options(name, value) for name, value in name_items(tree)]
        first = [option[0] for option in options]
        others = [
            [*first[:place], other, *first[place + 1 :]]
            for place, option in enumerate(options)
            for other in option[1:]
        ]
        return ["".join(one) for one in (first, *others)]

    def list_options(self, name, value):
        if name in SINGLE:
            return self.list_taken(name, value)
        samples = [one for inner in list_inner(name, value) for one in self.list_samples(inner)]
        if name in REPEATS:
            return [one * max(value[0], 1) for one in samples] + [""] * (value[0] == 0)
        return samples if samples and not name.startswith("ASSERT") else [""]

    def list_taken(self, name, value):
        """Return the characters that a class takes."""
        tree = parser.SubPattern(self.tree.state, [(getattr(parser, name), value)])
        one = compiler.compile(tree, self.tree.state.flags)
        return [c for c in self.characters if one.fullmatch(c)] or [""]


def name_items(tree):
    return [(str(operation), value) for operation, value in tree]


def list_inner(name, value):
    """Return the sequences inside an item of a parsed pattern."""
    if name == "BRANCH":
        return value[1]
    parts = value if isinstance(value, tuple) else (value,)
    return [part for part in parts if isinstance(part, parser.SubPattern)]


def list_literals(tree):
    """Yield each character that a parsed pattern names, and the ends of its ranges."""
    for name, value in name_items(tree):
        if name in {"LITERAL", "NOT_LITERAL"}:
            yield chr(value)
        elif name == "RANGE":
            yield from map(chr, value)
        elif name == "IN":
            yield from list_literals(value)
        for inner in list_inner(name, value):
            yield from list_literals(inner)


def use(pattern, method, text):
    if method in FROM_ONE_PLACE:
        FROM_ONE_PLACE[method](pattern, text)
    else:
        sum(1 for _ in pattern.finditer(text))


def is_out_of_step(pattern, method, before, unit, end):
    """Tell whether four times the text costs much more than four times the time."""
    for times in (*TIMES, *(length // len(unit) for length in LENGTHS)):
        once, more = (
            partial(use, pattern, method, before + unit * n + end) for n in (times // 4, times)
        )
        if stopwatch.measure(more) > NO_SQUARE and stopwatch.is_out_of_step(
            once, more, MOST_GROWTH
        ):
            return True
    return False


def find_worst(pattern, method):
    """Return the text, as beginning, unit and end, by which a pattern's time is out of step."""
    tries = ((*one, end) for one in list_attacks(pattern) for end in ENDS)
    return next((one for one in tries if is_out_of_step(pattern, method, *one)), None)


PATTERNS = list_patterns()


def test_all_that_are_compiled_are_found():
    """Each is held by its module: one that a function makes would be looked for in vain."""
    tried = {pattern.pattern for pattern, _ in PATTERNS}
    tried |= {pattern.encode(errors="replace") for pattern in tried}
    for module in list_modules():
        for method, written in find_calls(Path(module.__file__).read_text(encoding="utf-8")):
            if method == "compile":
                assert evaluate(written, module) in tried | {None}


@pytest.mark.parametrize(("pattern", "method"), PATTERNS, ids=lambda one: str(one)[-40:])
def test_four_times_the_text_costs_about_four_times_as_much(pattern, method):
    assert find_worst(pattern, method) is None


@pytest.mark.parametrize(
    ("pattern", "method"),
    [
        (r"(a+)+b", "match"),
        (r"(?:\w|1\w?)*!", "match"),
        (r"x(?:\s*[a-z]*)*;", "match"),
        (r"\s+$", "sub"),
        (r"<.*>", "finditer"),
        (r"E\t(?:[^:]+:\S+ ?)*z", "match"),
        (r"(\w+)\s*=\s*(\w+)", "search"),
        (r"[abx]*[cdx]*!", "fullmatch"),
    ],
)
def test_what_is_out_of_step_is_found(pattern, method):
    """The test of the test: exponential patterns, and quadratic ones, of the usual kinds."""
    assert find_worst(re.compile(pattern), method)
