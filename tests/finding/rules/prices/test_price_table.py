"""Cover price tables in dollars a note: percentages by the printed principal of one note, and totals."""

from decimal import Decimal

import pytest

from extractor.finding.rules.prices import price_table
from extractor.finding.rules.prices.price_table import find
from extractor.finding.rules.text.flow import text_to_flow

ACROSS = """(each note has a principal amount of $1,000)
\tPublic offering price(1)\tUnderwriting discount(1)(2)\tProceeds, before expenses, to Moorland Funding(2)
Per Note\t$1,000.00\t$22.50\t$977.50
Total\t$4,150,000.00\t$93,375.00\t$4,056,625.00
"""
DOWN = """412,300 Units, $10 principal amount per unit
\tPer Unit\tTotal
Public offering price\t$10.00\t$4,123,000.00
Underwriting discount\t$ 0.20\t$ 82,460.00
Proceeds, before expenses, to Moorland Funding\t$ 9.80\t$4,040,540.00
"""


def read(text):
    found = find(text_to_flow(text))
    for c in found:
        assert c.span.of(text) == c.raw
    return {c.field: (c.raw, c.value) for c in found}


def test_labels_over_a_row_per_note():
    assert read(ACROSS) == {
        "selling_price": ("$1,000.00", Decimal(100)),
        "gross_concession": ("$22.50", Decimal("2.25")),
        "net_proceeds_percent": ("$977.50", Decimal("97.75")),
        "principal_amount": ("$4,150,000.00", Decimal(4_150_000)),
        "net_proceeds": ("$4,056,625.00", Decimal(4_056_625)),
    }


def test_labels_before_a_column_per_unit():
    assert read(DOWN) == {
        "selling_price": ("$10.00", Decimal(100)),
        "gross_concession": ("$ 0.20", Decimal(2)),
        "net_proceeds_percent": ("$ 9.80", Decimal(98)),
        "principal_amount": ("$4,123,000.00", Decimal(4_123_000)),
        "net_proceeds": ("$4,040,540.00", Decimal(4_040_540)),
    }


@pytest.mark.parametrize("total", ["Total\t\t\t", "Total\t$\t$\t$"])
def test_totals_left_open_give_no_amounts(total):
    text = ACROSS.split("Total", maxsplit=1)[0] + total
    assert set(read(text)) == {"selling_price", "gross_concession", "net_proceeds_percent"}


def test_without_a_printed_principal_there_is_no_percentage():
    assert set(read(ACROSS.split("\n", 1)[1])) == {"net_proceeds"}


def test_a_discount_price_gives_no_principal():
    text = ACROSS.replace("Per Note\t$1,000.00", "Per Note\t$985.00")
    read_fields = read(text)
    assert read_fields["selling_price"] == ("$985.00", Decimal("98.5"))
    assert "principal_amount" not in read_fields


def test_prices_of_shares_are_not_read():
    text = "\tPer Share\tTotal\nPublic offering price\t$20.50\t$133,250,000\n(principal amount of $20)"
    assert read(text) == {}


def test_a_row_that_is_open_but_for_its_price():
    text = ACROSS.split("Per Note", maxsplit=1)[0] + "Per Note\t$1,000.00\nTotal\n"
    assert read(text) == {"selling_price": ("$1,000.00", Decimal(100))}


def test_dollars_and_percentages_in_one_row():
    text = (
        "\tInitial Issue Price\tPrice to Public\tAgent's Commission\tProceeds to Moorland Bank PLC\n"
        "Per Note\t$1,000\t100%\t2.75%\t97.25%\nTotal\t$2,100,000\t$2,100,000\t$57,750\t$2,042,250\n"
    )
    assert {field: value for field, (_, value) in read(text).items()} == {
        "selling_price": Decimal(100),
        "gross_concession": Decimal("2.75"),
        "net_proceeds_percent": Decimal("97.25"),
        "net_proceeds": Decimal(2_042_250),
        "principal_amount": Decimal(2_100_000),
    }


def test_american_dollars_are_dollars():
    got = read(ACROSS.replace("\t$", "\tUS$"))
    assert got["gross_concession"] == ("$22.50", Decimal("2.25"))
    assert got["net_proceeds"] == ("$4,056,625.00", Decimal(4_056_625))


def test_american_dollars_are_the_totals_of_a_row_in_percent():
    text = (
        "\tPrice to Public\tUnderwriting Commission\tProceeds to the Bank\n"
        "Per Note\t100.00%\t2.00%\t98.00%\nTotal\tUS$20,000,000\tUS$400,000\tUS$19,600,000\n"
    )
    assert read(text)["net_proceeds"] == ("$19,600,000", Decimal(19_600_000))
    assert "net_proceeds" not in read(text.replace("US$", "C$"))


