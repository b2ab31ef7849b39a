"""Which facts of other letters were looked up for a letter, and whether the answers are the same today."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache

from build_scripts.links.archive import Names

Answers = tuple[tuple[str, str, bytes], ...]
"""What was looked up: in which list, by which key, and a digest of the answer."""


class Asked:
    """The names of all letters as linking sees them, with a note of each look-up."""

    def __init__(self, names: Names):
        self._seen: dict[tuple[str, str], object] = {}
        self.names = Names(_Noted("name", names.by_name, self._seen), _Noted("day", names.by_day, self._seen))

    def answers(self) -> Answers:
        """What was looked up since this was made."""
        return tuple((kind, key, _digest(answer)) for (kind, key), answer in sorted(self._seen.items(), key=lambda item: item[0]))


class Today:
    """Answers the same questions with today's letters."""

    def __init__(self, names: Names):
        self._lists: dict[str, Mapping[str, object]] = {"name": names.by_name, "day": names.by_day}
        self._answer = cache(self._answer_now)

    def same(self, answers: Answers) -> bool:
        """Whether each look-up gives what it gave."""
        return all(self._answer(kind, key) == digest for kind, key, digest in answers)

    def _answer_now(self, kind: str, key: str) -> bytes:
        return _digest(self._lists[kind].get(key))


class _Noted(Mapping):
    """A mapping that notes what it is asked."""

    def __init__(self, kind: str, inner: Mapping[str, object], seen: dict[tuple[str, str], object]):
        self._kind, self._inner, self._seen = kind, inner, seen

    def __getitem__(self, key: str) -> object:
        self._seen[self._kind, key] = self._inner.get(key)
        return self._inner[key]

    def __bool__(self) -> bool:
        # "No letters at all" would be an answer that is not noted.
        return True

    def __iter__(self) -> Iterator[str]:
        raise TypeError("what is looked up one by one can be noted, all of it at once can't")

    def __len__(self) -> int:
        raise TypeError("how many letters there are must not matter for one of them")


def _digest(answer: object) -> bytes:
    return hashlib.blake2b(repr(answer).encode("utf-8", "surrogatepass"), digest_size=12).digest()
