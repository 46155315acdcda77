"""Words of others on their way to a terminal."""


def disarm(message: str) -> str:
    """Return ``message``, its lines as they are, without characters that act on a terminal."""
    return "".join(c if c.isprintable() or c == "\n" else " " for c in message)
