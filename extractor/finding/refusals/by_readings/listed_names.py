"""without_listed_names: a firm in the middle of a list of agents is an agent, and not who issues the notes.

A list that wraps leaves its last name, or the end of it, on a line of its own, where an issuer's would stand.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Method

_A_LIST = 3  # names; of two one may be the issuer, who signs beside its agent


def without_listed_names(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without issuers that stand behind the first name of a list, in the same order."""
    lists = [c for c in candidates if c.field == "agents" and c.method is Method.RULES and _is_a_list(c)]
    if not lists:
        return list(candidates)
    return [c for c in candidates if c.field != "issuer" or not any(_is_within(c, names) for names in lists)]


def _is_a_list(reading: Candidate) -> bool:
    return isinstance(reading.value, tuple) and len(reading.value) >= _A_LIST


def _is_within(issuer: Candidate, names: Candidate) -> bool:
    return names.span.holds(issuer.span) and issuer.span.start > names.span.start
