"""drop_calls_past_maturity: of several notes, a call from a day on is theirs that are still outstanding then.

"At par on or after October 15, 2020" is said below all columns of a sheet; the note that is due in 2016 is not called
by it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from extractor.fusing.owners.drafts import Draft
from extractor.ground.candidate import Candidate, Status
from extractor.ground.regex import regex
from extractor.values.dates import find_dates

_MATURITY = "maturity_date"
# A first call past the maturity is weighed by the relation of the two, which may find the maturity wrong instead.
_CALL = frozenset({"call_price", "call_frequency", "call_notice_days", "par_call_date"})
_BEHIND = 90  # characters
_FROM = regex(r"[^.;|\t]{0,60}\bon\s(?:or\safter|and\safter)\s")


def drop_calls_past_maturity(text: str, drafts: Sequence[Draft]) -> None:
    """Take from each of several notes what a sentence says of calls from its maturity on."""
    if len(drafts) < 2:
        return
    for draft in drafts:
        matures = _maturity(draft)
        if matures is not None:
            draft.candidates = [c for c in draft.candidates if not _is_past(text, c, matures)]


def _maturity(draft: Draft) -> dt.date | None:
    stated = [c for c in draft.candidates if c.field == _MATURITY and c.status is Status.FOUND]
    best = max(stated, key=lambda c: c.score, default=None)
    return best.value if best is not None and isinstance(best.value, dt.date) else None


def _is_past(text: str, c: Candidate, matures: dt.date) -> bool:
    if c.field not in _CALL or c.note is not None or c.status is not Status.FOUND:
        return False
    if isinstance(c.value, dt.date):
        return c.value >= matures
    from_day = _FROM.match(text, c.span.end, c.span.end + _BEHIND)
    days = find_dates(text[from_day.end() : from_day.end() + 30]) if from_day else []
    return bool(days) and days[0].start == 0 and days[0].date >= matures
