"""The example notebooks, run in a real kernel."""

import os
from pathlib import Path

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

REPOSITORY = Path(__file__).parents[2]
NOTEBOOKS = sorted((REPOSITORY / "docs" / "notebooks").glob("*.ipynb"))
NOTEBOOK_BYTES = 200_000


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def outputs(request, monkeypatch):
    """The data of every output that a notebook's cells have when they are run anew."""
    nbformat = pytest.importorskip("nbformat", reason="no extra 'browser' here")
    nbclient = pytest.importorskip("nbclient", reason="no extra 'browser' here")
    for needed in ("ipykernel", "altair", "vl_convert"):
        pytest.importorskip(needed, reason="no extras 'browser' and 'notebook' here")
    monkeypatch.setenv("PYTHONPATH", str(REPOSITORY), prepend=os.pathsep)
    notebook = nbformat.read(request.param, as_version=4)
    nbformat.validate(notebook)
    nbclient.NotebookClient(
        notebook, timeout=600, resources={"metadata": {"path": str(request.param.parent)}}
    ).execute()
    nbformat.validate(notebook)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    return [output.data for cell in cells for output in cell.outputs if "data" in output]


def test_pages_and_pictures_come_out(outputs):
    kinds = [kind for data in outputs for kind in data]
    assert kinds.count("text/html") == 2
    assert kinds.count("image/svg+xml") == 2


def test_outputs_are_small_and_need_no_script(outputs):
    for data in outputs:
        assert sum(len(part.encode()) for part in data.values()) < NOTEBOOK_BYTES
        assert "<script" not in "".join(data.values())
