"""regex: a regular expression that is compiled when it is first used.

There are hundreds of them, a document needs a third, and compiling them all takes longer than reading it.
"""

from __future__ import annotations

import re
from typing import cast

_PARTS = (
    "search",
    "match",
    "fullmatch",
    "finditer",
    "findall",
    "split",
    "sub",
    "subn",
    "flags",
    "groups",
    "groupindex",
)


class _Compiled:
    """A pattern with the parts of the compiled one as its own, found nearly as fast."""

    __slots__ = (*_PARTS, "asked", "pattern")

    def __init__(self, pattern: str, asked: int) -> None:
        self.pattern = pattern
        self.asked = asked


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


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return the compiled ``pattern``, at the price of none until something is looked for: for module constants.

    Raises ``re.error`` for a broken pattern, but only at its first use.
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))
