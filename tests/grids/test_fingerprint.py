from extractor.grids.fingerprint import document_to_fingerprint
from extractor.grids.text.lines import SHORT, text_to_lines
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


def test_the_prose_of_a_long_document_leaves_no_mark_and_its_other_lines_all_do():
    prose = (
        "A holder may wish to ask an adviser about taxes, about plans that may buy and about risks of every kind.\n\n"
    )
    odd = "A holder\tmay wish to ask an adviser about taxes\tabout plans that may buy\n" + prose.replace(", ", "  ")
    odd += (
        prose.replace("taxes", "“taxes”: its own") + prose.replace("A holder", "Who holds:") + "Price | “any” \t—\x0b\n"
    )
    text = TABLE.format("02006DUP4", "$1,185,000.00", "3.600%", "05/15/2023", "Supplement 223") + prose + odd
    short, long = (read(t.encode(), "one.md") for t in (text, text + prose * (SHORT // len(prose) + 1)))
    assert document_to_fingerprint(long) == document_to_fingerprint(long, text_to_lines(long.text))
    assert document_to_fingerprint(long) == document_to_fingerprint(short)
    assert document_to_fingerprint(long) != ONE
