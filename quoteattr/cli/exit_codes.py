"""How a command ends, beside 0 for done."""

SOME_FAILED = 1
WRONG_USAGE = 2
# As shells have it: 128, and the number of SIGINT.
INTERRUPTED = 130
