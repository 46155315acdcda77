"""What to type to have what is not installed: the one place that says where quoteattr is had."""

# On the day that quoteattr is on an index: "quoteattr", and no word on a clone.
PACKAGE = "."
PLACE = " (in a clone of quoteattr)"


def tell_command(extra: str = "") -> str:
    """Return the command that installs quoteattr, or an extra of it, and where to type it."""
    what = f"'{PACKAGE}[{extra}]'" if extra else PACKAGE
    return f"pip install {what}{PLACE}"
