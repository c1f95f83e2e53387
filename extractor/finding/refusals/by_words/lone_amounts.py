"""without_lone_amounts: the only sum on a note's line is its principal, and not what its issuer receives of it.

``$1,204,000.00   1.300% concession   5.500%   SEMI-ANNUAL``: a reader of words that expects proceeds somewhere takes
the one sum for them. Where no word on the line speaks of proceeds, and the same sum may be the principal, it is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate, Method
from extractor.ground.document import Document
from extractor.ground.regex import regex

_PRINCIPAL, _PROCEEDS = "principal_amount", "net_proceeds"
_SPEAKS = regex(r"\b(?:net|proceeds|receive[sd]?|gets?|keeps?|us|company|issuer)\b|\$[^$]*\$", re.IGNORECASE)
_LONGEST = 300  # characters of a line


def without_lone_amounts(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without proceeds that words were read as on such lines, in the same order."""
    text = document.text
    principals = {c.span.start for c in candidates if c.field == _PRINCIPAL and c.method is Method.TOKENS}

    def is_alone(c: Candidate) -> bool:
        if c.field != _PROCEEDS or c.method is not Method.TOKENS or c.value is None or c.span.start not in principals:
            return False
        begin = text.rfind("\n", 0, c.span.start) + 1
        end = text.find("\n", c.span.end)
        line = text[begin : end if end >= 0 else len(text)]
        opens = not any(map(str.isalnum, text[begin : c.span.start]))
        return opens and "%" in line and len(line) <= _LONGEST and _SPEAKS.search(line) is None

    return [c for c in candidates if not is_alone(c)]
