from decimal import Decimal

import pytest

from extractor.finding.rules.coupons import floating


@pytest.mark.parametrize(
    ("text", "index", "spread"),
    [
        ("accrue at 3-month LIBOR plus 2.20%, quarterly", "3-month LIBOR", "2.20"),
        ("Interest Rate: Prime Rate -2.85%", "Prime Rate", "-2.85"),
        ("78490FRQ4 CPI Adjustment\nRate + 2.05% April 15,", "CPI Adjustment Rate", "2.05"),
        ("3 Mos LIBOR + 50 bps", "3 Mos LIBOR", "0.50"),
        ("Compounded SOFR plus 85 basis points", "Compounded SOFR", "0.85"),
        ("bear interest at SOFR, compounded, plus 132 basis points", "SOFR", "1.32"),
        ("a floating rate of CMT Rate plus +1.66%", "CMT Rate", "1.66"),
    ],
)
def test_sums(values, text, index, spread):
    assert values(floating, text, "rate_index") == [index]
    assert values(floating, text, "spread") == [Decimal(spread)]


@pytest.mark.parametrize(
    ("text", "spread"),
    [
        ("Spread (plus or minus): Plus 0.98%", "0.98"),
        ("Spread or Spread Multiplier: Minus 0.40% (-40 basis points)", "-0.40"),
        ("Spread: Plus 15 basis points (0.15%)", "0.15"),
        ("SPREAD:    -2.90%", "-2.90"),
    ],
)
def test_labelled_spread(values, text, spread):
    assert values(floating, text, "spread") == [Decimal(spread)]


@pytest.mark.parametrize(
    "text",
    [
        "Spread to Benchmark Treasury: +75 basis points",
        "Re-offer Spread: 75 basis points",
        "Make-whole: Yes (treasury spread: plus 45 basis points)",
        "redeemed at the greater of par and a value at the Treasury Rate plus 25 basis points",
    ],
)
def test_other_spreads(values, text):
    assert values(floating, text, "spread") == []
    assert values(floating, text, "rate_index") == []


def test_index_from_a_ticked_box(values):
    text = "INTEREST RATE BASIS:\n/x/ LIBOR   / / COMMERCIAL PAPER RATE\n/ / PRIME RATE"
    assert values(floating, text, "rate_index") == ["LIBOR"]


def test_index_maturity_only_under_its_label(values):
    assert values(floating, "Index Maturity: Three months", "index_maturity") == ["Three months"]
    assert values(floating, "Index Maturity: N/A", "index_maturity") == []
    assert values(floating, "3-month LIBOR", "index_maturity") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("FLOATING RATE NOTES\nDue 2005", "floating"),
        ("(Fixed Rate Notes in book entry form)", "fixed"),
        ("Medium-Term Notes, Series B - Fixed Rate/Floating Rate", "fixed_to_floating"),
        ("Fixed to Floating Rate Notes", "fixed_to_floating"),
        ("Redeemable Step Up Notes", "step"),
        ("Zero Coupon Notes", "zero"),
        ("CPI-Linked Notes due 2014", "inflation_linked"),
        ("CPI Floating Rate Notes due 2014", "inflation_linked"),
        ("Consumer Price Index Linked Notes Due 2018", "inflation_linked"),
        ("Type of Interest Rate: [ v ] Fixed Rate [ ] Floating Rate", "fixed"),
        ("Fixed Rate Notes: o Yes x No. Floating Rate Notes: x Yes o No.", "floating"),
        ("Coupon:\n|\nFixed Rate", "fixed"),
        ("MEDIUM-TERM NOTES, SERIES E  (FLOATING RATE)", "floating"),
        ("Retail Notes (Fixed Rate Notes)\nBase Rate: [ ] LIBOR", "fixed"),
    ],
)
def test_kind(values, text, kind):
    assert values(floating, text, "coupon_type") == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Reset of Interest Rate for Fixed Rate Periods",
        "Floating Rate Note CUSIP",
        "Floating Rate Notes:",
        "the fixed rate",
        "Medium-Term Notes (Fixed Rate or Floating Rate)",
        "of our notes (floating rate) and others",
    ],
)
def test_no_kind(values, text):
    assert values(floating, text, "coupon_type") == []


