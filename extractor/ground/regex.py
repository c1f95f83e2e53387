"""regex: a regular expression that is compiled when it is first used.

There are hundreds of them, a document needs a third, and compiling them all takes longer than reading it.
"""

from __future__ import annotations

import re
from typing import cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


class _Late:
    """Stands for a pattern until it is compiled; from then on its methods are the compiled one's own."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):  # what Python asks of any object is no use of the pattern
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return the compiled ``pattern``, at the price of none until something is looked for: for module constants.

    Raises ``re.error`` for a broken pattern, but only at its first use.
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))
