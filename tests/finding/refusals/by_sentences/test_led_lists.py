"""Lists of codes behind words that name other notes."""

import pytest

from extractor.finding.refusals.by_sentences.led_lists import without_led_lists
from extractor.reading.open import read
from tests.finding.refusals.printed import printed

OWN, OTHER, LAST = "41161PAB9", "41161PZX4", "41161PZY2"
OFFER = f"CUSIP: {OWN}\nInterest Rate: 5.250%\n\n"


def left(text, *raws):
    found = []
    for raw in raws:
        field = "coupon_rate" if raw.endswith("%") else "cusip"
        found.append(printed(text, field, raw))
    return [c.raw for c in without_led_lists(read(text.encode()), found)]


@pytest.mark.parametrize(
    "told",
    [
        f"Notes of earlier weeks (for information): 6.250% due 2014, CUSIP {OTHER}; 2.75% due 2009, CUSIP {LAST}.",
        f"Interest is paid. CUSIP numbers of earlier CornerNotes called this month:\n{OTHER}, {LAST}; all at 6.250%.",
        f"Previously issued notes: {OTHER} (6.250%), {LAST}",
        f"Notes redeemed since January: CUSIP: {OTHER}, 6.250%; {LAST}",
        f"Other outstanding notes:\t6.250% due May 15, 2019, {OTHER}; floating, {LAST}\n",
    ],
)
def test_what_names_other_notes_holds_to_the_end_of_the_list(told):
    assert left(OFFER + told, OWN, "5.250%", "6.250%", OTHER, LAST) == [OWN, "5.250%"]


@pytest.mark.parametrize(
    "told",
    [
        f"Notes of this week: 6.250% due 2014, CUSIP {OTHER}.",
        f"Other terms: 6.250% due 2014, CUSIP {OTHER}.",
        f"These are further notes of the following series: 6.250% due 2014, CUSIP {OTHER}.",
        f"Existing notes: none.  Of this offer are those of 6.250%, CUSIP {OTHER}.",
        f"Other notes: none\nInterest Rate: 6.250%\nCUSIP: {OTHER}\n",
        f"Earlier notes offered hereby: 6.250% due 2014, CUSIP {OTHER}.",
        f"We have called notes of earlier weeks: they paid more. Sold are 6.250% notes, CUSIP {OTHER}.",
    ],
)
def test_other_words_before_a_colon_leave_the_codes(told):
    assert left(OFFER + told, OWN, "6.250%", OTHER) == [OWN, "6.250%", OTHER]


def test_the_only_code_is_kept():
    assert left(f"Outstanding notes: 6.250%, CUSIP {OTHER}", "6.250%", OTHER) == ["6.250%", OTHER]
