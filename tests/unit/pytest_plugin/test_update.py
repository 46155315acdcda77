"""``--quoteattr-update``: gold files written so that they say what was found."""

import pytest

TEXT = "“It works,” said Ana Ruiz. Li said it rains. The “miracle” ended."
FOUND = TEXT.replace("“It works,”", '[“It works,”]{speaker="Ana Ruiz"}').replace(
    "it rains", "[it rains]{speaker=Li}"
)


def test_missing_quotes_are_put_in(write_gold, run):
    path = write_gold(TEXT, FOUND)
    run("--quoteattr-update=missing").stdout.fnmatch_lines(["a.quotes.md: 2 marks written"])
    assert path.read_text(encoding="utf-8") == (
        '“[It works,]{id=a1 speaker="Ana Ruiz" kind=direct}” said Ana Ruiz. '
        "Li said [it rains]{id=a2 speaker=Li kind=indirect}. The “miracle” ended.\n"
    )
    run().assert_outcomes(passed=3)


def test_marks_that_agree_are_left_to_the_byte(write_gold, run):
    gold = TEXT.replace("“It works,”", '[“It works,”]{  id=x speaker="Ruiz"   cue="said"}')
    path = write_gold(gold, FOUND)
    run("--quoteattr-update=missing")
    assert path.read_text(encoding="utf-8").startswith(gold[:60])


def test_missing_changes_no_mark_that_stands(write_gold, run):
    gold = TEXT.replace("“It works,”", '[“It works,”]{speaker="Bo Li" id=works}')
    gold = gold.replace("“miracle”", "[“miracle”]{.not-a-quote}")
    path = write_gold(
        gold, FOUND.replace("The “miracle” ended", "[The “miracle” ended]{speaker=Li}")
    )
    run("--quoteattr-update=missing")
    written = path.read_text(encoding="utf-8")
    assert '[“It works,”]{speaker="Bo Li" id=works}' in written
    assert "The [“miracle”]{.not-a-quote} ended" in written


def test_all_makes_the_file_say_what_was_found(write_gold, run):
    gold = TEXT.replace("“It works,”", '[“It works,”]{speaker="Bo Li" id=works}')
    gold = gold.replace("“miracle”", "[“miracle”]{.not-a-quote}")
    gold = gold.replace("Ana Ruiz", "[Ana Ruiz]{speaker=Li id=gone}")
    found = FOUND.replace(
        "The “miracle” ended", '[The “miracle” ended]{speaker="a body" speaker-kind=group}'
    )
    path = write_gold(gold, found)
    run("--quoteattr-update=all").assert_outcomes(passed=1)
    assert path.read_text(encoding="utf-8") == (
        '[“It works,”]{speaker="Ana Ruiz" id=works} said Ana Ruiz. '
        "Li said [it rains]{id=a1 speaker=Li kind=indirect}. "
        '[The “miracle” ended]{id=a2 speaker="a body" speaker-kind=group kind=mixed}.\n'
    )
    run().assert_outcomes(passed=4)


def test_all_gives_a_wrong_span_its_new_bounds_and_keeps_its_id_and_links(write_gold, run):
    gold = 'Li said [it rains]{speaker=Li id=rain same-as="b#x"} and that it will go on raining.'
    found = "Li said [it rains and that it will go on raining]{speaker=Li}."
    path = write_gold(gold, found)
    run("--quoteattr-update=all")
    assert path.read_text(encoding="utf-8") == (
        "Li said [it rains and that it will go on raining]"
        "{id=rain speaker=Li kind=indirect same-as=b#x}.\n"
    )


@pytest.mark.parametrize("how", ["missing", "all"])
def test_what_is_known_to_fail_is_left(write_gold, run, how):
    gold = TEXT.replace("“It works,”", '[“It works,”]{speaker="Bo Li" xfail=hard}')
    gold = gold.replace("“miracle”", "[“miracle”]{.not-a-quote xfail=hard}")
    found = FOUND.replace("The “miracle” ended", "[The “miracle” ended]{speaker=Li}")
    path = write_gold(gold, found.replace("Li said [it rains]{speaker=Li}", "Li said it rains"))
    run(f"--quoteattr-update={how}")
    assert path.read_text(encoding="utf-8") == gold + "\n"


def test_what_would_cross_another_mark_is_left_out(write_gold, run):
    gold = TEXT.replace("Ana Ruiz. Li", "[Ana Ruiz. Li]{.not-a-quote}")
    write_gold(gold, TEXT.replace("Li said it rains", "[Li said it rains]{speaker=Li}"))
    run("--quoteattr-update=missing").assert_outcomes(passed=1)
    assert "{speaker=Li}" not in gold


def test_marks_that_would_part_a_pair_of_brackets_are_refused(write_gold, run):
    path = write_gold("Li said it [rains] now.", "Li said [it \\[rains]{speaker=Li}\\] now.")
    result = run("--quoteattr-update=missing")
    result.assert_outcomes(failed=1)
    assert path.read_text(encoding="utf-8") == "Li said it [rains] now.\n"


def test_line_ends_and_the_front_matter_stay(write_gold, run):
    path = write_gold(TEXT, FOUND)
    path.write_bytes(f"---\r\nid: a\r\n---\r\n\r\n{TEXT}\r\nEnd.\r\n".encode())
    (path.parent / "a.found").write_bytes(f"{FOUND}\r\nEnd.\r\n".encode())
    run("--quoteattr-update=missing").assert_outcomes(passed=1)
    written = path.read_bytes()
    assert written.startswith(b"---\r\nid: a\r\n---\r\n\r\n")
    assert written.endswith(b"\r\nEnd.\r\n")


def test_a_file_that_agrees_is_not_touched(write_gold, run):
    path = write_gold(FOUND)
    before = path.stat().st_ino, path.stat().st_mtime_ns
    run("--quoteattr-update=all").assert_outcomes(passed=1)
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == before


def test_a_write_that_fails_leaves_the_file(write_gold, run, monkeypatch):
    def fail(*_):
        raise OSError("disk full")

    path = write_gold(TEXT, FOUND)
    monkeypatch.setattr(type(path), "replace", fail)
    run("--quoteattr-update=missing").stdout.fnmatch_lines(["*OSError: disk full"])
    assert path.read_text(encoding="utf-8") == TEXT + "\n"
    assert sorted(file.suffix for file in path.parent.glob("a.*")) == [".found", ".md"]


@pytest.mark.parametrize("value", ["true", "1"])
def test_gold_is_not_written_in_ci(write_gold, run, monkeypatch, value):
    path = write_gold(TEXT, FOUND)
    monkeypatch.setenv("CI", value)
    result = run("--quoteattr-update=all")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["ERROR: --quoteattr-update rewrites the gold, which in CI *"])
    assert path.read_text(encoding="utf-8") == TEXT + "\n"


def test_gold_is_not_written_by_several_processes(write_gold, run):
    path = write_gold(TEXT, FOUND)
    result = run("-p", "xdist", "-n", "2", "--quoteattr-update=all", in_process=False)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["ERROR: --quoteattr-update writes files: run it without -n"])
    assert path.read_text(encoding="utf-8") == TEXT + "\n"
