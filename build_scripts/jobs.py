"""Where the work on letters is done: here, in processes on this machine, or on a Dask cluster.

The seam is `concurrent.futures`: a stage is a pure function of a context (the same for all letters)
and a letter, and an executor runs it. What comes back comes in order, so the result is the same
whatever the executor.
"""

from __future__ import annotations

import ctypes
import gc
import os
import pickle
import signal
import socket
import tempfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from build_scripts.errors import InputError

CHUNK = 8
"""Letters in one task: few enough to spread evenly, enough that sending costs little."""
_PR_SET_PDEATHSIG = 1
"""Of Linux' prctl(2)."""
PATIENCE = 20
"""Seconds that a scheduler may take to answer."""
SWEEP = (50_000, 20, 50)
"""Thresholds of the collection of garbage, which Python has at 700, 10 and 10."""
AHEAD = 3
"""Tasks for each process that wait or are done and not yet fetched: memory stays flat."""

Context = TypeVar("Context")
Item = TypeVar("Item")
Result = TypeVar("Result")
Stage = Callable[[Context, Item], Result]


@dataclass(frozen=True, slots=True)
class Jobs:
    """How much runs side by side: `count` processes here, or the cluster at `scheduler`."""

    count: int = 1
    scheduler: str = ""

    def map(self, stage: Stage, context: Context, items: Iterable[Item], chunk: int = CHUNK) -> Iterator[Result]:
        """Team.map() by a team for this stage alone."""
        with self.team() as team:
            yield from team.map(stage, context, items, chunk)

    @contextmanager
    def team(self) -> Iterator[Team]:
        """Who does the work of a whole build. To be made while the build is still small: a process begins as a copy of this one."""
        if self.scheduler:
            client = _client(self.scheduler)
            try:
                # Sent once to each worker, not with each task.
                yield Team(client.get_executor(), lambda packed: nullcontext(client.scatter(packed, broadcast=True)), sum(client.ncores().values()))
            finally:
                client.close()
        elif self.count > 1:
            with ProcessPoolExecutor(self.count, initializer=_begin) as pool:
                pool.submit(os.getpid).result()  # the processes begin with the first task
                yield Team(pool, _laid_down, self.count)
        else:
            yield Team(None, nullcontext, 1)


class Team:
    """An executor that does one stage after another, each task with a context that is sent once a stage."""

    def __init__(self, executor: Executor | None, send: Callable[[bytes], AbstractContextManager[object]], width: int):
        """`send` gives, as long as a stage lasts, what its tasks get to have the bytes by; `width` tasks run at once.
        Without an executor the work is done here."""
        self._executor, self._send, self._width = executor, send, width

    def map(self, stage: Stage, context: Context, items: Iterable[Item], chunk: int = CHUNK) -> Iterator[Result]:
        """`stage(context, item)` for each item, in order. What a stage raises is raised here.

        The results of one stage are to be taken before the next begins.
        """
        if self._executor is None:
            return (stage(context, item) for item in items)
        return self._spread(self._executor, stage, context, _chunks(items, chunk))

    def _spread(self, executor: Executor, stage: Stage, context: object, chunks: Iterator[Sequence[object]]) -> Iterator:
        first = next(chunks, None)
        if first is None:
            return
        with self._send(pickle.dumps((stage, context), pickle.HIGHEST_PROTOCOL)) as shared:
            waiting: deque[Future] = deque()
            chunks = chain([first], chunks)
            try:
                while True:
                    for some in islice(chunks, max(0, self._width * AHEAD - len(waiting))):
                        waiting.append(executor.submit(_work, shared, some))
                    if not waiting:
                        return
                    yield from waiting.popleft().result()
            except BrokenProcessPool as error:
                raise InputError("--jobs", "a process that worked on letters was killed; was the memory full?", "Use fewer: --jobs 1") from error
            finally:
                for future in waiting:
                    future.cancel()


@contextmanager
def rarely_swept() -> Iterator[None]:
    """Python looks for rings among values less often, and not among those that are there already.

    A build holds millions of values till its end, hardly any in a ring; looking through them takes a fifth of the time.
    """
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*SWEEP)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()


def here() -> int:
    """How many processes this machine runs side by side: the processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _client(address: str):
    try:
        from distributed import Client
    except ImportError as error:
        raise InputError("--scheduler", "Dask is not installed", "Install it: pip install 'kamerarchief[dask]'") from error
    try:
        _knock(address)
        return Client(address, timeout=f"{PATIENCE}s", set_as_default=False)
    except (OSError, ValueError) as error:
        raise InputError("--scheduler", f"there is no Dask scheduler at {address}", "Start one: dask scheduler") from error


def _knock(address: str) -> None:
    """Raises OSError or ValueError where nobody listens at an address ("tcp://10.0.0.1:8786").

    Asked before Dask is: a client that could not connect waits for its own threads when it is
    thrown away, and that may be in the midst of making another one.
    """
    parts = urlsplit(address if "://" in address else f"tcp://{address}")
    if not parts.hostname or not parts.port:
        raise ValueError(f"{address} names no host and port")
    socket.create_connection((parts.hostname, parts.port), timeout=PATIENCE).close()


def _chunks(items: Iterable[Item], size: int) -> Iterator[Sequence[Item]]:
    rest = iter(items)
    while chunk := list(islice(rest, size)):
        yield chunk


@contextmanager
def _laid_down(packed: bytes) -> Iterator[str]:
    """The path of a file with these bytes, which each process here reads once."""
    with tempfile.NamedTemporaryFile(prefix="kamerarchief-") as file:
        file.write(packed)
        file.flush()
        yield file.name


def _begin() -> None:
    """What a process of the pool does first."""
    gc.freeze()  # looking through what the parent had would copy its memory
    gc.set_threshold(*SWEEP)
    _end_with_parent()


def _end_with_parent() -> None:
    """Where the build is killed, its processes go too: they would wait for work for ever."""
    try:
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    except (AttributeError, OSError):
        return  # only Linux has it
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the build itself says how it ended


def _work(shared: str | bytes, items: Sequence[object]) -> list[object]:
    """The results of some items; `shared` is the stage with its context, or the file that it is in."""
    stage, context = _unpacked(shared)
    return [stage(context, item) for item in items]


@lru_cache(maxsize=1)
def _unpacked(shared: str | bytes) -> tuple[Callable, object]:
    return pickle.loads(shared if isinstance(shared, bytes) else Path(shared).read_bytes())
