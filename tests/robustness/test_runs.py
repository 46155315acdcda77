"""Two runs over the same articles print the same bytes, and neither asks the network."""

import os
import subprocess
import sys

import pytest

PROGRAM = "from quoteattr.cli import main; main()"
# Whatever looks a name up, or connects, fails.
OFFLINE = "import socket; socket.socket.connect = socket.getaddrinfo = None; "


def run(program, *arguments, seed="0"):
    command = [sys.executable, "-c", program, *map(str, arguments)]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run(command, capture_output=True, check=True, env=environment).stdout


@pytest.fixture(scope="module")
def printed(fixtures):
    return run(PROGRAM, "extract", fixtures / "bridge", seed="1")


def test_neither_processes_nor_the_hash_seed_change_a_byte(printed, fixtures):
    again = run(PROGRAM, "extract", fixtures / "bridge", "--processes", 2, seed="2")
    assert printed == again


def test_the_order_of_the_articles_changes_no_utterance(fixtures):
    paths = sorted((fixtures / "bridge").iterdir())
    forwards = run(PROGRAM, "crossref", *paths, seed="1")
    assert forwards
    assert forwards == run(PROGRAM, "crossref", *reversed(paths), seed="2")


def test_no_connection_is_opened(printed, fixtures):
    assert run(OFFLINE + PROGRAM, "extract", fixtures / "bridge") == printed


# Each socket that is made, and what is asked of it; not even a name may be looked up.
TOLD_SOCKETS = """
import sys

def tell(event, arguments):
    if event.startswith("socket.") and event != "socket.gethostname":
        print(event, *map(str, arguments[1:]), flush=True)

sys.addaudithook(tell)
import quoteattr, quoteattr.cli
for name in quoteattr.__all__:
    getattr(quoteattr, name)
quoteattr.extract("“It holds,” said Ana Ruiz.")
"""
# spaCy imports requests, and with it urllib3, which asks the kernel by bind() whether it has IPv6.
PROBE = {"socket.__new__", "socket.bind ('::1', 0)"}


def test_a_dependency_asks_for_ipv6_and_nothing_goes_out():
    told = run(TOLD_SOCKETS).decode().splitlines()
    asked = {line for line in told if not line.startswith("socket.__new__")}
    assert asked <= PROBE
    assert len(told) <= len(PROBE)
