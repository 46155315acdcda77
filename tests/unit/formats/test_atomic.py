"""A file is written whole or not at all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from quoteattr.formats.atomic import write_atomically


def test_the_file_takes_the_place_of_the_old_one(tmp_path):
    path = tmp_path / "f"
    path.write_text("old")
    with write_atomically(path) as file:
        file.write(b"new")
        assert path.read_text() == "old"
    assert path.read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "f").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "f")
    with write_atomically(tmp_path / "link") as file:
        file.write(b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "f").read_text() == "new"


def test_what_a_killed_process_left_is_in_nobodys_way(tmp_path, monkeypatch):
    """In a container, a process has the id of the one before it."""
    monkeypatch.setattr(os, "getpid", lambda: 7)
    killed = write_atomically(tmp_path / "f")
    killed.__enter__().write(b"begun")
    with write_atomically(tmp_path / "f") as file:
        file.write(b"new")
    assert (tmp_path / "f").read_text() == "new"


FILL = """
import resource, signal, sys
from quoteattr.formats.atomic import write_atomically
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    with write_atomically(sys.argv[1]) as file:
        file.write(bytes(100_000))
except OSError as error:
    print(type(error).__name__)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit of a file's size")
def test_on_a_full_disk_the_old_file_stands(tmp_path):
    path = tmp_path / "f"
    path.write_text("old")
    output = subprocess.check_output([sys.executable, "-c", FILL, str(path)], text=True)
    assert output.strip() == "OSError"
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_a_device_is_written_to_and_not_replaced():
    with pytest.raises(OSError, match="No space left"), write_atomically("/dev/full") as file:
        file.write(b"new")
    assert Path("/dev/full").is_char_device()
