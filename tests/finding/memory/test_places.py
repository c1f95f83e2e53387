from decimal import Decimal

from taught_filing import ONE, SCHEMA, place, value

from extractor.corpus.corrections import Kind, NewCorrection
from extractor.finding.memory.places import correction_to_place, same_value
from extractor.finding.memory.printed import Printed
from extractor.grids.text.lines import text_to_lines
from extractor.ground.grid import Column, Grid
from extractor.ground.places import Span
from extractor.reading.open import read

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


def test_a_word_of_a_choice_is_no_place_by_itself(printed):
    spec = SCHEMA.by_name["supplement_status"]
    told = NewCorrection(Kind.VALUE, None, "supplement_status", "final", "me")
    lines = text_to_lines("FINAL   Stock\nDAY     MARK\n")
    loose = type(printed)(read(b"FINAL   Stock\nDAY     MARK\n", "a.txt"), tuple(lines), (), None)
    assert correction_to_place(told, "final", spec, loose) is None


def test_a_header_states_no_value():
    text = "CUSIP\tCoupon Rate\t5.25% Notes\n17275RAA0\t3.600%\tYes\n"
    document = read(text.encode(), "a.txt")
    header = Column("5.25% Notes", (Span(18, 29),))
    grid = Grid("rows", (header,), (), Span(0, len(text)))
    printed = Printed(document, tuple(text_to_lines(text)), (grid,), None)
    told = NewCorrection(Kind.VALUE, None, "coupon_rate", "5.25", "me")
    assert correction_to_place(told, Decimal("5.25"), RATE, printed) is None
