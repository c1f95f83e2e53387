from decimal import Decimal

from extractor.checking.amounts import check_amounts


def test_clean(offering, note):
    assert check_amounts(offering(), [note()]) == []


def test_a_principal_below_the_denomination_stays_and_is_told(offering, note):
    small = note(principal_amount=Decimal("100.00"))
    (finding,) = check_amounts(offering(), [small])
    assert (finding.code, finding.note) == ("principal_below_denomination", 0)
    assert "100.00" in finding.message
    assert "1000.00" in finding.message
    assert small.principal_amount.value == Decimal("100.00")


def test_between_two_denominations(offering, note):
    (finding,) = check_amounts(offering(), [note(principal_amount=Decimal(1500))])
    assert finding.code == "principal_off_denomination"


def test_the_minimum_need_not_be_a_multiple(offering, note):
    terms = offering(min_denomination=Decimal(2500), denomination_increment=Decimal(1000))
    assert check_amounts(terms, [note(principal_amount=Decimal(3500))]) == []


def test_without_denominations_nothing_is_said(offering, note):
    assert check_amounts(offering(min_denomination=None), [note(principal_amount=Decimal(100))]) == []


def test_swapped_columns(offering, note):
    swapped = note(selling_price=Decimal("1.125"), gross_concession=Decimal("100.00"))
    (finding,) = check_amounts(offering(), [swapped])
    assert (finding.code, finding.severity) == ("concession_above_price", "error")
