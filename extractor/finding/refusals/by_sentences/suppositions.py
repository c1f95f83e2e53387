"""without_suppositions: what a sentence supposes, or says of something else, is no term of the notes.

Long filings explain themselves in prose: by examples that assume a coupon, by limits that an amount stays under,
by what may happen at any time. The words around a reading tell it from a term, wherever it stands.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from extractor.finding.cues import FIGURES, OTHER_NOTICE
from extractor.ground.candidate import Candidate, Status
from extractor.ground.document import Document
from extractor.ground.grid import Grid
from extractor.ground.places import Span
from extractor.ground.regex import regex
from extractor.ground.sentences import sentence_around, sentence_begin

# A sheet's labels may stand pages apart, and prose between them: only its cells are no running text.
_REACH = 400  # characters, either way, in which a sentence ends
_SUPPOSED = regex(
    r"\bhypothetical|\bfor (?:example|instance)\b|\bhad (?:you|your|an? investor)\b"
    r"|\billustrat|\bassum(?:e|es|ed|ing) (?:an?|that|the following|your)\b"
    r"|(?<!\bis )\ban? (?:\w+ )?(?:note|bond) (?:of|due in|with a (?:term|life|maturity) of) \w+ years\b"
    r"|\bif (?:the )?(?:interest|coupons?) (?:were|was)\b"
    r"|\bsecondary market\b|\bif you (?:buy|purchase|sell|invest)\b",
    re.IGNORECASE,
)
# A limit that stands at once before a figure: the figure is not the price itself.
_LIMIT = regex(
    r"\b(?:less|more|greater|lower|higher) than (?:an? )?\Z|\bas (?:low|high|little|much) as \Z", re.IGNORECASE
)
_LIMITED = frozenset({"call_price", "selling_price"})
# A call goes by many words: "may we repay early?", "our option", "the company may retire them".
_OF_A_CALL = regex(
    r"\bcall|\bnon-?call|\bredeem|\bredempt|\bprepa|\bmake-?\s?whole|\bgreater of\b"
    r"|\b(?:re)?(?:pay|paid|payment|end)\b[^.;\n]{0,60}\bearl(?:y|ier)\b|\bearl(?:y|ier)\s(?:re)?(?:payment|end)\b"
    r"|\b(?:our|(?:issuer|company|bank|corporation|trust)(?:['’]s)?) (?:option|right|wish|election)\b"
    r"|\b(?:may|can) (?:\w+ ){0,2}(?:retire|discharge|repay)\b",
    re.IGNORECASE,
)
# "Optional redemption: [X] Yes [ ] No", alone on its line: the paragraph below tells the rest.
_ANSWERED = regex(
    r"\b(?:redemption|redeemable|callable)\b[^.;]{0,40}(?:\[\s?x\s?\]|[☒☑]|/\s?x\s?/|:)\s*yes\b[^.;]{0,12}\Z",
    re.IGNORECASE,
)
_CALL_TERMS = frozenset({"call_frequency", "first_call_date", "call_price", "call_notice_days"})
_NOTICE = "call_notice_days"
_TERMS = FIGURES | _CALL_TERMS | {"coupon_frequency"}


def without_suppositions(document: Document, grids: Sequence[Grid], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without those that running text only supposes, in the same order."""
    text = document.text
    cells = sorted(cell.span for grid in grids for cell in grid.filled)
    starts = [cell.start for cell in cells]

    def is_supposed(c: Candidate) -> bool:
        if c.status is not Status.FOUND or c.field not in _TERMS:
            return False
        k = bisect_right(starts, c.span.start) - 1
        if k >= 0 and cells[k].holds(c.span):
            return False
        around = sentence_around(text, c.span, _REACH)
        if not any(map(str.isalpha, text[around.start : c.span.start] + text[c.span.end : around.end])):
            return False  # a paragraph of its own: a cell that no grid holds
        if c.field in _CALL_TERMS and not _is_of_a_call(text, c, around):
            return True
        if c.field in _LIMITED and _LIMIT.search(text[max(c.span.start - 24, 0) : c.span.start]):
            return True
        return _SUPPOSED.search(text, around.start, c.span.start) is not None

    return [c for c in candidates if not is_supposed(c)]


def _is_of_a_call(text: str, c: Candidate, around: Span) -> bool:
    """Tell whether a sentence speaks of a call, or is the footnote of a column that does."""
    if c.note is not None and _OF_A_CALL.search(c.label):
        return True
    return _OF_A_CALL.search(text, _told_from(text, c, around), around.end) is not None


def _told_from(text: str, c: Candidate, around: Span) -> int:
    """Return where the call is spoken of: its notice often has a sentence of its own behind the call's."""
    above = text[max(around.start - _REACH, 0) : around.start].rstrip()
    answered = _ANSWERED.search(above, above.rfind("\n") + 1)
    if answered:
        return around.start - (min(around.start, _REACH) - answered.start())
    before = around.start - 2  # the stop and a blank; a paragraph begins behind a line's end
    if (
        c.field != _NOTICE
        or before < 0
        or text[before + 1] != " "
        or OTHER_NOTICE.search(text, around.start, around.end)
    ):
        return around.start
    return sentence_begin(text, before, _REACH)
