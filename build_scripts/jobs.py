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
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TypeVar
from urllib.parse import urlsplit

from build_scripts.errors import InputError

CHUNK = 8
"""Letters in one task: few enough to spread evenly, enough that sending costs little."""
_PR_SET_PDEATHSIG = 1
"""Of Linux' prctl(2)."""
PATIENCE = 20
"""Seconds that a scheduler may take to answer."""
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
        """`stage(context, item)` for each item, in order. What a stage raises is raised here."""
        if self.count < 2 and not self.scheduler:
            return (stage(context, item) for item in items)
        return self._spread(stage, context, items, chunk)

    def _spread(self, stage: Stage, context: Context, items: Iterable[Item], chunk: int) -> Iterator[Result]:
        packed = pickle.dumps((stage, context), pickle.HIGHEST_PROTOCOL)
        with self._executor(packed) as (executor, shared, width):
            waiting: deque[Future] = deque()
            chunks = _chunks(items, chunk)
            try:
                while True:
                    for some in islice(chunks, max(0, width * AHEAD - len(waiting))):
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
    def _executor(self, packed: bytes) -> Iterator[tuple[Executor, object, int]]:
        """An executor, what its tasks get as their context, and how many tasks run at once."""
        if not self.scheduler:
            with ProcessPoolExecutor(self.count, initializer=_receive, initargs=(packed,)) as pool:
                yield pool, None, self.count
            return
        client = _client(self.scheduler)
        try:
            # Sent once to each worker, not with each task.
            shared = client.scatter(packed, broadcast=True)
            yield client.get_executor(), shared, sum(client.ncores().values())
        finally:
            client.close()


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


_received: bytes = b""


def _receive(packed: bytes) -> None:
    """What a process of the pool gets when it starts: the stage and its context."""
    global _received
    _received = packed
    gc.freeze()  # looking through what the parent had would copy its memory
    _end_with_parent()


def _end_with_parent() -> None:
    """Where the build is killed, its processes go too: they would wait for work for ever."""
    try:
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    except (AttributeError, OSError):
        return  # only Linux has it
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the build itself says how it ended


def _work(shared: bytes | None, items: Sequence[object]) -> list[object]:
    stage, context = _unpacked(_received if shared is None else shared)
    return [stage(context, item) for item in items]


@lru_cache(maxsize=1)
def _unpacked(packed: bytes) -> tuple[Callable, object]:
    return pickle.loads(packed)
