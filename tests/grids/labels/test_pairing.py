from __future__ import annotations

import pytest

from extractor.grids.labels.headers import HeaderLabel
from extractor.grids.labels.lexicon import lexicon_of
from extractor.grids.labels.pairing import labels_to_values
from extractor.ground.schema import retail_note

SCHEMA = retail_note()
LEXICON = lexicon_of(SCHEMA)


def owners(header, row):
    labels = [HeaderLabel(t, (), LEXICON.match(t)) for t in header.split("|")]
    got = labels_to_values(labels, row.split("|"), SCHEMA)
    return [None if k is None else labels[k].text for k in got]


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        # An empty principal and empty proceeds were dropped: the rest still falls into place.
        (
            "CUSIP Number|Principal Amount|Selling Price|Gross Concession|Net Proceeds|Coupon Type",
            "02006DLG4|100.00 %|1.700 %|Fixed",
            "CUSIP Number|Selling Price|Gross Concession|Coupon Type",
        ),
        # Three columns of one name take type, rate and frequency in their order.
        (
            "Net|Coupon|Coupon|Coupon|Day Count",
            "$15,526,462.50|FIXED|3.850%|Semi-Annual|30/360",
            "Net|Coupon|Coupon|Coupon|Day Count",
        ),
        # A header lost its first word: the first value has no label.
        (
            "CUSIP|Settlement Date|Maturity Date",
            "6/16/2010|3133XYVS1|6/28/2010|12/28/2012",
            "-|CUSIP|Settlement Date|Maturity Date",
        ),
        # What follows the row on the page is nobody's.
        (
            "Survivor's Option|Product Ranking",
            "Yes|Senior Unsecured Notes|10/1/2020|[]",
            "Survivor's Option|Product Ranking|-|-",
        ),
    ],
)
def test_values_find_their_labels(header, row, expected):
    assert owners(header, row) == [None if e == "-" else e for e in expected.split("|")]
