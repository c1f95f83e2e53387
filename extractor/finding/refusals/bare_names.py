"""without_bare_names: ``Notes`` and ``Series A Notes`` name these very notes, not the programme that they are of."""

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


def without_bare_names(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without programmes that are no name, in the same order."""
    return [c for c in candidates if c.field != "program" or not _BARE.fullmatch(str(c.value))]
