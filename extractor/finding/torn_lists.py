"""without_torn_lists: the end of a list of names is no rival of the whole.

A page may name the purchasing agent under a label of its own, or tear a list over cells. Where the rules read the
whole, the names under the later label, or in the later cell, are the same list once more, its beginning torn off. A
part that ends earlier stays: where a list ends is less sure than where it begins.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Method


def without_torn_lists(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without ends of lists that the rules read as a whole, in the same order."""
    whole = [c for c in candidates if c.method is Method.RULES and isinstance(c.value, tuple)]

    def is_torn(c: Candidate) -> bool:
        return isinstance(c.value, tuple) and any(
            c.field == w.field and isinstance(w.value, tuple) and w.span.holds(c.span) and c.value in _ends(w.value)
            for w in whole
        )

    return [c for c in candidates if not is_torn(c)] if whole else list(candidates)


def _ends(names: tuple[object, ...]) -> list[tuple[object, ...]]:
    """Return what is left of a list when names are taken off its beginning."""
    return [names[k:] for k in range(1, len(names))]
