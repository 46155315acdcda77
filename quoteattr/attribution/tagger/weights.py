"""Weights on disk: plain files beside a manifest that names, dates and checks them. No pickle."""

import hashlib
import json
from collections.abc import Mapping
from errno import EINVAL
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from attrs import frozen

from quoteattr.errors import ModelError

SCHEMA = "quoteattr.weights/1"
MANIFEST = "manifest.json"


@frozen
class Weights:
    """The files of trained weights, checked, and what their manifest says of them."""

    folder: Path
    manifest: Mapping[str, Any]
    files: Mapping[str, bytes]


def read_weights(folder: Path) -> Weights:
    """Read weights and check every file against its manifest.

    Raises:
        ModelError: the folder has no manifest, one of another version, or a file that differs
            from what was written when the weights were made.
    """
    manifest = _read_manifest(folder / MANIFEST)
    files = {name: _read_checked(folder / name, sha) for name, sha in manifest["sha256"].items()}
    return Weights(folder, manifest, files)


def write_weights(folder: Path, files: Mapping[str, bytes], about: Mapping[str, Any]) -> None:
    """Write ``files`` with a manifest that holds their checksums and what ``about`` says.

    Older weights are replaced when all is written: on a full disk they stand unchanged.

    Raises:
        OSError: the folder cannot be written in.
    """
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in sorted(files.items())}
    manifest = {"schema": SCHEMA, **about, "sha256": sums}
    text = json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"
    _replace_files(folder, {**files, MANIFEST: text.encode("utf-8")})


def _replace_files(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".part-", dir=folder) as part:
        for name, data in files.items():
            Path(part, name).write_bytes(data)
        for name in files:
            Path(part, name).replace(folder / name)


def _read_manifest(path: Path) -> dict[str, Any]:
    try:
        manifest = json.loads(_read_file(path).decode("utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"{path}: no weights here ({error}); expected a {MANIFEST}") from error
    schema = manifest.get("schema") if isinstance(manifest, dict) else None
    if schema != SCHEMA:
        raise ModelError(f"{path}: got schema {schema!r}, expected {SCHEMA!r}; train them again")
    return dict(manifest)


def _read_file(path: Path) -> bytes:
    if path.exists() and not path.is_file():
        raise OSError(EINVAL, "no regular file")  # a pipe would be waited for
    return path.read_bytes()


def _read_checked(path: Path, expected: str) -> bytes:
    try:
        data = _read_file(path)
    except OSError as error:
        raise ModelError(f"{path}: named in the manifest, but cannot be read ({error})") from error
    got = hashlib.sha256(data).hexdigest()
    if got != expected:
        raise ModelError(
            f"{path}: checksum {got[:12]}…, expected {expected[:12]}…: the file was changed or "
            "cut short; install quoteattr again, or train the weights again"
        )
    return data
