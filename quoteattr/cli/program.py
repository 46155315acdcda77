"""The program: its commands, each loaded when it is run, and how it ends."""

import logging
import sys
from importlib import import_module
from importlib.metadata import version
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from quoteattr.cli.exit_codes import INTERRUPTED, SOME_FAILED, WRONG_USAGE
from quoteattr.cli.output import prepare_output, silence, tell, write
from quoteattr.errors import FormatError, QuoteattrError

# What `quoteattr --help` lists. The command `extract` is `extract_command` in cli/extract.py, and
# its docstring is what `quoteattr extract --help` says.
COMMANDS = {
    "extract": "Print who said what.",
    "draft": "Write gold to be corrected, one file an article.",
    "crossref": "Print where each utterance was printed.",
    "search": "Print where a phrase was printed, from a store.",
    "match": "Print what a remembered wording may be, from a store.",
    "report": "Write one page to search and filter, for a newsroom.",
    "spark": "Cross-reference Parquet by Spark.",
    "evaluate": "Print how well a prediction agrees with gold.",
    "train": "Make weights for --tagger from annotated articles.",
    "doctor": "Print what is installed, and what is missing.",
}
# What is logged with no -v, with one, and with two.
LEVELS = (logging.WARNING, logging.INFO, logging.DEBUG)
# Words of articles must never be read as rich's markup, and users are shown no traceback.
PLAIN: dict[str, Any] = {"rich_markup_mode": None, "pretty_exceptions_enable": False}


class LazyCommand(TyperCommand):
    """A command that is listed by its name and help, and imported when it is run or completed."""

    def make_context(self, *given: Any, **settings: Any) -> Any:  # noqa: ANN401  # passed on
        """Let the real command parse the arguments; what it returns runs the real command."""
        return load_command(str(self.name)).make_context(*given, **settings)


def load_command(name: str) -> TyperCommand:
    """Import the module of a command, and return the command with its options."""
    module = import_module(f"quoteattr.cli.{name}")
    program = typer.Typer(add_completion=False, **PLAIN)
    program.command(name)(getattr(module, f"{name}_command"))
    command = typer.main.get_command(program)
    assert isinstance(command, TyperCommand)  # a group is made of two functions or more
    return command


def main() -> None:
    """Run the command line; a file that cannot be read, or a missing model, is told in a line."""
    try:
        prepare_output()
        app()
    except BrokenPipeError:
        silence(sys.stderr)  # nobody reads what we would tell
        sys.exit(SOME_FAILED)
    except (FormatError, OSError) as error:
        _end(str(error), SOME_FAILED)
    except QuoteattrError as error:
        _end(str(error), WRONG_USAGE)
    except SystemExit as end:
        if end.code == INTERRUPTED:
            _end("interrupted", INTERRUPTED)
        raise


def _end(message: str, code: int) -> None:
    tell(f"quoteattr: {message}")
    sys.exit(code)


def _print_version(wanted: bool) -> None:
    if wanted:
        write(f"quoteattr {version('quoteattr')}")
        raise typer.Exit


app = typer.Typer(
    help="Who said what, in which words, and where else was it printed.",
    epilog="Example: quoteattr crossref articles/ --min-articles 2",
    no_args_is_help=True,
    **PLAIN,
)


@app.callback()
def main_command(
    _version_printed: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version and exit."
        ),
    ] = False,
    verbose: Annotated[
        int,
        typer.Option(
            "-v",
            "--verbose",
            count=True,
            show_default=False,
            help="Log to stderr; -vv: with words of articles.",
        ),
    ] = 0,
) -> None:
    """Who said what, in which words, and where else was it printed."""
    logging.basicConfig(level=LEVELS[min(verbose, len(LEVELS) - 1)])


def _stand_in() -> None:
    """Stand for a command that is not loaded yet; never called."""


for _name, _help in COMMANDS.items():
    app.command(_name, cls=LazyCommand, help=_help)(_stand_in)
