"""What a programme says of the kinds of its notes."""

import pytest

from extractor.finding.refusals.by_sentences.programme_kinds import without_programme_kinds
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.reading.open import read

DAYS = "actual number of days elapsed in a 360-day year"
DEFAULT = f"Unless the pricing supplement says otherwise, interest on floating rate notes runs on the {DAYS}."


def left(text, *read_as):
    found = []
    for field, raw, value in read_as:
        at = text.lower().index(raw.lower())
        place = Span(at, at + len(raw))
        found.append(Candidate(field, None, place, raw, value, Status.FOUND, 0.9, Method.RULES))
    return [c.value for c in without_programme_kinds(read(text.encode()), found)]


@pytest.mark.parametrize(
    "text",
    [
        DEFAULT,
        "Floating rate notes. Unless the pricing supplement says otherwise, LIBOR resets monthly.",
        "Interest on floating rate notes will be paid as the applicable pricing supplement tells.",
        "Floating rate notes. Each bears interest at the rate stated in the pricing supplement.",
        "We may offer fixed rate notes and floating rate notes.",
        "FLOATING RATE BONDS IN GENERAL\n\n  A rate resets monthly.\nThe spread is stated in the pricing supplement.",
    ],
)
def test_a_kind_that_a_programme_describes_is_not_told_of_these_notes(text):
    assert left(f"Terms\n\n{text}", ("coupon_type", "floating rate", "floating")) == []


@pytest.mark.parametrize(
    "text",
    [
        "We are selling $5,000,000 of floating rate notes due 2012; see each pricing supplement.",
        "Unless we say otherwise, interest on the floating rate notes is paid monthly.",
        "Floating rate notes\nCUSIP 02006DUP4",
        "FLOATING RATE BONDS\n\nCUSIP 02006DUP4\n\nThe spread is stated in the pricing supplement.",
        "FLOATING RATE BONDS\n\nRead this pricing supplement, what is stated in the pricing supplement before it, and more.",
        "FLOATING RATE BONDS DUE 2012\n\nThe spread is stated in the pricing supplement.",
        "The 3-year floating rate notes are described in a pricing supplement.",
    ],
)
def test_a_kind_of_these_notes_stays(text):
    assert left(f"Terms\n\n{text}", ("coupon_type", "floating rate", "floating")) == ["floating"]


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("We may sell fixed, floating, step-up, zero-coupon and indexed notes.", "zero-coupon"),
        ("The program covers fixed rate notes, floating rate notes, and zero coupon notes.", "zero coupon"),
        ("Its series have held fixed rate, step-up, inflation-linked\nor zero\ncoupon notes.", "zero\ncoupon"),
        ("Zero-coupon notes are sold far below par, for instance at 40% for twenty years.", "zero-coupon"),
        ("A buyer knows the rate. Zero coupon notes would pay at the end alone.", "zero coupon"),
    ],
)
def test_a_list_of_kinds_and_an_example_tell_of_none(text, raw):
    assert left(f"Terms\n\n{text}", ("coupon_type", raw, "zero")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Callable, zero coupon, senior notes due 2030",
        "Zero coupon notes due 2030: for example, see page 4.",
        "Each has its own rate: fixed for the 2012s, zero coupon for the 2030s.",
        "These are zero coupon notes, for instance for children.",
        "Fixed, zero coupon",
    ],
)
def test_what_is_no_list_of_kinds_stays(text):
    assert left(f"Terms\n\n{text}", ("coupon_type", "zero coupon", "zero")) == ["zero"]


def test_the_days_of_another_kind_go_with_it():
    days = ("day_count", DAYS, "actual/360")
    rate, kind = ("coupon_rate", "4.5%", "4.5"), ("coupon_type", "floating rate notes", "floating")
    assert left(f"Rate: 4.5%\n\n{DEFAULT}", rate, kind, days) == ["4.5"]
    assert left(f"Fixed coupon 4.5%\n\n{DEFAULT}", ("coupon_type", "Fixed", "fixed"), days) == ["fixed"]
    assert left(f"LIBOR + 0.3%\n\n{DEFAULT}", ("spread", "0.3%", "0.3"), days) == ["0.3", "actual/360"]
    libor = f"Interest is, with respect to a LIBOR note, counted by the {DAYS}."
    assert left(f"Fixed coupon 4.5%\n\n{libor}", ("coupon_type", "Fixed", "fixed"), days) == ["fixed"]
    own = f"The notes pay 4.5%, counted by the {DAYS}."
    assert left(own, rate, days) == ["4.5", "actual/360"]


def test_how_often_another_kind_pays_is_no_term():
    text = "LIBOR + 0.3%\n\nInterest on fixed rate notes is paid semi-annually, as each pricing supplement tells."
    paid = ("coupon_frequency", "semi-annually", "semi_annual")
    assert left(text, ("spread", "0.3%", "0.3"), paid) == ["0.3"]
    assert left(text.replace("fixed rate notes", "the notes"), ("spread", "0.3%", "0.3"), paid) == [
        "0.3",
        "semi_annual",
    ]


def test_zeros_are_a_kind_too():
    text = "Zero coupon notes. We may sell zero coupon notes at a price below par."
    assert left(text, ("coupon_type", "Zero coupon", "zero")) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("A spread stands in the supplement of a floating rate note only.", False),
        ("For any floating rate note the calculation agent is the bank.", False),
        ("We are selling a floating rate note.", True),
        ("The price of a floating rate note due 2012 that we sell is 100%.", True),
        ("Floating rate note", True),
        ("We sell $5,000,000 of floating rate notes.", True),
    ],
)
def test_any_note_of_a_kind_is_not_the_one_that_is_sold(text, kept):
    assert bool(left(f"Terms\n\n{text}", ("coupon_type", "floating rate", "floating"))) is kept
    assert bool(left(f"Terms\n\n{text}", ("coupon_type", "floating rate note", "floating"))) is kept