def test_a_gross_spread_is_no_spread_over_an_index(values):
    assert values(floating, "Gross Spread: 1.125%", "spread") == []


def test_a_cell_beside_the_label_names_the_index(values):
    assert values(floating, "Interest Rate Basis\tCompounded SOFR\nSpread\t+29 basis points", "rate_index") == [
        "Compounded SOFR"
    ]


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("Interest Rate Basis: Prior to November 13, 2001, LIBOR Telerate", "LIBOR Telerate"),
        ("Interest Rate Basis:            Interest Reset Dates:\n  2-Year CMT (See Other Provisions)", "2-Year CMT"),
    ],
)
def test_what_stands_between_a_basis_and_its_index(values, text, index):
    assert values(floating, text, "rate_index") == [index]


def test_an_index_and_a_spread_behind_their_labels_float(values):
    basis, spread = "Interest Rate Basis: Federal Funds Rate", "Spread or Spread Multiplier: Plus 0.18%"
    assert values(floating, f"{basis}\n{spread}", "coupon_type") == ["floating"]
    assert values(floating, basis, "coupon_type") == []
    assert values(floating, f"Fixed Rate Notes\n{basis}\n{spread}", "coupon_type") == ["fixed"]


def test_a_label_may_be_answered_by_a_box_alone(values):
    assert values(floating, "Floating Rate Notes: [X]\nFixed Rate Notes: [ ]\n", "coupon_type") == ["floating"]
    assert values(floating, "[ ] Floating Rate Notes: [X] Fixed Rate Notes:\n", "coupon_type") == []


def test_an_index_of_prices_keeps_what_tells_it_from_others(values):
    assert values(floating, "Index\tCPI-U NSA (with a lag of three months)", "rate_index") == ["CPI-U NSA"]
    assert values(floating, "Index: CPI\nSpread: 2.05%", "rate_index") == ["CPI"]
    assert values(floating, "Floating Rate [X]  Fixed Rate [ ]  Other [ ]     $5\n", "coupon_type") == ["floating"]
    assert values(floating, "Floating Rate [ ]  Fixed Rate [X]\n", "coupon_type") == ["fixed"]


def test_a_label_may_say_when_its_index_begins_to_count(values):
    assert values(floating, "Reference Rate after that:\n\n3-Month USD LIBOR", "rate_index") == ["3-Month USD LIBOR"]


def test_an_adjustment_of_an_index_is_added_to(values):
    text = "Initially 4.27%; after that CPI adjustment plus 2.30%"
    assert values(floating, text, "rate_index") == ["CPI"]
    assert values(floating, text, "spread") == [Decimal("2.30")]


def test_a_make_whole_call_in_the_row_above_leaves_a_coupon_alone(values):
    text = "Make-whole call\tT + 20 bps\nCoupon\tthree-month LIBOR + 0.55%"
    assert values(floating, text, "spread") == [Decimal("0.55")]
    assert values(floating, "Make-whole call\tat the Treasury Rate plus 0.20%", "spread") == []
    assert (
        values(floating, "We redeem at a make-whole price discounted at\nthe Treasury Rate plus 0.20%", "spread") == []
    )


def test_a_step_rate_note_steps(values):
    assert values(floating, "$5,000,000 Step Rate Callable Notes", "coupon_type") == ["step"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Fixed to CMS-Linked Floating Rate Notes due May 25, 2021", "fixed_to_floating"),
        ("Fixed-to-LIBOR Floating Rate Notes due May 25, 2021", "fixed_to_floating"),
        ("We swapped fixed to a lower floating rate. Floating Rate Notes due May 25, 2021", "floating"),
    ],
)
def test_a_kind_of_rate_that_names_its_index_between(values, text, kind):
    assert values(floating, text, "coupon_type") == [kind]


def test_a_ticked_box_tells_a_kind_that_is_neither_fixed_nor_floating(values):
    text = "Type of Interest Rate:  / / Fixed  / / Zero Coupon  /X/ Inflation-Linked (Consumer Price Index)"
    assert values(floating, text, "coupon_type") == ["inflation_linked"]
    assert values(floating, text.replace("/X/", "/ /"), "coupon_type") == []
    assert values(floating, "[ ] Fixed Rate Note [X] Zero Coupon Note", "coupon_type") == ["zero"]
