"""What the package may not do: unpickle, run what it reads, or take weights that were changed."""

import ast
import shutil
from pathlib import Path

import pytest

import quoteattr
from quoteattr.attribution.tagger import load_tagger
from quoteattr.attribution.tagger.weights import MANIFEST, read_weights
from quoteattr.errors import ModelError

SOURCE = Path(quoteattr.__file__).parent
WEIGHTS = SOURCE / "attribution" / "tagger" / "weights"
# Modules that run what they read; multiprocessing carries its pickles between our own processes.
UNSAFE_MODULES = {"pickle", "cPickle", "dill", "cloudpickle", "joblib", "shelve", "marshal"}
NETWORK_MODULES = {"socket", "http", "urllib.request", "requests", "httpx", "ftplib", "smtplib"}
UNSAFE_CALLS = {
    *("eval", "exec", "compile", "__import__", "os.system", "os.popen"),
    *("torch.load", "numpy.load", "np.load", "yaml.load", "pd.read_pickle", "pandas.read_pickle"),
}
# Which of the unsafe a file needs, and for what.
ALLOWED = {"workers.py": {"pickle.PicklingError"}}
# A checkpoint of ours holds tensors and figures alone, and nothing else is read of it.
WEIGHTS_ONLY = "torch.load(self.path, map_location='cpu', weights_only=True)"


def walk_nodes():
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            yield path.relative_to(SOURCE).as_posix(), node


def list_imported(node):
    if isinstance(node, ast.Import):
        return {name.name for name in node.names}
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return {f"{node.module}.{name.name}" for name in node.names}
    return set()


def is_of(module, modules):
    return any(module == one or module.startswith(f"{one}.") for one in modules)


@pytest.mark.parametrize("modules", [UNSAFE_MODULES, NETWORK_MODULES], ids=["pickle", "network"])
def test_no_module_is_imported_that_unpickles_or_connects(modules):
    found = [
        (file, module)
        for file, node in walk_nodes()
        for module in list_imported(node) - ALLOWED.get(file, set())
        if is_of(module, modules)
    ]
    assert found == []


def test_nothing_is_called_that_runs_what_it_reads():
    calls = [(file, node) for file, node in walk_nodes() if isinstance(node, ast.Call)]
    unsafe = [(file, call) for file, call in calls if ast.unparse(call.func) in UNSAFE_CALLS]
    assert [one for one in unsafe if ast.unparse(one[1]) != WEIGHTS_ONLY] == []


SHIPPED = sorted(path.parent for path in WEIGHTS.rglob(MANIFEST))


def test_weights_are_shipped():
    assert SHIPPED


@pytest.mark.parametrize("folder", SHIPPED, ids=lambda folder: folder.name)
def test_shipped_weights_are_refused_with_a_byte_changed_in_any_file(folder, tmp_path):
    for name in read_weights(folder).files:
        copy = shutil.copytree(folder, tmp_path / name)
        data = bytearray((copy / name).read_bytes())
        data[len(data) // 2] ^= 1
        (copy / name).write_bytes(data)
        with pytest.raises(ModelError, match="checksum"):
            load_tagger(str(copy))
