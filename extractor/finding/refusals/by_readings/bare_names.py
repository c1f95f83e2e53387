"""without_bare_names: ``Notes`` and ``Series A Notes`` name these very notes, not the programme that they are of.

``Fixed Rate``, a year or a rate alone is what a line's end, a box or a sentence left of a title, and names nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

_BARE = regex(
    r"\W*(?:the\s+)?(?:(?:series|class)\s+[a-z0-9]{1,2}\s+(?:(?:un)?secured\s+|senior\s+|subordinated\s+){0,2}|(?:19|20)\d\d\s+)?(?:notes?|securit(?:y|ies)|bonds?|debentures?)"
    r"(?:\s+(?:offered|[a-z0-9]))?\W*"
    # A letter alone tells one series or one note of it from the next.
    r"|\W*(?:(?:the\s+)?(?:series|class|tranche)\s+(?:[a-z]{1,2}|[0-9]+[a-z]?)|an?\s+(?:series|class|tranche))\W*",
    re.IGNORECASE,
)
_A_KIND = regex(r"\W*(?:(?:fixed|floating)(?:[\s-]rate)?|\d[\d./ ]*)\W*", re.IGNORECASE)
# What a table's caption, a mail's subject and a signature say of a programme: "Outstanding CoreNotes", "Weekly Retail
# Notes". What calls itself a programme, or has a series, is one: "Weekly Retail Note Program".
_SPOKEN_OF = regex(
    r"(?!.*\b(?:program(?:me)?|,\s*series\s+\w{1,3})\W*\Z)"
    r"\W*(?:outstanding|existing|previously\s+issued|(?:this\s+)?week(?:ly|['’]s))\s.*|.*\sdesk\W*",
    re.IGNORECASE,
)
# Shares are sold beside notes, and are of no programme of notes.
_SHARES = regex(r".*\b(?:stock|shares)(?:,?\s+series\s+[a-z0-9]{1,3})?\W*", re.IGNORECASE)
# What is left of a sentence: "100.00% and the notes due 2023".
_SENTENCE = regex(r".*\band\s+the\s+notes\b.*|notes\s+due\s+(?:in\s+)?(?:19|20)\d\d", re.DOTALL)
_BARE_NAMES = {"program": (_BARE, _SPOKEN_OF, _SHARES), "title": (_A_KIND, _SENTENCE)}


def without_bare_names(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without programmes and titles that are no name, in the same order."""
    return [c for c in candidates if not any(bare.fullmatch(str(c.value)) for bare in _BARE_NAMES.get(c.field, ()))]
