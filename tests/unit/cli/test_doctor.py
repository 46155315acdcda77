"""``quoteattr doctor``: what is installed, and how it ends."""

from quoteattr.doctor import Check


def test_the_doctor_fails_where_something_required_is_missing(monkeypatch, run):
    missing = Check("spacy", None, required=True, advice="pip install spacy")
    monkeypatch.setattr("quoteattr.doctor.run_checks", lambda: (missing,))
    result = run("doctor", "--format", "text")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[-1] == "missing spacy pip install spacy"


def test_a_pipe_is_given_json_lines(monkeypatch, run, read_lines):
    found = Check("spacy", "3.8.1", required=True)
    monkeypatch.setattr("quoteattr.doctor.run_checks", lambda: (found,))
    (line,) = read_lines(run("doctor"))
    assert line == {"what": "spacy", "found": "3.8.1", "required": True, "advice": ""}
