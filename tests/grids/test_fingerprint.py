from extractor.grids.fingerprint import Fingerprint, distance, document_to_fingerprint, novelty
from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.reading.open import read

SCHEMA = retail_note()
TABLE = (
    "| CUSIP | Principal Amount | Coupon Rate | Maturity Date |\n"
    "|---|---|---|---|\n| {0} | {1} | {2} | {3} |\n\n{4} pricing supplement\n"
)
SHEET = "Issuer: {}\nCUSIP: {}\nPrincipal Amount: {}\nCoupon Rate: {}\nMaturity Date: {}\n"


def fingerprint_of(text):
    document = read(text.encode(), "one.md")
    return document_to_fingerprint(document, document_to_grids(document, SCHEMA), SCHEMA)


ONE = fingerprint_of(TABLE.format("02006DUP4", "$1,185,000.00", "3.600%", "05/15/2023", "Ally Financial"))


def test_values_and_issuer_leave_no_mark():
    other = fingerprint_of(TABLE.format("74348GUU2", "$485,000.00", "1.000%", "12/15/2027", "Prospect"))
    assert other == ONE
    assert other.id == ONE.id


def test_another_layout_is_far():
    sheet = fingerprint_of(SHEET.format("Ally", "02006DUP4", "$1,185,000", "3.600%", "05/15/2023"))
    assert distance(ONE, sheet) > 0.7
    assert distance(ONE, sheet) == distance(sheet, ONE)


def test_a_lost_column_is_nearer_than_another_layout():
    near = fingerprint_of(
        "| CUSIP | Principal Amount | Maturity Date |\n|---|---|---|\n| 02006DUP4 | $1,000 | 05/15/2023 |\n\nx\n"
    )
    sheet = fingerprint_of(SHEET.format("Ally", "02006DUP4", "$1,185,000", "3.600%", "05/15/2023"))
    assert 0 < distance(ONE, near) < distance(ONE, sheet)


def test_novelty_is_the_distance_to_the_nearest():
    sheet = fingerprint_of(SHEET.format("Ally", "02006DUP4", "$1,185,000", "3.600%", "05/15/2023"))
    assert novelty(ONE, []) == 1.0
    assert novelty(ONE, [sheet]) == distance(ONE, sheet)
    assert novelty(ONE, [sheet, ONE]) == 0.0


def test_no_mark_is_known_nowhere():
    assert distance(Fingerprint(frozenset()), Fingerprint(frozenset())) == 1.0
