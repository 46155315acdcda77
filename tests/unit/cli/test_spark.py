"""``quoteattr spark``: what is called with what. The plan itself is tested with the corpus."""

import subprocess
import sys
from importlib import import_module
from unittest.mock import Mock, call

import pytest

from quoteattr.cli import spark as command


@pytest.fixture
def plan(monkeypatch):
    """The functions that Spark would run, which only note how they were called."""
    pytest.importorskip("pyspark", reason="pyspark is not installed: the extra 'spark'")
    plan = Mock()
    monkeypatch.setattr(command, "plan", plan)
    monkeypatch.setattr(command, "begin_session", lambda settings: settings)
    return plan


def test_articles_are_extracted_and_cross_referenced(plan, run):
    result = run("spark", "articles.parquet", "found", "--tagger", "rules", "--conf", "a.b=c=d")
    assert (result.exit_code, result.stdout) == (0, "")
    session = {"a.b": "c=d"}
    (extracted,) = plan.extract_parquet.call_args_list
    assert extracted.args == (session, "articles.parquet", "found/facts")
    assert extracted.kwargs["extractor"].tagger == "rules"
    assert plan.cross_reference_parquet.call_args.args == (session, "found/facts", "found")


def test_quotes_of_another_tool_need_no_model(plan, run):
    assert run("spark", "quotes.parquet", "found", "--holds", "quotes").exit_code == 0
    assert plan.read_quotes_parquet.mock_calls == [call({}, "quotes.parquet", "found/facts")]
    assert not plan.extract_parquet.called


def test_facts_are_cross_referenced_as_they_are(plan, run):
    assert run("spark", "facts/*", "found", "--holds", "facts").exit_code == 0
    assert plan.cross_reference_parquet.call_args.args == ({}, "facts/*", "found")
    assert not plan.extract_parquet.called


def test_a_setting_without_a_value_is_wrong_usage(plan, run):
    result = run("spark", "articles.parquet", "found", "--conf", "spark.master")
    assert result.exit_code == 2
    assert not plan.mock_calls


def test_what_spark_refuses_is_told_in_a_line(plan, run):
    errors = import_module("pyspark.errors")
    plan.cross_reference_parquet.side_effect = errors.PySparkException("No such path.\nat java.…")
    result = run("spark", "facts", "found", "--holds", "facts")
    assert (result.exit_code, result.stderr) == (1, "quoteattr: No such path.\n")


def test_without_java_it_says_what_spark_needs(plan, run):
    errors = import_module("pyspark.errors")
    plan.extract_parquet.side_effect = errors.PySparkRuntimeError(
        errorClass=command.NO_JAVA, messageParameters={}
    )
    result = run("spark", "articles.parquet", "found")
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "Java 17" in result.stderr


WITHOUT_PYSPARK = """
import sys
sys.modules["pyspark"] = None
sys.argv = ["quoteattr", "spark", "articles.parquet", "found"]
from quoteattr.cli import main
main()
"""


def test_without_pyspark_it_says_what_to_type():
    program = [sys.executable, "-c", WITHOUT_PYSPARK]
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "pip install '.[spark]'" in done.stderr
