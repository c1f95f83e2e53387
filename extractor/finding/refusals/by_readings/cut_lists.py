"""without_cut_lists: agents up to the end of a line, where the list goes on below within a name or behind a comma.

Where neither is so, the shorter list stays: where a list ends is less sure than where it begins.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Method
from extractor.ground.regex import regex

_LINE_ENDS = regex(r"[ \t]*\r?\n")
_GOES_ON = regex(r"[ \t]*,[ \t]*\r?\n")


def without_cut_lists(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without the first lines of a list that the rules read as a whole, in the same order."""
    lists = [c for c in candidates if c.field == "agents" and c.value]
    whole = [c for c in lists if c.method is Method.RULES and len(c.raw) == len(c.span)]
    if not whole or len(lists) == len(whole):
        return list(candidates)
    return [c for c in candidates if c.field != "agents" or not any(_is_cut(c, w) for w in whole)]


def _is_cut(part: Candidate, whole: Candidate) -> bool:
    """Tell whether a list is the first line or lines of the whole one, and goes on below."""
    some, names = _names(part), _names(whole)
    last = len(some) - 1
    if part.span.start != whole.span.start or not 0 <= last < len(names):
        return False
    if some[:last] != names[:last] or not names[last].startswith(some[last]):
        return False
    behind = len(part.span)
    if some[last] != names[last]:
        return _LINE_ENDS.match(whole.raw, behind) is not None
    return len(some) < len(names) and _GOES_ON.match(whole.raw, behind) is not None


def _names(reading: Candidate) -> tuple[str, ...]:
    return tuple(map(str, reading.value)) if isinstance(reading.value, tuple) else ()
