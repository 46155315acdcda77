"""What is no part of a name is cut off its two ends; foreign words never are."""

import pytest

from quoteattr.speakers.names.detect import find_names


@pytest.fixture
def names(parse):
    return lambda text: [mention.text for mention in find_names(parse(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Farmer Jo Reed said so.", ["Jo Reed"]),
        ("They met Supervisor Reyes on Monday.", ["Reyes"]),
        ("Chefs Jamie Lund and Jo Reed signed it.", ["Jamie Lund", "Jo Reed"]),
        ("Hosting Cole was hard. Mark Bentham met Tim Cole.", ["Cole", "Mark Bentham", "Tim Cole"]),
        ("Though Almeida had come, Rita Almeida left.", ["Almeida", "Rita Almeida"]),
        ("The Minister of Finance Brian Manley resigned.", ["Brian Manley"]),
        ("They call her Crooked Hilary Lund.", ["Hilary Lund"]),
        ("Email Toni Rask. Toni Rask left.", ["Toni Rask", "Toni Rask"]),
        ("The call of WATCHED Berg came. Ida Berg left.", ["Berg", "Ida Berg"]),
        ("Ann Lee Photographer took it.", ["Ann Lee"]),
        ("“No,” said Nurse Ivy Dean.", ["Ivy Dean"]),
        ("Thabo Kane visited a school. President Kane said so.", ["Thabo Kane", "Kane"]),
        ("On Monday Kane left. Kane said so.", ["Kane", "Kane"]),
        ("Said Ana Ruiz: “It holds.”", ["Ana Ruiz"]),
        ("Said Hassan said no. Said Hassan left.", ["Said Hassan", "Said Hassan"]),
    ],
)
def test_words_that_are_no_names_are_cut(names, text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mason Reed said so.", ["Mason Reed"]),
        ("They saw Magic Johnson there.", ["Magic Johnson"]),
        ("Then Okonjo Mbeki said so.", ["Okonjo Mbeki"]),
        ("They met Kaurinui Parata on Monday.", ["Kaurinui Parata"]),
        ("JD Vance and Dean Smith spoke.", ["JD Vance", "Dean Smith"]),
    ],
)
def test_names_are_left_whole(names, text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It holds,” said Ana  Ruiz.", ["Ana  Ruiz"]),
        ("Dwight “The Pebble” Janson won.", ["Dwight “The Pebble” Janson"]),
        ("Robert C. “Bobby” Lund won.", ["Robert C. “Bobby” Lund"]),
        ("Ann Lee\nBo Ek said so.", ["Ann Lee", "Bo Ek"]),
    ],
)
def test_a_name_runs_over_spaces_and_a_nickname_not_over_a_line(names, text, expected):
    assert names(text) == expected
