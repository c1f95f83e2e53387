"""Redemption: one sentence a note, in the wordings that fit how the note may be called."""

from __future__ import annotations

import re

from extractor.learning.synthesis.phrases import phrases
from extractor.learning.synthesis.press import Press
from extractor.learning.synthesis.runs import Rich

_NAME = re.compile(r"^(?:(?:Optional )?Redemption(?: Information)?|Call(?:able by Issuer| Option| Provision)):\s*")
_KINDS = {
    "monthly": "grid",
    "quarterly": "grid",
    "semi_annual": "grid",
    "annual": "grid",
    "any_business_day": "free",
    "any_time": "free",
    "interest_payment_date": "coupon",
    "once": "once",
}


def redemption(press: Press, note: int, *, named: bool = False) -> Rich:
    """Print a note's redemption sentence; ``named`` when a label before it says what it is."""
    kind = _KINDS[press.value("call_frequency", note) or "once"] if press.value("callable", note) else "no"
    if press.value("make_whole_spread", note) is not None:
        kind = "make_whole_any_time" if press.value("call_frequency", note) else "make_whole"
    templates = phrases()["redemption"][kind]
    # Half of all sentences take the commonest wording, as in the wild.
    template = templates[0] if press.rng.random() < 0.4 else press.rng.choice(templates)
    return press.fill(_NAME.sub("", template) if named else template, note)


def same_terms(press: Press) -> bool:
    """Tell whether all notes are called alike, so that one line may speak for all."""
    keys = ("callable", "first_call_date", "call_price", "call_frequency", "call_notice_days")
    return len({tuple(n.get(k) for k in keys) for n in press.facts.notes}) == 1
