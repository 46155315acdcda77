"""How long something takes, for tests that compare one time with another."""

import gc
from time import process_time


def measure_least(work, times=1):
    """Return the least CPU time of so many runs, in seconds: what else runs only ever adds.

    Collecting the garbage of the whole session is none of the work.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        return min(measure_once(work) for _ in range(times))
    finally:
        if collects:
            gc.enable()


def measure_once(work):
    start = process_time()
    work()
    return process_time() - start
