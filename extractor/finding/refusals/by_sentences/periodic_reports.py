"""without_periodic_reports: how often a company reports is not how often its notes pay.

``files annual, quarterly and special reports with the SEC``: nearly every prospectus says so.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.regex import regex

_FIELDS = frozenset({"coupon_frequency", "call_frequency"})
_BEHIND = 60  # characters
_KINDS = "annual|semi-?annual|quarterly|special|current|periodic|other|financial"
_REPORTS = regex(
    # A capital on the next line, or in the next cell, begins another thing.
    rf"(?:,?(?: (?:and |or )?(?i:{_KINDS})|\s(?:and\s|or\s)?(?:{_KINDS})))*"
    r"(?: (?i:reports?|statements|filings)|[ \n]{1,2}(?:reports?|statements|filings))\b(?!\s?:)"
)


def without_periodic_reports(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without frequencies that a company's reports have, in the same order."""
    text = document.text

    def is_of_reports(c: Candidate) -> bool:
        return c.field in _FIELDS and _REPORTS.match(text, c.span.end, c.span.end + _BEHIND) is not None

    return [c for c in candidates if not is_of_reports(c)]
