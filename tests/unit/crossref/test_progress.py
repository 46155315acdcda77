"""What a person is shown of the work on a corpus: what is done, in words of everyday."""

import pytest

from quoteattr.crossref import Corpus
from quoteattr.crossref.plan.stages import name_folders
from quoteattr.crossref.progress import WORK, show_stages


def test_every_step_of_the_plan_is_part_of_some_work():
    assert set(name_folders().values()) == set(WORK)


@pytest.mark.parametrize(
    ("step", "work"), [("near_pairs", "comparing texts"), ("links", "grouping")]
)
def test_a_bar_says_what_is_done_and_no_tables_name(step, work, capsys):
    with show_stages(True) as tell:
        tell(step)
        tell("new_parts")  # dropped, and made by no step
    told = capsys.readouterr().err
    assert work in told
    assert step not in told


def test_nothing_is_drawn_unasked(capsys):
    with show_stages(False) as tell:
        tell("near_pairs")
    assert capsys.readouterr().err == ""


def test_a_corpus_shows_how_many_articles_are_left(capsys):
    Corpus(progress=True).add([])
    assert "reading: 0" in capsys.readouterr().err
