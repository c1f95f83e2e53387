import datetime as dt
from decimal import Decimal

import pytest

from extractor.finding.rules.prices import sentences


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Example Inc. is offering $9,416,000 of our 5% Notes", "principal_amount", Decimal(9416000)),
        ("We are offering\nUS$9,416,000 aggregate principal amount of notes", "principal_amount", Decimal(9416000)),
        ("Example Inc. sold $5 million of its 5% Notes", "principal_amount", Decimal(5000000)),
        ("Example Inc. sold $5MM of its 5% Notes", "principal_amount", Decimal(5000000)),
        ("Example Inc. sold $7.5 mil. of its 5% Notes", "principal_amount", Decimal(7500000)),
        ("Sold at 98.108% less a commission of 1.725%, for", "selling_price", Decimal("98.108")),
        ("The price to the public is 100.00% of principal", "selling_price", Decimal("100.00")),
        ("Sold at 98.108% less a commission of 1.725%, for", "gross_concession", Decimal("1.725")),
        ("our agents keep 3.50%, and we receive $17,228,145.00.", "gross_concession", Decimal("3.50")),
        ("our agents keep 3.50%, and we receive $17,228,145.00.", "net_proceeds", Decimal("17228145.00")),
        ("for proceeds to us of $9,272,406.", "net_proceeds", Decimal(9272406)),
        ("They fall due on 5/15/2001.", "maturity_date", dt.date(2001, 5, 15)),
        ("Maturity is May 15, 2001, at par.", "maturity_date", dt.date(2001, 5, 15)),
        ("The notes are offered at 99.5% of their principal amount.", "selling_price", Decimal("99.5")),
        ("The bonds will be issued to the public at 98.25%, plus interest", "selling_price", Decimal("98.25")),
        ("Each is sold at an initial public offering price of 99.375% and with a", "selling_price", Decimal("99.375")),
        ("the underwriters are paid 0.45%.", "gross_concession", Decimal("0.45")),
        ("We pay our agents a commission of 1.1% on sales", "gross_concession", Decimal("1.1")),
        ("Each agent receives a discount of 2% of the principal amount", "gross_concession", Decimal(2)),
        ("sold through X, as agent, at a price of $994.50 per $1,000 note.", "selling_price", Decimal("99.450")),
        ("priced 2015-09-25 at $985.00 per $1,000 note", "selling_price", Decimal("98.500")),
        ("The agents receive $7.50 for each $1,000 of the notes.", "gross_concession", Decimal("0.750")),
        ("a commission of $15.00 per $1,000 note", "gross_concession", Decimal("1.500")),
        (
            "Our agent, Example & Co., Incorporated, receives $12.50 for each $1,000 of notes",
            "gross_concession",
            Decimal("1.250"),
        ),
        (
            "The second note, CUSIP 02006D UP4, is in the principal amount of $5,000,000 and",
            "principal_amount",
            Decimal(5000000),
        ),
        ("It matures in 2031 and was sold at\npar, less a commission of .5%", "selling_price", Decimal(100)),
        ("They were priced on October 14, 2005, at par, and settle", "selling_price", Decimal(100)),
        ("The notes are offered to the public at par.", "selling_price", Decimal(100)),
        ("Example Trust | 4.625% fixed, semi-annual | due 2025-09-30", "coupon_rate", Decimal("4.625")),
        ("Example Trust | 4.625% fixed, semi-annual | due 2025-09-30", "maturity_date", dt.date(2025, 9, 30)),
    ],
)
def test_terms_in_sentences(values, text, field, value):
    assert values(sentences, text, field) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "In an earlier sale the company sold $5,000,000 of its notes",
        "dealers sold 5% of the notes",
        "the notes will be redeemed at 101% of principal",
        "agents receive up to 1.5% of the principal amount",
        "the underwriters receive 30% fewer notes",
        "proceeds to us of $990 per note",
        "we receive $5,000 from others",
        "previously sold at 99% less a commission of 1%",
        "the notes can be called at par",
        "the notes are offered at par plus a premium",
        "the earlier notes were sold at par",
        "our debentures were issued at par in 1999",
        "last year our 6% bonds were sold at par",
        "notes issued at par will not have original issue discount",
        "the notes will not be offered at par but at varying prices",
        "if the notes are sold at par, you have no premium",
        "the price of notes not issued at par is explained",
    ],
)
def test_other_sales(candidates, text):
    assert candidates(sentences, text) == []


@pytest.mark.parametrize("text", ["a redemption of $7.50 per $1,000 note", "at a price of $994.50 per $1,000,000 note"])
def test_other_dollars_of_a_thousand_are_no_price(values, text):
    assert values(sentences, text, "selling_price") == []


