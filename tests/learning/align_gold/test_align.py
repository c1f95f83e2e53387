from decimal import Decimal

import pytest

from extractor.ground.schema import retail_note
from extractor.learning.align_gold import align_gold
from extractor.reading.open import read

D = Decimal


def labels(text, notes, offering=None):
    """What was labelled: (field, note) to the printed texts, in order."""
    out = {}
    for label in align_gold(read(text.encode(), "x.txt"), {"offering": offering or {}, "notes": notes}, retail_note()):
        out.setdefault((label.field, label.note), []).append(label.span.of(text))
    return out


ROWS = """CUSIP\tPrincipal\tSelling\tGross\tNet\tCoupon\tCoupon\tCoupon\tMaturity\t1st Coupon\t1st Coupon
Number\tAmount\tPrice\tConcession\tProceeds\tType\tRate\tFrequency\tDate\tDate\tAmount
111111AA7\t$1,000,000.00\t100.00%\t1.125 %\t[]\tFixed\t3.600 %\tMonthly\t05/15/2033\t6/15/2030\t$2.40
Redemption Information: Callable at 100% on 11/15/2030 and Monthly thereafter with 30 Calendar Days Notice.
222222BB2\t[]\t100.00%\t1.700 %\t[]\tFixed\t3.900 %\tMonthly\t05/15/2035\t6/15/2030\t$2.60
Redemption Information: Non-Callable
"""
FIRST = {
    "cusip": "111111AA7", "principal_amount": D("1000000"), "selling_price": D(100), "gross_concession": D("1.125"),
    "net_proceeds": None, "coupon_type": "fixed", "coupon_rate": D("3.6"), "coupon_frequency": "monthly",
    "maturity_date": "2033-05-15", "first_coupon_date": "2030-06-15", "first_coupon_amount": D("2.4"), "callable": True,
    "call_price": D(100), "first_call_date": "2030-11-15", "call_frequency": "monthly", "call_notice_days": 30,
}  # fmt: skip
SECOND = {
    "cusip": "222222BB2", "principal_amount": None, "selling_price": D(100), "gross_concession": D("1.7"),
    "net_proceeds": None, "coupon_type": "fixed", "coupon_rate": D("3.9"), "coupon_frequency": "monthly",
    "maturity_date": "2035-05-15", "first_coupon_date": "2030-06-15", "first_coupon_amount": D("2.6"), "callable": False,
}  # fmt: skip


@pytest.fixture(scope="module")
def rows():
    return labels(ROWS, [FIRST, SECOND])


@pytest.mark.parametrize(
    ("field", "note", "printed"),
    [
        ("cusip", 0, "111111AA7"), ("cusip", 1, "222222BB2"),
        ("selling_price", 0, "100.00%"), ("call_price", 0, "100%"), ("selling_price", 1, "100.00%"),
        ("coupon_frequency", 0, "Monthly"), ("call_frequency", 0, "Monthly"),
        ("first_coupon_date", 1, "6/15/2030"), ("first_call_date", 0, "11/15/2030"), ("call_notice_days", 0, "30"),
        ("principal_amount", 1, "[]"), ("net_proceeds", 0, "[]"), ("net_proceeds", 1, "[]"),
        ("callable", 0, "Callable"), ("callable", 1, "Non-Callable"),
    ],
)  # fmt: skip
def test_rows_belong_to_their_code(rows, field, note, printed):
    assert rows[field, note] == [printed]


def test_no_note_has_what_its_gold_does_not_state(rows):
    assert {field for field, note in rows if note == 1} <= SECOND.keys()


def test_alike_values_of_a_transposed_table_go_by_order():
    text = "CUSIP:   111111AA7   222222BB2\nPrice to Public:   100.000%   100.000%\nSurvivor's Option:   Yes   Yes\n"
    note = {"selling_price": D(100), "survivors_option": True}
    found = labels(text, [{"cusip": "111111AA7", **note}, {"cusip": "222222BB2", **note}])
    assert {k: len(v) for k, v in found.items()} == {
        (f, n): 1 for f in ("cusip", "selling_price", "survivors_option") for n in (0, 1)
    }


def test_two_fields_of_one_label_follow_one_another():
    text = "Offering Dates: June 1, 2030 through June 8, 2030\nTrade Date: June 8, 2030\nMinimum Denomination/Increments: $1,000.00/$1,000.00\n"
    offering = {
        "offering_start": "2030-06-01", "offering_end": "2030-06-08", "trade_date": "2030-06-08",
        "min_denomination": D(1000), "denomination_increment": D(1000),
    }  # fmt: skip
    document = read(text.encode(), "x.txt")
    found = {b.field: b.span.start for b in align_gold(document, {"offering": offering, "notes": [{}]}, retail_note())}
    assert sorted(found, key=found.get) == list(offering)
    assert found["offering_end"] < text.index("Trade") < found["trade_date"]


def test_a_value_without_any_sign_of_its_field_stays_unlabelled():
    assert (
        labels(
            "The office opened on June 1, 2030 and sold 100% of it.\n",
            [{"selling_price": D(100), "maturity_date": "2030-06-01"}],
        )
        == {}
    )


def test_a_decoys_label_keeps_its_value():
    text = "Price to Purchasing Agent: 98.900%\n\nNotes sold elsewhere.\n"
    assert labels(text, [{"selling_price": D("98.9")}]) == {}


def test_a_title_holds_its_rate_and_date():
    text = "5.250% Senior Notes due March 15, 2042\n"
    found = labels(text, [{"title": text.strip(), "coupon_rate": D("5.25"), "maturity_date": "2042-03-15"}])
    assert found == {
        ("title", 0): [text.strip()],
        ("coupon_rate", 0): ["5.250%"],
        ("maturity_date", 0): ["March 15, 2042"],
    }


def test_a_torn_header_does_not_hide_a_rows_date():
    text = ROWS.replace("Maturity\t", "\t")
    assert labels(text, [FIRST, SECOND])["maturity_date", 0] == ["05/15/2033"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Interest Rate Basis: /x/ PRIME RATE  / / LIBOR\nType: /x/ FLOATING RATE  / / FIXED RATE\n",
            ["FLOATING RATE"],
        ),
        ("Type: [ ] Floating Rate  [ X ] Fixed Rate\n", []),
    ],
)
def test_only_a_ticked_box_states_its_choice(text, found):
    assert labels(text, [{"coupon_type": "floating"}]).get(("coupon_type", 0), []) == found


def test_ratings_behind_one_label_follow_their_agencies():
    text = "Issuer Ratings: A3 (Moody's) / A- (Standard & Poor's) / A (Fitch) / A (DBRS)\n"
    found = labels(text, [{"moodys_rating": "A3", "sp_rating": "A-", "fitch_rating": "A"}])
    assert {k[0]: v for k, v in found.items()} == {
        "moodys_rating": ["A3"],
        "sp_rating": ["A-"],
        "fitch_rating": ["A"],
    }


def test_labels_never_cross():
    for text, notes in ((ROWS, [FIRST, SECOND]),):
        spans = [
            b.span for b in align_gold(read(text.encode(), "x.txt"), {"offering": {}, "notes": notes}, retail_note())
        ]
        assert all(a.holds(b) or b.holds(a) or not a.overlaps(b) for a in spans for b in spans)


def test_a_document_without_notes_has_offering_labels_only():
    assert labels("Issuer: Acme Capital Corp\n", [], {"issuer": "Acme Capital Corp"}) == {
        ("issuer", None): ["Acme Capital Corp"]
    }
