"""without_run_on_names: an issuer's name does not go on with the first words of its programme's.

A cell that says ``Example Valley Bancorp`` and ``Example Valley InterNotes`` in two lines is one line of text, in which
the token model may take the name's own first word, said again, to the name.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Method

_ISSUER = "issuer"


def without_run_on_names(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without the issuers that are a rule's reading and its first words again."""
    whole = [c for c in candidates if c.field == _ISSUER and c.method is Method.RULES and c.value]

    def runs_on(c: Candidate) -> bool:
        return c.field == _ISSUER and c.method is not Method.RULES and any(_goes_on(c, w) for w in whole)

    return [c for c in candidates if not (whole and runs_on(c))]


def _goes_on(c: Candidate, whole: Candidate) -> bool:
    if c.span.start != whole.span.start or c.span.end <= whole.span.end:
        return False
    words, said = str(whole.value).casefold().split(), str(c.value).casefold().split()
    more = said[len(words) :]
    return bool(more) and said[: len(words)] == words and more == words[: len(more)]