def test_fees_are_a_discount():
    text = ACROSS.replace("Underwriting discount(1)(2)", "Fees and Commissions (2)")
    assert read(text)["gross_concession"] == ("$22.50", Decimal("2.25"))


def test_columns_that_do_not_fit_their_labels_are_left_alone():
    text = ACROSS.replace("\t$22.50", "")
    assert read(text) == {}


def test_the_amount_of_all_notes_stands_behind_that_of_one():
    text = "Face Amount:\tEach note has a face amount of $1,000; $7,350,000 in the aggregate for all notes"
    assert read(text)["principal_amount"] == ("$7,350,000", Decimal(7_350_000))


def test_a_row_in_percent_under_torn_labels(values):
    text = (
        "              Price to       Underwriting    Proceeds to\n              Public(1)      Discount(2)     Company(1)(3)\n"
        "Per Debenture    99.375%        .875%         98.500%\n- -----------------------\n"
        "Total         $149,062,500   $1,312,500    $147,750,000\n"
    )
    assert values(price_table, text, "selling_price") == [Decimal("99.375")]
    assert values(price_table, text, "gross_concession") == [Decimal(".875")]
    assert values(price_table, text, "net_proceeds_percent") == [Decimal("98.5")]
    assert values(price_table, text, "net_proceeds") == [Decimal(147750000)]
    assert values(price_table, text.replace(".875%", ".975%"), "selling_price") == []


@pytest.mark.parametrize(
    ("each", "total"),
    [("Each note", "All notes"), ("Per Debenture....", "Total............"), ("Per bond (1) . . .", "In all")],
)
def test_rows_by_other_names_and_with_leading_dots(each, total):
    text = (
        "                Price to public    Agent's commission    Proceeds to us\n"
        f"{each}   100%  1.625%  98.375%\n{total}   $1,200,000  $19,500  $1,180,500\n"
    )
    assert {field: value for field, (_, value) in read(text).items()} == {
        "selling_price": Decimal(100),
        "gross_concession": Decimal("1.625"),
        "net_proceeds_percent": Decimal("98.375"),
        "principal_amount": Decimal(1_200_000),
        "net_proceeds": Decimal(1_180_500),
    }


def test_prose_below_a_table_does_not_take_its_labels():
    prose = "The public offering price and the underwriting discount were set today; proceeds go to us.\n"
    assert read(DOWN + prose) == read(DOWN)


def test_rows_in_percent_that_follow_each_other_stand_under_the_same_labels(values):
    head = "Price to Public\tUnderwriting Discount\tProceeds to Us\n"
    rows = [
        f"Per {2030 + k} Note\t99.{k}00%\t0.{k}00%\t99.000%\nTotal\t$99,{k}00,000\t$1,000\t$99,000,00{k}\n"
        for k in range(1, 8)
    ]
    assert values(price_table, head + "".join(rows), "selling_price") == [Decimal(f"99.{k}") for k in range(1, 8)]
    apart = head + rows[0] + "(in other years we sold such notes as well) " * 9 + rows[1]
    assert values(price_table, apart, "selling_price") == [Decimal("99.1")]


def test_the_denomination_tells_what_a_note_is():
    page = ACROSS.replace("(each note has a principal amount of $1,000)", "Denominations: $1,000 / $1,000")
    assert read(page)["gross_concession"] == ("$22.50", Decimal("2.25"))
    assert "gross_concession" not in read(page.replace("$1,000 / $1,000", "$25,000"))


PARAGRAPHS = """Price to Public

Per Note: 100.00%

Total: $5,270,000.00

Underwriting Discount

Per Note: 1.50%

Total: $79,050.00

Proceeds to Example

Per Note: 98.50%

Total: $5,190,950.00
"""


def test_labels_in_paragraphs_each_with_its_figures():
    assert read(PARAGRAPHS) == {
        "selling_price": ("100.00", Decimal(100)),
        "gross_concession": ("1.50", Decimal("1.5")),
        "net_proceeds_percent": ("98.50", Decimal("98.5")),
        "net_proceeds": ("$5,190,950.00", Decimal(5_190_950)),
    }
    line = "Price to public per note: 99%; Agent's commission per note: 1%; Net proceeds per note: 98%"
    assert set(read(line)) == {"selling_price", "gross_concession", "net_proceeds_percent"}


@pytest.mark.parametrize("text", [PARAGRAPHS.replace("98.50", "97.50"), PARAGRAPHS * 2, PARAGRAPHS[:150]])
def test_paragraphs_that_do_not_add_up_or_tell_of_several_notes_are_left(text):
    assert read(text) == {}
