"""A file's ending says its format; what one writes it reads back."""

import pytest
from attrs import evolve

from quoteattr.errors import FormatError
from quoteattr.formats.extraction_files import read_extractions, write_extractions
from tests.endings import ALL, MANY, SINGLE

# A workbook says when it was made.
TIMELESS = [ending for ending in ALL if ending != ".xlsx"]


@pytest.mark.parametrize("ending", ALL)
def test_contents_and_speakers_survive_every_format(ending, extraction, tmp_path):
    path = tmp_path / f"f{ending}"
    write_extractions(iter([extraction]), path)
    (found,) = read_extractions(path, {"paper/1": extraction.article.text})
    if ending != ".ann":  # brat knows of an article what its files are called
        assert found.article == extraction.article
    for before, after in zip(extraction.attributions, found.attributions, strict=True):
        assert (after.text, after.content) == (before.text, before.content)
        assert after.speaker.name == before.speaker.name


@pytest.mark.parametrize("ending", ALL)
def test_every_format_can_write_hostile_text(ending, hostile, tmp_path):
    path = tmp_path / f"f{ending}"
    write_extractions([hostile], path)
    (found,) = read_extractions(path)
    (attribution,) = found.attributions
    assert len(attribution.text) == len(hostile.attributions[0].text)


@pytest.mark.parametrize("ending", MANY)
def test_nothing_at_all_is_a_file_without_extractions(ending, tmp_path):
    write_extractions([], tmp_path / f"f{ending}")
    assert list(read_extractions(tmp_path / f"f{ending}")) == []


@pytest.mark.parametrize("ending", TIMELESS)
def test_the_same_extractions_are_the_same_bytes(ending, extraction, tmp_path):
    twice = [extraction, evolve(extraction)][: 1 if ending in SINGLE else None]
    for name in ("a", "b"):
        write_extractions(twice, tmp_path / f"{name}{ending}")
    assert (tmp_path / f"a{ending}").read_bytes() == (tmp_path / f"b{ending}").read_bytes()


def test_an_unknown_ending_is_told_with_those_that_are_known(extraction, tmp_path):
    with pytest.raises(FormatError, match=r"f.docx: no format has this ending; expected \.csv"):
        write_extractions([extraction], tmp_path / "f.docx")
