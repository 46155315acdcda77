"""What differs between two printings, as it is told to people."""

import pytest

from quoteattr.crossref.matching.differences import describe_differences


@pytest.mark.parametrize(
    ("shown", "printed", "told"),
    [
        (
            "We shall raise the duty on herring",
            "We shall not raise the duty on herring",
            ("“shall” printed as “shall not”",),
        ),
        (
            "They can't close the old quay in spring",
            "They can close the old quay in spring",
            ("“can't” printed as “can”",),
        ),
        (
            "The quay will cost 40 million by the spring",
            "The quay will cost 50 million by the spring",
            ("“40” printed as “50”",),
        ),
        (
            "Some boats end up going not quite straight in the harbour",
            "Some boats end up not going quite straight in the harbour",
            ("“going not” printed as “not going”",),
        ),
        (
            "You can fit 36 in a room but you cannot teach 36 in a room",
            "You can fit 26 in a room but you cannot teach 26 in a room",
            ("“36” printed as “26”",),
        ),
        ("We shall raise the duty", "We shall raise the duties", ()),
        ("We shall raise the duty", "herring", ()),
    ],
)
def test_what_differs_in_plain_words(shown, printed, told):
    assert describe_differences(shown, printed) == told