@pytest.mark.parametrize(
    "text",
    [
        "A price of $965.50 per $1,000 note is our estimate of its value.",
        "redeemed at a redemption price of $1,020.00 per $1,000 note",
        "The estimated value is lower than the price of $970.00 per $1,000 note",
        "in the secondary market at a price of $940.00 per $1,000 note",
    ],
)
def test_dollars_that_nobody_pays_now_are_no_price(values, text):
    assert values(sentences, text, "selling_price") == []


@pytest.mark.parametrize(
    "text", ["All notes sell at 100% of par unless shown otherwise", "*All products sell at 100% par."]
)
def test_a_list_says_once_what_all_of_its_notes_sell_at(values, text):
    assert values(sentences, text, "selling_price") == [Decimal(100)]


def test_the_agent_keeps_a_commission(values):
    text = "They were offered at 100% of their principal amount and the agent keeps a commission of .60%, so that"
    assert values(sentences, text, "gross_concession") == [Decimal("0.60")]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Each note is in the principal amount of $1,000", "principal_amount"),
        ("the old notes, and were redeemed at par, less tax", "selling_price"),
    ],
)
def test_what_one_note_is_worth_and_what_was_redeemed_is_no_sale(values, text, field):
    assert values(sentences, text, field) == []


@pytest.mark.parametrize(
    ("text", "field", "told"),
    [
        ("at 99.85%, a discount of 0.15% from the public offering price of 100%", "gross_concession", "0.15"),
        ("Our proceeds are thus $59,910,000.", "net_proceeds", "59910000"),
        ("the Company's net proceeds will be $4,925,000", "net_proceeds", "4925000"),
    ],
)
def test_what_the_buyers_for_the_public_keep_and_the_issuer_gets(values, text, field, told):
    assert values(sentences, text, field) == [Decimal(told)]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("notes bought at a discount of 5% from their face", "gross_concession"),
        ("our proceeds are $985 per note", "net_proceeds"),
        ("our proceeds will be used for $50,000,000 of debt", "net_proceeds"),
    ],
)
def test_other_discounts_and_proceeds(values, text, field):
    assert values(sentences, text, field) == []


def test_values_between_blanks_name_themselves(values):
    line = "  $1,204,000.00   1.300% concession   5.500%   SEMI-ANNUAL   matures 10/15/2013\n"
    assert values(sentences, line, "gross_concession") == [Decimal("1.300")]
    assert values(sentences, line, "coupon_rate") == [Decimal("5.500")]
    # Behind another rate stands a yield, and a tab's cells have headers of their own.
    assert values(sentences, "   6.00%   6.17%   Monthly   7/15/06", "coupon_rate") == []
    assert values(sentences, "6.00%\tMonthly\t7/15/06", "coupon_rate") == []
    assert values(sentences, "   5.500%   SEMI-ANNUAL yield", "coupon_rate") == []
    assert values(sentences, "pay a 1.300% concession to dealers", "gross_concession") == []


def test_what_a_firm_pays_that_buys_as_principal_is_what_the_issuer_gets(values):
    text = "First & Co. has purchased the Notes as principal at 99.525% of their principal amount, for resale at par."
    assert values(sentences, text, "net_proceeds_percent") == [Decimal("99.525")]
    resold = "First & Co. acts as principal and resells the notes at 99.525% of their principal amount."
    assert values(sentences, resold, "net_proceeds_percent") == []


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Investors will pay 99.50% of each note.", "selling_price", "99.50"),
        ("To the public at 100.00%; to the trust the rest", "selling_price", "100.00"),
        ("The dealers (Example & Co. and others) retain 1.10%.", "gross_concession", "1.10"),
        ("Our agent, First Example Markets, takes .95%.", "gross_concession", ".95"),
        ("The notes carry a gross concession of 1.05%;", "gross_concession", "1.05"),
    ],
)
def test_who_pays_and_who_keeps_tell_price_and_concession(values, text, field, value):
    assert values(sentences, text, field) == [Decimal(value)]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Investors pay 100% for the 2005s, and 99.625% for the 2015s.", "selling_price"),  # to each its own
        ("Buyers pay 2% more in May.", "selling_price"),
        ("You pay 90% to 95% of its value.", "selling_price"),
        ("The bank gets 0.60% on the one and 1.10% on the other.", "gross_concession"),
        ("The bank receives 35% of the voting rights.", "gross_concession"),
    ],
)
def test_shares_of_something_else_are_no_terms(values, text, field):
    assert values(sentences, text, field) == []
