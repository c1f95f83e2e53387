import datetime as dt
from decimal import Decimal

import pytest

from extractor.fusing.owners.drafts import Draft
from extractor.fusing.owners.lifetimes import drop_calls_past_maturity
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span

TEXT = "Redemption: at par plus accrued interest on or after October 15, 2020."
AT, DAY = TEXT.index("par"), TEXT.index("October")
PAR = Candidate("call_price", None, Span(AT, AT + 3), "par", Decimal(100), Status.FOUND, 0.9, Method.RULES)
FIRST = Candidate(
    "par_call_date",
    None,
    Span(DAY, DAY + 16),
    TEXT[DAY : DAY + 16],
    dt.date(2020, 10, 15),
    Status.FOUND,
    0.9,
    Method.RULES,
)


def note(year):
    due = Candidate("maturity_date", 0, Span(0, 1), "x", dt.date(year, 1, 15), Status.FOUND, 0.9, Method.ALIGNMENT)
    return Draft(None, 0, [due, PAR, FIRST])


def calls(draft):
    return [c.field for c in draft.candidates if c.field != "maturity_date"]


def test_a_call_is_not_that_of_a_note_that_is_repaid_before():
    early, late = note(2016), note(2021)
    drop_calls_past_maturity(TEXT, [early, late])
    assert calls(early) == []
    assert calls(late) == ["call_price", "par_call_date"]


@pytest.mark.parametrize("others", [[], [Draft(None, 9, [])]])
def test_one_note_and_notes_without_maturity_keep_what_they_are_given(others):
    alone = note(2016) if not others else Draft(None, 0, [PAR, FIRST])
    drop_calls_past_maturity(TEXT, [alone, *others])
    assert calls(alone) == ["call_price", "par_call_date"]
