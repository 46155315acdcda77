import json

import pytest

from quoteattr.errors import FormatError
from quoteattr.formats.gold_lines import read_gold_lines
from quoteattr.spans import Span

LINE = {
    "id": "a",
    "text": "Ruiz said no. She left.",
    "attributions": [
        {"kind": "indirect", "content": [[10, 12]], "cue": [[5, 9]], "source": [[0, 4]],
         "speaker": "Ana Ruiz", "reporting_cue": True},
        {"kind": "indirect", "content": [[18, 22]], "cue": [], "source": [[14, 17]],
         "speaker": "Ana Ruiz"},
        {"kind": "indirect", "content": [[18, 22]], "cue": [], "source": []},
    ],
}  # fmt: skip


def read_one(tmp_path, line):
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(line))
    (gold,) = read_gold_lines(path)
    return gold


def test_a_line_is_an_article_with_its_gold(tmp_path):
    gold = read_one(tmp_path, LINE)
    first, second, third = gold.extraction.attributions
    assert (first.id, first.text, first.cue) == ("a1", "no", (Span(5, 9),))
    assert first.speaker is second.speaker
    assert first.speaker.mentions == (Span(0, 4), Span(14, 17))
    assert third.speaker is None
    assert gold.reporting == {"a1"}


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("content", [[10, 99]], r"gold.jsonl:1: attributions\[0\].content: \[10, 99\] ends after"),
        ("content", None, r"expected a list of \[start, end\], got None"),
        ("kind", "spoken", r"attributions\[0\].kind"),
    ],
)
def test_a_wrong_value_is_named_by_its_field(tmp_path, field, value, problem):
    line = {**LINE, "attributions": [{**LINE["attributions"][0], field: value}]}
    with pytest.raises(FormatError, match=problem):
        read_one(tmp_path, line)
