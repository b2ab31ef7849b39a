"""How Python's memory is looked after while much is made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collection() -> Iterator[None]:
    """Without searching for rings of objects, for work that makes none but very many objects: that
    search takes a third of the time of a long letter with many blocks."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
