from decimal import Decimal

from extractor.finding.rules.prices import prices
from extractor.ground.candidate import Status

COVER = """Per Note   Total
Public Offering Price (1)
   99.431 %   $ 1,740,042,500
Underwriting Discount
   0.425 %   $ 7,437,500
Proceeds, before expenses, to Example Corporation
   99.006 %   $ 1,732,605,000
"""


def test_percent_then_total(values):
    assert values(prices, COVER, "selling_price") == [Decimal("99.431")]
    assert values(prices, COVER, "gross_concession") == [Decimal("0.425")]
    assert values(prices, COVER, "net_proceeds_percent") == [Decimal("99.006")]
    assert values(prices, COVER, "net_proceeds") == [Decimal(1732605000)]


def test_total_then_percent(values):
    text = "Total  Per Note\nIssue Price:\n$\n5,000,000\n100\n%\nAgent\u2019s Commission:\n$\n0\n0\n%"
    assert values(prices, text, "selling_price") == [Decimal(100)]
    assert values(prices, text, "gross_concession") == [Decimal(0)]


def test_a_heading_over_a_row_per_note_is_no_line_of_proceeds(values):
    text = "Agent's Commission\tProceeds to Moorland Bank PLC\nPer Note\t$1,000\t100%\t2.75%\t97.25%\nTotal\t$2,100,000"
    assert values(prices, text, "net_proceeds") == []
    assert values(prices, text, "net_proceeds_percent") == []


def test_other_currencies_give_no_dollars(values):
    text = "Per Note Total Proceeds, before expenses, to Example 99.528% E1,741,740,000 (1)"
    assert values(prices, text, "net_proceeds_percent") == [Decimal("99.528")]
    assert values(prices, text, "net_proceeds") == []


def test_an_open_place(candidates):
    text = "Total\nPrice to public (1)\n100.00%\n$ 1,250,000\nUnderwriting discounts and commissions (2)\n$\nProceeds to us 97.65% $ 1,220,625\n"
    (c,) = [c for c in candidates(prices, text) if c.field == "gross_concession"]
    assert c.status is Status.PLACEHOLDER


def test_without_the_table_heading_nothing_is_read(candidates):
    assert candidates(prices, "The issue price 99.5% is higher than before") == []


def test_proceeds_sentence(values):
    text = "Net proceeds to the company are 97.75% of the principal amount, or $24,437,500 in the aggregate."
    assert values(prices, text, "net_proceeds_percent") == [Decimal("97.75")]
    assert values(prices, text, "net_proceeds") == [Decimal(24437500)]


def test_expenses_may_be_named_behind_the_issuer(values):
    text = "Per Note  Total\nProceeds to Example (before expenses)(1)  99.061%  $272,417,750"
    assert values(prices, text, "net_proceeds_percent") == [Decimal("99.061")]
    assert values(prices, text, "net_proceeds") == [Decimal(272417750)]


def test_what_the_agent_pays_is_what_the_issuer_gets(values):
    text = "The agent buys the notes at 99.75% of the principal amount ($74,812,500 net proceeds), as agreed."
    assert values(prices, text, "net_proceeds_percent") == [Decimal("99.75")]
    assert values(prices, text, "net_proceeds") == [Decimal(74_812_500)]
    assert values(prices, "redeemed at 101% of the principal amount ($1,010 a note)", "net_proceeds_percent") == []


def test_proceeds_of_a_face_amount_in_dollars_of_the_united_states(values):
    text = "Net proceeds to the issuer\n45.674% of the face amount, or US$4,567,400\nTrade date"
    assert values(prices, text, "net_proceeds") == [Decimal(4567400)]
    assert values(prices, text, "net_proceeds_percent") == [Decimal("45.674")]


def test_the_whole_sum_that_is_net_to_the_issuer(values):
    assert values(prices, "Net to HGX\t$8,556,380\tRate\t3%", "net_proceeds") == [Decimal(8556380)]
    assert values(prices, "Net to the Authority ..... $4,162,200.00\n", "net_proceeds") == [Decimal(4162200)]
    assert values(prices, "Net to HGX: $985.00", "net_proceeds") == []
    assert values(prices, "income net to holders was $12,000 per year", "net_proceeds") == []
