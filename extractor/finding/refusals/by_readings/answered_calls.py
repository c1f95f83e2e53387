"""without_answered_calls: where a table answers yes for one note and no for another, no sentence calls all of them.

``Callable one time only at 100% on the call date above`` below a row of ``No No Yes`` is said of the note that has one.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Method
from extractor.values.choices import find_bool

_FIELD = "callable"


def without_answered_calls(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without calls of all notes that a table's plain answers contradict, in the same order."""
    answers = {c.value for c in candidates if c.field == _FIELD and _is_an_answer(c)}
    if len(answers) < len((True, False)):
        return list(candidates)
    return [c for c in candidates if c.field != _FIELD or c.note is not None or c.value is not True]


def _is_an_answer(c: Candidate) -> bool:
    """Tell a yes or no in a note's own cell."""
    return c.note is not None and c.method is Method.ALIGNMENT and find_bool(c.raw) is not None
