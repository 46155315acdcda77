"""Changes of Python by its syntax tree: (start, end, new) in bytes of the source."""

import ast
import itertools

COMPARED = {
    ast.Lt: "<=",
    ast.LtE: "<",
    ast.Gt: ">=",
    ast.GtE: ">",
    ast.Eq: "!=",
    ast.NotEq: "==",
    ast.In: "not in",
    ast.NotIn: "in",
    ast.Is: "is not",
    ast.IsNot: "is",
}
REVERSED = {"min": "max", "max": "min", "any": "all", "all": "any"}
SUMS = {ast.Add: "-", ast.Sub: "+"}


def change_python(source):
    """Yield changes of comparisons, conditions, constants, entries and arguments."""
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))

    def place(first, last):
        start = starts[first.lineno - 1] + first.col_offset
        return start, starts[last.end_lineno - 1] + last.end_col_offset

    def show(node):
        start, end = place(node, node)
        return source[start:end].decode()

    for node in walk_code(ast.parse(source)):
        for rule in RULES.get(type(node), ()):
            for first, last, new in rule(node, show):
                yield *place(first, last), new.encode()


def walk_code(node):
    """Yield what is run, and decides: no annotation, docstring, message or export."""
    for name, child in ast.iter_fields(node):
        if name in ("annotation", "returns", "type_params"):
            continue
        for one in child if isinstance(child, list) else [child]:
            if isinstance(one, ast.AST) and not is_passed_over(one):
                yield one
                yield from walk_code(one)


def is_passed_over(node):
    if isinstance(node, ast.Assign):
        return any(isinstance(t, ast.Name) and t.id == "__all__" for t in node.targets)
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    return isinstance(node, ast.Raise | ast.JoinedStr | ast.Import | ast.ImportFrom)


def turn_comparison(node, show):
    if len(node.ops) == 1:
        sign = COMPARED[type(node.ops[0])]
        yield node, node, f"(({show(node.left)}) {sign} ({show(node.comparators[0])}))"


def change_condition(node, show):
    """Drop each term in turn, and take "or" for "and"."""
    sign, other = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
    terms = [f"({show(term)})" for term in node.values]
    yield node, node, "(" + f" {other} ".join(terms) + ")"
    for i in range(len(terms)):
        yield node, node, "(" + f" {sign} ".join(terms[:i] + terms[i + 1 :]) + ")"


def drop_negation(node, show):
    if isinstance(node.op, ast.Not):
        yield node, node, f"({show(node.operand)})"


def move_constant(node, show):
    value = node.value
    if isinstance(value, bool):
        yield node, node, str(not value)
    elif isinstance(value, int):
        yield node, node, str(value + max(1, value // 5))
    elif isinstance(value, float):
        yield node, node, repr(value * 1.2 if value else 0.1)
    del show


def drop_entry(node, show):
    """Drop each entry of a literal with several."""
    entries = getattr(node, "elts", None)
    if entries and len(entries) > 2 and isinstance(getattr(node, "ctx", ast.Load()), ast.Load):
        for before, entry in itertools.pairwise(entries):
            yield before, entry, show(before)


def swap_arguments(node, show):
    plain = not any(isinstance(arg, ast.Starred | ast.GeneratorExp) for arg in node.args[:2])
    if len(node.args) > 1 and plain and show(node.args[0]) != show(node.args[1]):
        first, second = node.args[:2]
        yield first, second, f"{show(second)}, {show(first)}"


def reverse_call(node, show):
    if isinstance(node.func, ast.Name) and node.func.id in REVERSED:
        yield node.func, node.func, REVERSED[node.func.id]
    del show


def turn_sum(node, show):
    if type(node.op) in SUMS:
        yield node, node, f"(({show(node.left)}) {SUMS[type(node.op)]} ({show(node.right)}))"


RULES = {
    ast.Compare: (turn_comparison,),
    ast.BoolOp: (change_condition,),
    ast.UnaryOp: (drop_negation,),
    ast.Constant: (move_constant,),
    **dict.fromkeys((ast.Tuple, ast.List, ast.Set), (drop_entry,)),
    ast.Call: (swap_arguments, reverse_call),
    ast.BinOp: (turn_sum,),
}
