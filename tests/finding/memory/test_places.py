from decimal import Decimal

from taught_filing import ONE, SCHEMA, place, value

from extractor.corpus.corrections import Kind, NewCorrection
from extractor.finding.memory.places import correction_to_place, same_value

RATE = SCHEMA.by_name["coupon_rate"]


def test_the_place_a_person_pointed_at(printed):
    told = value(ONE, "coupon_rate", "3.600%", "3.600")
    assert correction_to_place(told, Decimal("3.600"), RATE, printed) == place(ONE, "3.600%")


def test_without_a_place_the_only_cell_that_reads_so(printed):
    told = NewCorrection(Kind.VALUE, "17275RAA0", "coupon_rate", "3.600", "me")
    assert correction_to_place(told, Decimal("3.6"), RATE, printed) == place(ONE, "3.600%")
    assert correction_to_place(told, Decimal("3.7"), RATE, printed) is None
    assert correction_to_place(told, None, RATE, printed) is None


def test_several_cells_that_read_so_are_no_place(printed):
    twice = type(printed)(printed.document, (*printed.lines, *printed.lines), (), printed.base)
    told = NewCorrection(Kind.VALUE, None, "coupon_rate", "3.600", "me")
    one = correction_to_place(told, Decimal("3.6"), RATE, twice)
    assert one == place(ONE, "3.600%")  # the same cell seen twice is one cell


def test_values_are_the_same_by_what_they_say():
    assert same_value("Ally Financial, Inc.", "ALLY FINANCIAL INC")
    assert same_value(Decimal("3.6"), Decimal("3.600"))
    assert not same_value(None, None)
    assert not same_value(True, 1)
    assert not same_value("", "")
