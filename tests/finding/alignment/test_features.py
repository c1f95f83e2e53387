"""What the model sees of a column."""

import datetime as dt

from extractor.finding.alignment.features import Featurizer
from extractor.grids.labels.lexicon import lexicon_of
from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.reading.open import read

SCHEMA = retail_note()
BASE = dt.date(2020, 5, 11)


def columns_of(text, base=BASE):
    (grid, *_) = document_to_grids(read(text.encode(), "a.txt"), SCHEMA)
    features = Featurizer(SCHEMA, lexicon_of(SCHEMA)).grid_to_features(grid, base)
    return {c.header: set(f) for c, f in zip(grid.columns, features, strict=True)}


TABLE = (
    "CUSIP\tSelling Price\tCoupon Rate\tMaturity Date\t1st Coupon Date\n"
    "02006DUP4\t100.00%\t3.600%\t05/15/2023\t06/15/2020\n"
)


def test_header_words_neighbours_and_make():
    rate = columns_of(TABLE)["Coupon Rate"]
    assert {"h=coupon rate", "w=rate", "w2=coupon_rate", "kind=table", "at=2", "make=percent"} <= rate
    assert {"Lh=selling_price", "Rh=maturity_date", "best=coupon_rate&percent"} <= rate


def test_dates_are_ranked_among_those_of_their_row():
    found = columns_of(TABLE)
    assert "dates=2:last" in found["Maturity Date"]
    assert "dates=2:first" in found["1st Coupon Date"]


def test_sizes_are_coarse_and_par_is_told():
    found = columns_of(TABLE)
    assert {"whole=True", "places=2"} <= found["Selling Price"]
    assert {"whole=False", "places=3"} <= found["Coupon Rate"]
    assert columns_of(TABLE.replace("3.600%", "3.900%"))["Coupon Rate"] == found["Coupon Rate"]


def test_without_the_filings_date_no_distance_in_months():
    assert "months=?" in columns_of(TABLE, None)["Maturity Date"]


def test_the_issuers_figures_leave_no_word():
    assert not {f for f in columns_of(TABLE)["CUSIP"] if "02006" in f}
