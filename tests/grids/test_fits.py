import pytest

from extractor.grids.fits import LIKELY, OPEN, SURE, WRONG, field_fit
from extractor.ground.schema import retail_note
from extractor.values.shapes import shape

SCHEMA = retail_note()


@pytest.mark.parametrize(
    ("field", "text", "expected"),
    [
        ("coupon_rate", "3.600 %", SURE),
        ("coupon_rate", "3.6", LIKELY),
        ("coupon_rate", "--", LIKELY),
        ("coupon_rate", "Zero", OPEN),  # no rate: the kind of coupon stands for it
        ("coupon_rate", "3.5% to June 2030, then 4.0%", OPEN),
        ("coupon_rate", "Ironbridge Securities LLC", WRONG),
        ("selling_price", "Zero", WRONG),
        ("coupon_type", "Zero-Coupon", SURE),
        ("coupon_type", "Monthly", WRONG),
        ("principal_amount", "U.S.$9,330,000.00", SURE),
        ("product_ranking", "Front Of The Queue", LIKELY),
    ],
)
def test_how_well_a_cell_suits_a_field(field, text, expected):
    assert field_fit(SCHEMA, SCHEMA.by_name[field], text, shape(text)) == expected
