"""The share of women with what it leaves open."""

import pytest

from quoteattr.records import Entity
from quoteattr.views.shares import Share, share_women


@pytest.mark.parametrize(
    ("part", "known", "interval"),
    [
        (81, 263, (0.2553, 0.3662)),  # Newcombe 1998, table I, method 3
        (15, 148, (0.0624, 0.1605)),
        (0, 20, (0.0, 0.1611)),
        (1, 29, (0.0061, 0.1718)),
        (0, 0, (0.0, 1.0)),
    ],
)
def test_the_interval_is_wilsons(part, known, interval):
    assert Share(part, known, 0).interval == pytest.approx(interval, abs=0.0001)


def test_of_nobody_there_is_no_share():
    assert Share(0, 0, 3).value is None


def test_each_person_counts_once_and_groups_never():
    ana = Entity("ana", "Ana Ruiz", "person", gender="female")
    bo = Entity("bo", "Bo Li", "person", gender="male")
    kim = Entity("kim", "Kim Ray", "person", gender="other")
    open_ = Entity("x", "J. X", "person")
    council = Entity("c", "the council", "group")
    mayor = Entity("m", "the mayor", "unnamed", gender="female")
    share = share_women([ana, bo, ana, kim, open_, council, mayor])
    assert (share.part, share.known, share.unknown) == (1, 3, 1)
    assert share.value == pytest.approx(1 / 3)
