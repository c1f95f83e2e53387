import datetime as dt

import pytest

from extractor.fusing.told import candidates_to_told
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.ground.schema import retail_note
from extractor.reading.open import read

# One note in running text; each value's first mention is its place.
TEXT = (
    "Trade Date: 05/18/2020 Settle Date: 05/21/2020 CUSIP 02006DUP4 Principal Amount $1,185,000.00 "
    "Selling Price 100.000% Gross Concession 1.125% Net Proceeds $1,171,668.75 Coupon Rate 3.600% "
    "Maturity Date 05/15/2023 1st Coupon Date 06/15/2020 1st Coupon Amount $2.40 "
)


@pytest.fixture
def document():
    """The document that the candidates are of."""
    return read(TEXT.encode(), "note.txt")


@pytest.fixture
def propose():
    """Make a candidate for the place where ``raw`` stands in TEXT (or in another text)."""

    def make(field, raw, value, *, score=0.95, method=Method.RULES, status=Status.FOUND, text=TEXT, label=""):
        start = text.index(raw)
        return Candidate(field, None, Span(start, start + len(raw)), raw, value, status, score, method, label)

    return make


@pytest.fixture
def told_of():
    """Tell candidates of TEXT."""

    def tell(candidates, layouts=None, text=TEXT):
        return candidates_to_told(read(text.encode(), "note.txt"), (), candidates, retail_note(), layouts)

    return tell


@pytest.fixture
def terms(propose):
    """The candidates of the one note, all right."""
    from decimal import Decimal

    return [
        propose("settle_date", "05/21/2020", dt.date(2020, 5, 21)),
        propose("cusip", "02006DUP4", "02006DUP4"),
        propose("principal_amount", "$1,185,000.00", Decimal("1185000.00")),
        propose("selling_price", "100.000%", Decimal("100.000")),
        propose("gross_concession", "1.125%", Decimal("1.125")),
        propose("net_proceeds", "$1,171,668.75", Decimal("1171668.75")),
        propose("coupon_rate", "3.600%", Decimal("3.600")),
        propose("maturity_date", "05/15/2023", dt.date(2023, 5, 15)),
        propose("first_coupon_date", "06/15/2020", dt.date(2020, 6, 15)),
        propose("first_coupon_amount", "$2.40", Decimal("2.40")),
    ]
