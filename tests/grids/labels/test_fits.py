import pytest

from extractor.grids.labels.fits import LIKELY, OPEN, SURE, WRONG, choice_of, choices_of, field_fit, fit
from extractor.grids.labels.lexicon import lexicon_of
from extractor.ground.schema import retail_note
from extractor.values.shapes import shape

SCHEMA = retail_note()


@pytest.mark.parametrize(
    ("field", "text", "expected"),
    [
        ("cusip", "02006DUP4", SURE),
        ("cusip", "05/15/2023", WRONG),
        ("maturity_date", "05/15/2023", SURE),
        ("maturity_date", "3.600%", WRONG),
        ("principal_amount", "", LIKELY),
        ("coupon_frequency", "Every Half", OPEN),
        ("issuer", "05/15/2023", OPEN),
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
        ("callable", "05/15/2023", OPEN),
        ("callable", "3.600%", WRONG),
        ("product_ranking", "Front Of The Queue", LIKELY),
    ],
)
def test_how_well_a_cell_suits_a_field(field, text, expected):
    assert field_fit(SCHEMA, SCHEMA.by_name[field], text, shape(text)) == expected


def test_a_label_of_several_fields_is_suited_by_its_best():
    coupon = lexicon_of(SCHEMA).match("Coupon")
    assert {"coupon_type", "coupon_rate", "coupon_frequency"} <= coupon.fields
    assert [fit(SCHEMA, coupon, text) for text in ("3.600%", "Fixed", "Monthly")] == [SURE, SURE, SURE]
    assert fit(SCHEMA, coupon, "02006DUP4") == WRONG


def test_a_label_of_no_field_suits_whatever_stands_in_its_cell():
    assert fit(SCHEMA, lexicon_of(SCHEMA).match("Colour of the cover"), "3.600%") == OPEN


def test_a_choice_is_spelled_exactly_or_not_at_all():
    assert choice_of(SCHEMA, "coupon_frequency", "SEMI-ANNUAL") == "semi_annual"
    assert choice_of(SCHEMA, "coupon_frequency", "Semi-Annual, maybe") is None
    assert choice_of(SCHEMA, "coupon_rate", "Monthly") is None


def test_an_answer_may_go_on_to_say_more():
    spec = SCHEMA.by_name["survivors_option"]
    text = "Yes. Paid at par upon the death of a holder."
    assert field_fit(SCHEMA, spec, text, shape(text)) == SURE


@pytest.mark.parametrize("text", ["SEMI-ANNUAL", "Semi-Annual, maybe", "Fixed", "30/360", "Make Whole", ""])
def test_the_fields_whose_choice_a_text_spells_are_those_that_know_it(text):
    fields = [spec.name for spec in SCHEMA.fields if spec.type == "choice"]
    assert list(choices_of(SCHEMA, text)) == [name for name in fields if choice_of(SCHEMA, name, text) is not None]
