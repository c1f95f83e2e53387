from decimal import Decimal

import pytest

from extractor.finding.rules.notes import titles


def test_a_fee_table_gives_no_principal(values):
    text = "2.500% Notes Due June 15, 2021\n$978,000\n$125.97\n3.500% Notes Due June 15, 2026"
    assert values(titles, text, "principal_amount") == []


@pytest.mark.parametrize(
    "text",
    [
        "After this sale $4,250,000,000 of notes will have been issued under the programme.",
        "$2,500,000,000 Example Corporation 5% Notes due May 3, 2012",
    ],
)
def test_a_programmes_size_is_no_principal(values, text):
    assert values(titles, text, "principal_amount") == []


def test_the_amount_over_the_issuers_name_is_the_notes_where_their_title_states_a_rate(values):
    cover = "PROSPECTUS SUPPLEMENT\n\n$275,000,000\n\nExample Water Utilities, Inc.\n\n{}\n"
    assert values(titles, cover.format("5.35% Senior Notes due 2016"), "principal_amount") == [Decimal(275000000)]
    dated = cover.format("5.35% Medium-Term Notes due May 15, 2016")
    assert values(titles, dated, "principal_amount") == [Decimal(275000000)]
    for programme in ("Senior Notes due 2016", "5.35% Medium-Term Notes due 2016"):
        assert values(titles, cover.format(programme), "principal_amount") == []


@pytest.mark.parametrize(
    "printed", ["Denominations: $25 x $25", "Denominations: $25/$25", "$25 and increments of $25", "Denomination: $25"]
)
def test_what_a_denomination_grows_by_is_no_principal(values, printed):
    text = f"{printed}\n\nBook entry only through DTC\n\n6.625% Senior Notes due 2012"
    assert values(titles, text, "title") == ["6.625% Senior Notes due 2012"]
    assert values(titles, text, "principal_amount") == []


def test_of_a_reopening_the_amount_issued_now_is_the_principal(values):
    text = (
        "Aggregate Principal Amount Initially Issued on May 18, 2023: $1,000,000,000\n"
        "Aggregate Principal Amount to be Issued in the Reopening on May 25, 2023 (in Specified Currency):\n"
        "$400,000,000. (may be increased before issue)\n"
        "Total Aggregate Principal Amount, After Giving Effect to the Reopening: $1,400,000,000"
    )
    assert values(titles, text, "principal_amount") == [Decimal(400_000_000)]
