"""How long something takes, for tests that compare one time with another."""

import gc
from math import inf
from time import process_time

# So often each of two is run before one is told to be out of step: what else the machine does
# slows one run or ten, but hardly all of these.
ROUNDS = 10
# Before these are over none is told to be in step: the first run also fills the caches.
FIRST_ROUNDS = 2


def is_out_of_step(once, more, most):
    """Tell whether ``more`` costs over ``most`` times what ``once`` costs, whenever it is tried.

    They take turns, so that what else runs slows both, and the least time of each counts, as
    what else runs only ever adds. The first look that finds them in step ends it.
    """
    least_once = least_more = inf
    for tried in range(ROUNDS):
        least_once = min(least_once, measure(once))
        least_more = min(least_more, measure(more))
        if tried >= FIRST_ROUNDS and least_more <= most * least_once:
            return False
    return True


def stays_within(budget, ask):
    """Tell whether one of a few answers, in seconds, is under the budget: the quietest counts."""
    return any(ask() < budget for _ in range(ROUNDS))


def measure(work):
    """Return the CPU time of one run, in seconds, without collecting the session's garbage."""
    collects = gc.isenabled()
    gc.disable()
    try:
        start = process_time()
        work()
        return process_time() - start
    finally:
        if collects:
            gc.enable()
