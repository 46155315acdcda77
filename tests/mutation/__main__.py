"""Try the tests: change the package in one place at a time and see whether they notice.

    python -m tests.mutation --room rules --room views --draw 20 --seed 7

Each change is made in a copy of the working tree and tried with the tests of its room. Printed is
what became of each, and how many of each room were noticed. It takes Linux or macOS: each run
is a fork of a process that has imported the libraries.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random

from tests.mutation.changes import list_changes
from tests.mutation.rooms import ROOMS
from tests.mutation.trial import enter, passes_tests

ROOT = Path(__file__).parents[2]
# Else a list of thousands of words would be all that is drawn from.
MOST_OF_A_FILE = 50
TOLD = {True: "MISSED", False: "noticed", None: "did not end"}


def draw_changes(root, room, count, seed):
    """Return so many changes of a room, drawn by ``seed``, a few from each file to choose from."""
    chance, known = Random(seed), []
    for path in room.list_files(root):
        changes = list(list_changes(root, path))
        known += chance.sample(changes, min(MOST_OF_A_FILE, len(changes)))
    return chance.sample(known, min(count, len(known)))


def copy_tree(place):
    """Copy the files that git knows or would take, as they are in the working tree."""
    listed = subprocess.run(
        ["git", "ls-files", "-coz", "--exclude-standard"], cwd=ROOT, check=True, capture_output=True
    )
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (ROOT / name).is_file():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, place / name)


def find_mirror(root, path):
    """Yield the tests that mirror a file, then those of its folder: they notice first."""
    mirror = Path(path.replace("quoteattr/", "tests/unit/", 1))
    for tests in (mirror.with_name(f"test_{mirror.name}"), mirror.parent):
        if (root / tests).exists():
            yield [tests.as_posix()]


def try_room(place, name, count, seed):
    """Print what became of changes of a room; return how many were noticed, and of how many."""
    room, noticed = ROOMS[name], 0
    if not passes_tests([room.tests]):  # or they do not end
        sys.exit(f"{name}: its tests fail without any change: {' '.join(room.tests)}")
    changes = draw_changes(place, room, count, seed)
    for number, change in enumerate(changes, start=1):
        passed = passes_tests((*find_mirror(place, change.path), room.tests), change)
        noticed += passed is False
        print(f"{name} {number} {TOLD[passed]} {change}", flush=True)
    return noticed, len(changes)


def main():
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--room", action="append", choices=ROOMS, help="all where none is named")
    parser.add_argument("--draw", type=int, default=15, help="how many changes of each room")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        copy_tree(Path(folder))
        enter(Path(folder))
        told = {n: try_room(Path(folder), n, given.draw, given.seed) for n in given.room or ROOMS}
    for name, (noticed, all_of_them) in told.items():
        print(f"{name}: {noticed} of {all_of_them} noticed")


if __name__ == "__main__":
    main()
