from extractor.grids.fingerprint import document_to_fingerprint
from extractor.reading.open import read

TABLE = (
    "| CUSIP | Principal Amount | Coupon Rate | Maturity Date |\n"
    "|---|---|---|---|\n| {0} | {1} | {2} | {3} |\n\n{4} dated {3}\n"
)
SHEET = "Issuer: {}\nCUSIP: {}\nPrincipal Amount: {}\nCoupon Rate: {}\nMaturity Date: {}\n"


def fingerprint_of(text):
    return document_to_fingerprint(read(text.encode(), "one.md"))


ONE = fingerprint_of(TABLE.format("02006DUP4", "$1,185,000.00", "3.600%", "05/15/2023", "Supplement 223"))
PAIRS = fingerprint_of(SHEET.format("Ally", "02006DUP4", "$1,185,000", "3.600%", "05/15/2023"))


def test_values_leave_no_mark():
    other = fingerprint_of(TABLE.format("74348GUU2", "$485,000.00", "1.000%", "12/15/2027", "Supplement 224"))
    assert other == ONE
    assert other.id == ONE.id


def test_another_layout_is_far():
    assert ONE.distance(PAIRS) > 0.4
    assert ONE.distance(PAIRS) == PAIRS.distance(ONE)


def test_a_lost_column_is_nearer_than_another_layout():
    near = fingerprint_of(
        "| CUSIP | Principal Amount | Maturity Date |\n|---|---|---|\n| 02006DUP4 | $1,000 | 05/15/2023 |\n\nx\n"
    )
    assert 0 < ONE.distance(near) < ONE.distance(PAIRS)
