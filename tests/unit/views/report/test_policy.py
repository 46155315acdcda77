"""The page's policy: its own styles and script, and nothing else."""

from base64 import b64encode
from hashlib import sha256

from quoteattr.views.report.policy import write_policy


def hash_source(source):
    return "sha256-" + b64encode(sha256(source.encode()).digest()).decode()


def test_all_but_these_styles_and_this_script_is_forbidden():
    assert write_policy("p {}", "let é;").split("; ") == [
        "default-src 'none'",
        f"style-src '{hash_source('p {}')}'",
        f"script-src '{hash_source('let é;')}'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
