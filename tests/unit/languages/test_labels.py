"""The parser's labels for English stand in one module; all others speak of roles."""

import ast
from pathlib import Path

import quoteattr
from quoteattr.languages.en import labels
from quoteattr.parsing.pipeline import load_pipeline

SOURCE = Path(quoteattr.__file__).parent
ROOMS = ("attribution", "speakers", "parsing", "extractor.py")
# Words that are labels too: "mark" is a kind of cue, "agent" the name of a rule.
WORDS = {"mark", "agent"}


def list_labels(table):
    return {value for name, value in vars(table).items() if name.isupper()}


LABELS = list_labels(labels.Dep) | list_labels(labels.Tag) | list_labels(labels.Ent)


def list_files():
    paths = (SOURCE / room for room in ROOMS)
    return [file for path in paths for file in ([path] if path.is_file() else path.rglob("*.py"))]


def find_labels(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    strings = (node for node in ast.walk(tree) if isinstance(node, ast.Constant))
    found = (node for node in strings if node.value in LABELS - WORDS)
    return [f"{path.name}:{node.lineno} {node.value}" for node in found]


def test_no_other_module_spells_a_label():
    assert len(list_files()) > 80
    assert [found for path in list_files() for found in find_labels(path)] == []


def test_every_label_is_the_pipelines():
    pipes = load_pipeline("sm")
    assert list_labels(labels.Dep) <= set(pipes.get_pipe("parser").labels)
    assert list_labels(labels.Tag) <= set(pipes.get_pipe("tagger").labels)
    assert list_labels(labels.Ent) <= set(pipes.get_pipe("ner").labels)


def test_every_label_is_used_and_stands_once():
    text = "".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    for table in (labels.Dep, labels.Tag, labels.Ent):
        names = [name for name in vars(table) if name.isupper()]
        assert len({getattr(table, name) for name in names}) == len(names)
        assert [name for name in names if f"{table.__name__}.{name}" not in text] == []
