"""Notes that are made up to explain something."""

import pytest

from extractor.finding.refusals.by_sentences.made_up import without_made_up
from extractor.reading.open import read
from tests.finding.refusals.printed import printed

OWN, OTHER = "41161PAB9", "41161PZX4"
OFFER = f"CUSIP: {OWN}\nInterest Rate: 5.250%\n\n"


def left(text, *raws):
    found = []
    for raw in raws:
        field = "coupon_rate" if raw.endswith("%") else "cusip"
        found.append(printed(text, field, raw))
    return [c.raw for c in without_made_up(read(text.encode()), found)]


@pytest.mark.parametrize(
    "lead",
    [
        "Suppose a note with these terms:\n\n",
        "Imagine that you hold a note like this one: ",
        "Interest is counted as follows (the code is made up):\n\n",
        "Here is a fictitious note:\n",
        "Assume that you bought one note.\n",
    ],
)
def test_what_is_told_of_a_note_that_is_made_up_goes(lead):
    text = OFFER + lead + f"CUSIP: {OTHER}\nInterest Rate: 3.450%\n\nThe notes pay 5.250%."
    assert left(text, OWN, "5.250%", OTHER, "3.450%") == [OWN, "5.250%"]


@pytest.mark.parametrize(
    "lead",
    [
        "The notes are a new issue:\n\n",
        "We assume no duty to buy notes.\n\n",
        "Yields assume a note is held to maturity.\n",
        "Suppose you sell a note before it matures: you may get less. These are the notes:\n\n",
        "Hypothetical notes are shown in the examples.\n",
        "Suppose that the notes are called. You are then paid.\n\n",
        "Suppose a note is held to maturity: it pays its principal.\n\nNow to the next paragraph.\n\nTerms:\n\n",
    ],
)
def test_a_real_note_stays(lead):
    text = lead + f"CUSIP: {OTHER}\nInterest Rate: 3.450%\n"
    assert left(text, OTHER, "3.450%") == [OTHER, "3.450%"]
