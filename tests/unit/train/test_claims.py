import json

import pytest

from quoteattr.attribution.claims.probability import INTERCEPT
from quoteattr.train.claims import fit_weights, main, read_judged


def test_a_trait_that_reports_have_gets_a_weight_above_one_that_noise_has():
    judged = [({INTERCEPT: 1.0, "said": 1.0}, True), ({INTERCEPT: 1.0, "held": 1.0}, False)] * 10
    weights = fit_weights(judged)
    assert weights["said"] > 1 > -1 > weights["held"]


def test_weights_stay_finite_and_balance_where_a_trait_tells_nothing():
    judged = [({INTERCEPT: 1.0, "said": 1.0}, reports) for reports in (True, False)]
    assert fit_weights(judged) == pytest.approx({INTERCEPT: 0.0, "said": 0.0}, abs=0.001)


TEXT = "Ana Ruiz said that the dam would hold. It rained."
SAID = [[14, 37]]


def write_line(verdict, content=SAID):
    claims = [{"content": content, "verdict": verdict}]
    return json.dumps({"text": TEXT, "judged_claims": claims})


@pytest.mark.parametrize(("verdict", "reports"), [("right", True), ("noise", False)])
def test_a_claim_that_was_judged_is_measured(verdict, reports):
    ((measures, answer),) = read_judged([write_line(verdict)])
    assert answer is reports
    assert {"cue say", "content that clause", "source name"} <= set(measures)


def test_what_nobody_judged_teaches_nothing():
    assert list(read_judged([write_line("right", [[39, 48]])])) == []


def test_the_table_that_is_written_is_the_one_that_is_read(tmp_path, capsys):
    path = tmp_path / "judged.jsonl"
    path.write_text(f"{write_line('right')}\n{write_line('noise')}\n", encoding="utf-8")
    main([str(path)])
    rows = [line for line in capsys.readouterr().out.splitlines() if not line.startswith("#")]
    assert [row.split("\t")[0] for row in rows] == sorted(row.split("\t")[0] for row in rows)
    assert all(float(row.split("\t")[1]) < 100 for row in rows)
