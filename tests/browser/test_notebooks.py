"""The example notebooks, run by nbmake in a real kernel and by marimo, and what they show."""

import re
import shutil
import subprocess
import sys
from os import pathsep
from pathlib import Path

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

REPOSITORY = Path(__file__).parents[2]
NOTEBOOKS = REPOSITORY / "docs" / "notebooks"
NOTEBOOK_BYTES = 200_000
SECONDS = 600
# How many pages or tables, and how many pictures, come out of each notebook.
SHOWN = {"newsroom": (2, 2), "women_quoted": (4, 1)}
# A page that marimo exports takes its own script from here; the package holds the same files.
MARIMO_SCRIPTS = re.compile(r"https://cdn\.jsdelivr\.net/npm/@marimo-team/frontend@[^/]+/dist/(.+)")


@pytest.fixture(autouse=True, scope="module")
def _charts_and_path():
    for needed in ("altair", "vl_convert"):
        pytest.importorskip(needed, reason="no extra 'notebook' here")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(REPOSITORY), prepend=pathsep)
        yield


def test_every_notebook_is_run():
    assert {path.stem for path in NOTEBOOKS.glob("*.ipynb")} == set(SHOWN)


@pytest.fixture(params=SHOWN, scope="module")
def notebook(request):
    return request.param


@pytest.fixture(scope="module")
def outputs(notebook):
    """The data of every output that a notebook's cells have when they are run anew."""
    nb_run = pytest.importorskip("nbmake.nb_run", reason="no extra 'browser' here")
    nbformat = pytest.importorskip("nbformat", reason="no extra 'browser' here")
    result = nb_run.NotebookRun(NOTEBOOKS / f"{notebook}.ipynb", SECONDS).execute()
    assert result.error is None, result.error.trace
    nbformat.validate(result.nb)
    cells = [cell for cell in result.nb.cells if cell.cell_type == "code"]
    return [output.data for cell in cells for output in cell.outputs if "data" in output]


def test_pages_and_pictures_come_out(notebook, outputs):
    kinds = [kind for data in outputs for kind in data]
    assert (kinds.count("text/html"), kinds.count("image/svg+xml")) == SHOWN[notebook]


def test_outputs_are_small_and_need_no_script(outputs):
    for data in outputs:
        assert sum(len(part.encode()) for part in data.values()) < NOTEBOOK_BYTES
        assert "<script" not in "".join(data.values())


@pytest.fixture(scope="module")
def exported(new_page, fixtures, tmp_path_factory):
    """The page that marimo exports of its example notebook, in a browser."""
    marimo = pytest.importorskip("marimo", reason="no extra 'browser' here")
    folder = tmp_path_factory.mktemp("marimo")
    export_notebook(folder, fixtures)

    def answer(route):
        name = MARIMO_SCRIPTS.fullmatch(route.request.url)[1]
        file = Path(marimo.__file__).parent / "_static" / name
        route.fulfill(path=file, headers={"Access-Control-Allow-Origin": "*"})

    page = new_page()
    page.route(MARIMO_SCRIPTS, answer)
    page.goto((folder / "page.html").as_uri())
    page.locator(".quoteattr").nth(1).wait_for()
    yield page
    page.close()


def export_notebook(folder, fixtures):
    """Run a copy: beside the notebook, marimo keeps what came of it before."""
    notebooks = folder / "docs" / "notebooks"
    notebooks.mkdir(parents=True)
    (folder / "fixtures").symlink_to(fixtures)
    notebook = shutil.copy(NOTEBOOKS / "newsroom_marimo.py", notebooks)
    program = [sys.executable, "-m", "marimo", "export", "html", notebook]
    done = subprocess.run(
        [*program, "-o", folder / "page.html"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_marimo_shows_marks_reasons_and_printings(exported):
    article, corpus = exported.locator(".quoteattr").all()
    assert "every bolt has been checked" in article.locator("mark").first.inner_text()
    article.locator("summary:has(.qa-number)").first.click()
    assert article.get_by_text("Why", exact=True).first.is_visible()
    assert corpus.locator(".qa-card").count() > 0


def test_marimo_does_not_show_the_plain_text_as_well(exported):
    assert exported.get_by_text("· printed in 3 articles").count() == 0
