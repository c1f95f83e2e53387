"""Notes that cannot be called yet can be called."""

import pytest

from extractor.finding.refusals.by_sentences.quiet_periods import without_quiet_periods
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.reading.open import read


def kept(text, denial):
    at = text.index(denial)
    found = Candidate("callable", None, Span(at, at + len(denial)), denial, False, Status.FOUND, 0.9, Method.RULES)
    return bool(without_quiet_periods(read(text.encode()), [found]))


@pytest.mark.parametrize(
    ("text", "denial"),
    [
        ("with a 6-month initial non-call period", "non-call"),
        ("may not be redeemed by the Company before April 1, 2004", "may not be redeemed"),
        ("cannot be redeemed for approximately the first six months", "cannot be redeemed"),
        ("may not be redeemed before May 15, 2030", "not be redeemed"),
        ("not redeemable until 2030", "not redeemable"),
    ],
)
def test_a_denial_for_a_time_says_that_there_is_a_call(text, denial):
    assert not kept(text, denial)


@pytest.mark.parametrize(
    ("text", "denial"),
    [
        ("may not be redeemed prior to maturity", "not be redeemed"),
        ("not redeemable until their stated maturity", "not redeemable"),
        ("Non-Callable", "Non-Callable"),
    ],
)
def test_a_denial_for_good_stays(text, denial):
    assert kept(text, denial)
