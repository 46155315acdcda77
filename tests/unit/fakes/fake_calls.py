"""What stands in for the function of a crew of workers, in a module that they can import."""

import signal
import time


class SlowToLoad:
    """A function whose workers take longer to load than anybody waits."""

    def __call__(self, argument):
        return argument

    def __reduce__(self):
        return time.sleep, (600,)


def list_blocked(_argument):
    return signal.pthread_sigmask(signal.SIG_BLOCK, ())


def sleep_a_little(seconds):
    time.sleep(seconds)
    return seconds
