"""What a header counts in names no field, but rules some out."""

import pytest

from extractor.grids.labels.lexicon import label_key, lexicon_of
from extractor.grids.labels.units import Unit, is_counted_in, is_unit, split_unit
from extractor.ground.schema import retail_note

SCHEMA = retail_note()
LEXICON = lexicon_of(SCHEMA)


@pytest.mark.parametrize(
    ("label", "words", "unit"),
    [
        ("COUPON % P.A.", "coupon", Unit.PERCENT),
        ("Price (% of par)", "price", Unit.PERCENT),
        ("Rate (% per annum)", "rate", Unit.PERCENT),
        ("Principal ($MM)", "principal", Unit.MONEY),
        ("Amount ($000)", "amount", Unit.MONEY),
        ("Principal Amount (U.S.$ in thousands)", "principal amount", Unit.MONEY),
        ("Concession $/1,000", "concession", Unit.OF_A_THOUSAND),
        ("Concession, $ per $1,000", "concession", Unit.OF_A_THOUSAND),
        ("Due (mm/dd/yyyy)", "due", Unit.DATE),
        ("Redemption (Yes/No)", "redemption", Unit.ANSWER),
        ("Survivor's Option (Y/N)", "survivors option", Unit.ANSWER),
    ],
)
def test_a_unit_behind_a_label(label, words, unit):
    assert split_unit(label_key(label)) == (words, unit)


@pytest.mark.parametrize(
    "label", ["Maturity Date", "Series A", "Coupon 1", "Price to Public", "%", "Due 2000", "Program"]
)
def test_a_label_without_one(label):
    assert split_unit(label_key(label)) is None


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Coupon % p.a.", "coupon_rate"),
        ("Principal Amount ($MM)", "principal_amount"),
        ("Conc. $/1,000", "gross_concession"),
        ("1st Coupon $/1,000", "first_coupon_amount"),
        ("Maturity (m/d/y)", "maturity_date"),
        ("Redemption (Yes/No)", "callable"),
    ],
)
def test_the_rest_is_the_label(label, field):
    assert LEXICON.match(label).fields == {field}
    assert LEXICON.similarities(label) == {field: 1.0}


def test_what_is_not_counted_so_is_not_meant():
    assert LEXICON.match("Interest").fields == {"coupon_rate"}
    assert LEXICON.match("Interest ($ per $1,000)").fields == frozenset()
    assert LEXICON.match("Interest (m/d/y)").fields == frozenset()
    assert LEXICON.match("Call Price (Yes/No)").fields == frozenset()


def test_fields_and_their_units():
    fields = SCHEMA.by_name
    assert is_counted_in(fields["gross_concession"], Unit.OF_A_THOUSAND)
    assert not is_counted_in(fields["coupon_rate"], Unit.OF_A_THOUSAND)
    assert not is_counted_in(fields["coupon_rate"], Unit.MONEY)
    assert is_counted_in(fields["first_call_date"], Unit.DATE)


@pytest.mark.parametrize("text", ["($000)", "m/d/y", "(%)", "$ per $1,000", "% p.a.", "(in thousands)"])
def test_a_cell_of_a_unit_alone(text):
    assert is_unit(text)


@pytest.mark.parametrize("text", ["Price (%)", "100%", "5,000", "Monthly"])
def test_other_cells_are_no_units(text):
    assert not is_unit(text)
