"""without_bare_names: ``Notes`` and ``Series A Notes`` name these very notes, not the programme that they are of.

``Fixed Rate`` alone is what a line's end or a box left of a title, and names nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

_BARE = regex(
    r"\W*(?:the\s+)?(?:(?:series|class)\s+[a-z0-9]{1,2}\s+|(?:19|20)\d\d\s+)?(?:notes?|securit(?:y|ies)|bonds?|debentures?)"
    r"(?:\s+(?:offered|[a-z0-9]))?\W*",
    re.IGNORECASE,
)
_A_KIND = regex(r"\W*(?:fixed|floating)(?:[\s-]rate)?\W*", re.IGNORECASE)
_BARE_NAMES = {"program": _BARE, "title": _A_KIND}


def without_bare_names(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without programmes and titles that are no name, in the same order."""
    return [c for c in candidates if (bare := _BARE_NAMES.get(c.field)) is None or not bare.fullmatch(str(c.value))]
