"""The table is made of lines as the wheel of rigour carries them."""

import sys
from zipfile import ZipFile

from quoteattr.speakers.names.name_forms import build

LINES = ["selenskyj, zelenskyy, zelens'kyj, Зеленський => Q20", "zelenskyy => Q3", "vi1, x => Q4"]


def test_forms_are_folded_and_other_scripts_left_out():
    assert build.build_rows(LINES) == ["selenskyj\t20", "zelenskyj\t20", "zelenskyy\t3 20"]


def test_a_form_of_too_many_names_stands_without_them():
    many = [f"akira => Q{n}" for n in range(build.MAX_ITEMS + 1)]
    assert build.build_rows([*many, "anna => Q99"]) == ["akira\t", "anna\t99"]


def test_the_command_reads_a_wheel(tmp_path, monkeypatch, capsys):
    with ZipFile(tmp_path / "w.whl", "w") as wheel:
        wheel.writestr(build.LIST, "\n".join(LINES))
    monkeypatch.setattr(sys, "argv", ["build", str(tmp_path / "w.whl")])
    build.main()
    out = capsys.readouterr().out
    assert out.startswith("# Forms of given and family names")
    assert out.endswith("zelenskyy\t3 20\n")
