"""without_other_codes: what stands under another numbering's own name is no CUSIP, though its check digit may fit.

One in ten of the nine-figure common codes of Euroclear and Clearstream ends like a CUSIP by chance. Only a label that
names the CUSIP as well (``CUSIP or Common Code``) may hold either. Nor are nine of the ten figures by which EDGAR knows
a filer (``0000883771-11-000214``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.finding.codes import CUSIP
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.regex import regex

_BEFORE = 40  # characters
_ANOTHER = regex(r"\b(?:common\s+code|sedol|valor)\b", re.IGNORECASE)
_BESIDE = regex(r"\b(?:common\s+code|sedol|valor)\b(?:\s+(?:no|number)\b\.?)?[\s:|*]*\Z", re.IGNORECASE)
_FILER = regex(r"(?<![A-Za-z0-9])000\d{7}(?![A-Za-z0-9])")
_BOTH = regex(r"\bcusip\b[^:\n]{0,20}\Z", re.IGNORECASE)


def without_other_codes(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without codes that another numbering's label names, in the same order."""
    return [c for c in candidates if c.field != CUSIP or not _is_anothers(document.text, c)]


def _is_anothers(text: str, code: Candidate) -> bool:
    if any(_FILER.match(text, at) for at in (code.span.start, code.span.start - 1) if at >= 0):
        return True
    if "cusip" in code.label.casefold():
        return False
    if _ANOTHER.search(code.label):
        return True
    before = text[max(code.span.start - _BEFORE, 0) : code.span.start]
    named = _BESIDE.search(before)
    return named is not None and _BOTH.search(before, 0, named.start()) is None
