"""``quoteattr doctor``: what is installed, and what to type where something is missing."""

import typer
from attrs import asdict

from quoteattr.cli.exit_codes import SOME_FAILED
from quoteattr.cli.options import OutputFormat
from quoteattr.cli.output import is_for_person, write
from quoteattr.formats.lines import write_line


def doctor_command(output: OutputFormat = None) -> None:
    """Print what is installed, and what to type where something is missing.

    Example: quoteattr doctor
    """
    # It loads the taggers to look at them, and spaCy with them, which --help is spared.
    from quoteattr.doctor import is_healthy, render_checks, run_checks  # noqa: PLC0415

    checks = run_checks()
    if is_for_person(output):
        write(render_checks(checks))
    else:
        write("\n".join(write_line(asdict(check)) for check in checks))
    if not is_healthy(checks):
        raise typer.Exit(SOME_FAILED)
