"""A content security policy for one page: its own styles and script by their hashes, no more."""

from base64 import b64encode
from hashlib import sha256


def write_policy(styles: str, script: str) -> str:
    """Return a policy that lets these styles and this script in, and forbids all else."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {_hash_source(styles)}",
            f"script-src {_hash_source(script)}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash_source(source: str) -> str:
    digest = b64encode(sha256(source.encode("utf-8")).digest()).decode("ascii")
    return f"'sha256-{digest}'"
