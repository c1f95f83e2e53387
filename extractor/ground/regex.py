"""regex: a regular expression that is compiled when it is first used.

There are hundreds of them, a document needs a third, and compiling them all takes longer than reading it.
"""

from __future__ import annotations

import re
from typing import cast

_PARTS = (
    "search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn", "flags", "groups", "groupindex",
)  # fmt: skip


class _Compiled:
    """A pattern with the parts of the compiled one as its own, found nearly as fast."""

    __slots__ = (*_PARTS, "asked", "begins", "pattern")

    def __init__(self, pattern: str, asked: int, begins: tuple[str, ...]) -> None:
        self.pattern = pattern
        self.asked = asked
        self.begins = begins


class _Late(_Compiled):
    """Stands for a pattern until one of its parts is asked for."""

    __slots__ = ()

    def __getattr__(self, name: str) -> object:
        if name not in _PARTS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.asked)
        for part in _PARTS:
            setattr(self, part, getattr(compiled, part))
        self.__class__ = _Compiled  # type: ignore[assignment]  # a class that looks up what is not there is slower
        return getattr(compiled, name)


def regex(pattern: str, flags: int = 0, begins: tuple[str, ...] = ()) -> re.Pattern[str]:
    """Return the compiled ``pattern``, at the price of none until something is looked for: for module constants.

    ``begins`` are plain words (lower case), with one of which all that the pattern finds begins: where these stand is
    known at once, whereas the pattern would be tried at every character. The tests hold them against the pattern.
    Raises ``re.error`` for a broken pattern, but only at its first use.
    """
    return cast("re.Pattern[str]", _Late(pattern, flags, begins))


def beginnings(pattern: re.Pattern[str]) -> tuple[str, ...]:
    """Return the words that all that a pattern finds begins with; none where these are not told."""
    begins: tuple[str, ...] = getattr(pattern, "begins", ())
    return begins
