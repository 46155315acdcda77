"""Processes that hold a function each, answer one call at a time, and are replaced if they die."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from pickle import PicklingError
from queue import SimpleQueue
from types import TracebackType
from typing import Generic, Self, TypeVar

from quoteattr.errors import QuoteattrError

# Fork copies locks that other threads hold and can hang; spawn is the same on every system.
CONTEXT = multiprocessing.get_context("spawn")
# Arguments read ahead for each thread: enough to keep all busy while the oldest is waited for.
LOOK_AHEAD = 4
# What a worker sends first: the program could be started anew in it.
READY = "ready"

Argument = TypeVar("Argument")
Answer = TypeVar("Answer")


class WorkerDiedError(QuoteattrError):
    """A worker ended before it answered: killed, out of memory, or crashed in native code."""


class CrewEndedError(WorkerDiedError):
    """A worker was ended with its crew: nobody waits for the answer any more."""


class WorkerStartError(QuoteattrError):
    """No worker can be started, so nothing can be done in processes."""


class Crew(Generic[Argument, Answer]):
    """A number of workers, started when first needed and ended with the ``with`` block.

    ``call`` may be used from as many threads as there are workers.
    """

    def __init__(self, function: Callable[[Argument], Answer], processes: int) -> None:
        self._function = function
        self._open = True
        self._idle: SimpleQueue[_Worker[Argument, Answer] | None] = SimpleQueue()
        self._alive: set[_Worker[Argument, Answer]] = set()
        for _ in range(processes):
            self._idle.put(None)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End every worker, also those at work."""
        self._open = False
        for worker in tuple(self._alive):
            worker.end()

    def call(self, argument: Argument) -> Answer:
        """Return the function's answer to ``argument``, from an idle worker.

        Raises:
            WorkerDiedError: the worker ended over it; the next call gets a new one.
            CrewEndedError: the crew was ended meanwhile.
            WorkerStartError: no worker could be started.
        """
        worker = self._idle.get()
        try:
            worker = worker or self._start()
            return worker.ask(argument)
        except WorkerDiedError as error:
            self._alive -= {worker}
            worker = None
            if not self._open:
                raise CrewEndedError("its crew was ended") from error
            raise
        finally:
            self._idle.put(worker)

    def _start(self) -> "_Worker[Argument, Answer]":
        worker = _Worker(self._function)
        self._alive.add(worker)
        if not self._open:  # whoever ended the crew in the meantime has not seen this worker
            worker.end()
            raise WorkerDiedError("it was ended before it was ready")
        worker.wait_until_ready()
        return worker


def call_ahead(
    call: Callable[[Argument], Answer], arguments: Iterable[Argument], threads: int
) -> Generator[Answer, None, None]:
    """Yield the answers to a stream of arguments in its order, a handful of them ahead.

    Arguments are read in the calling thread alone; ``call`` runs in as many others as told.
    """
    pending: deque[Future[Answer]] = deque()
    pool = ThreadPoolExecutor(threads)
    try:
        for argument in arguments:
            pending.append(pool.submit(call, argument))
            while pending and (pending[0].done() or len(pending) >= LOOK_AHEAD * threads):
                yield pending.popleft().result()
        while pending:
            yield pending.popleft().result()
    finally:
        # Who stops early does not wait for what runs: ending the crew ends that too.
        pool.shutdown(wait=False, cancel_futures=True)


class _Worker(Generic[Argument, Answer]):
    """One process and the pipe to it."""

    def __init__(self, function: Callable[[Argument], Answer]) -> None:
        self._pipe, theirs = CONTEXT.Pipe()
        self._process = CONTEXT.Process(target=_serve, args=(theirs, function), daemon=True)
        try:
            with _hold_interrupts():
                self._process.start()
        except (PicklingError, AttributeError, TypeError) as error:
            raise WorkerStartError(f"cannot be sent to another process: {error}") from error
        theirs.close()

    def wait_until_ready(self) -> None:
        try:
            self._pipe.recv()
        except EOFError as error:
            raise WorkerStartError(
                "a worker process ended while it started; in a script, processes must be "
                'asked for under `if __name__ == "__main__":`'
            ) from error

    def ask(self, argument: Argument) -> Answer:
        try:
            self._pipe.send(argument)
            error, answer = self._pipe.recv()
        except (EOFError, OSError) as lost:
            self._process.join()
            code = self._process.exitcode
            raise WorkerDiedError(f"its process ended with exit code {code}") from lost
        if error is not None:
            raise error
        return answer  # type: ignore[no-any-return]  # a pipe carries objects without their types

    def end(self) -> None:
        self._process.terminate()


@contextmanager
def _hold_interrupts() -> Iterator[None]:
    """Start processes that Ctrl-C does not reach even while they load; Windows cannot."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # where it is started with the first process, it lifts this
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(pipe: Connection, function: Callable[[Argument], Answer]) -> None:
    """Answer calls until the other end is closed; Ctrl-C is for the parent to act on."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):  # whoever asked is gone, and so is the pipe
        pipe.send(READY)
        while True:
            argument = pipe.recv()
            pipe.send(_answer(function, argument))


def _answer(
    function: Callable[[Argument], Answer], argument: Argument
) -> tuple[Exception | None, Answer | None]:
    try:
        return None, function(argument)
    except Exception as error:
        return error, None
