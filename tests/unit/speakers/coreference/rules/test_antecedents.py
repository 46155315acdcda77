"""Sources that lead to another."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee, [who] said no, left.", ["Ann Lee"]),
        ("It failed, said an official familiar with the talks, [who] noted delays.", None),
        ("Ann Lee left. [Lee's statement] said no.", ["Ann Lee"]),
        ("Ann Lee left. [Her statement] said no.", ["Ann Lee"]),
    ],
)
def test_source_leads_to(who, text, expected):
    found = who(text)
    assert found == expected if expected else found[0].startswith("an official")


def test_the_aides_of_someone_are_not_that_person(who):
    assert who("[Trump's spokesman] said no. Donald Trump left.") == ["Trump's spokesman"]
