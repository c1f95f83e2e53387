from decimal import Decimal

from extractor.finding.refusals.by_readings.later_steps import without_later_steps
from extractor.ground.candidate import Candidate, Method, Status, Step
from extractor.ground.places import Span


def said(field, value, start, end, method=Method.ALIGNMENT):
    return Candidate(field, None, Span(start, end), "x", value, Status.FOUND, 0.9, method)


RUN = said("coupon_type", "step", 100, 200, Method.RULES)
FIRST = said("coupon_rate", Decimal(2), 110, 115, Method.RULES)


def test_the_first_step_stays_whoever_read_it_and_later_ones_go():
    same = said("coupon_rate", Decimal(2), 110, 116, Method.TOKENS)
    later = [said("coupon_rate", Decimal(3), 150, 155), said("gross_concession", Decimal(4), 180, 185)]
    assert without_later_steps([RUN, FIRST, same, *later]) == [RUN, FIRST, same]


def test_where_the_first_step_is_lost_no_rate_of_the_run_stays():
    assert without_later_steps([RUN, said("coupon_rate", Decimal(4), 110, 115)]) == [RUN]


def test_what_stands_outside_a_run_is_left_alone():
    outside = [FIRST, said("coupon_rate", Decimal(5), 300, 305), said("coupon_type", "fixed", 310, 315)]
    assert without_later_steps([RUN, *outside]) == [RUN, *outside]
    assert without_later_steps(outside) == outside


def test_an_aligned_rate_that_opens_a_run_of_the_rules_is_no_first_step_to_them():
    aligned = said("coupon_rate", Decimal(4), 100, 105)
    assert without_later_steps([RUN, aligned]) == [RUN]
    columns = said("coupon_type", "step", 100, 200)
    assert without_later_steps([columns, aligned]) == [columns, aligned]


def test_what_a_schedule_does_not_open_with_is_a_later_step_whoever_read_it():
    schedule = said("step_schedule", (Step(None, Decimal(2)), Step(None, Decimal(4))), 100, 200, Method.RULES)
    later = said("coupon_rate", Decimal(4), 150, 155, Method.RULES)
    assert without_later_steps([schedule, FIRST, later]) == [schedule, FIRST]


def test_a_kind_that_goes_on_in_the_next_line_holds_the_cells_between_but_is_no_run():
    raw = "Step    10/28/2022    0.5\n        Up"
    torn = Candidate("coupon_type", None, Span(100, 200), raw, "step", Status.FOUND, 0.9, Method.ALIGNMENT)
    rate = said("coupon_rate", Decimal("0.5"), 130, 133)
    assert without_later_steps([torn, rate]) == [torn, rate]
    run = Candidate("coupon_type", None, Span(100, 200), "2% to\n4%", "step", Status.FOUND, 0.9, Method.ALIGNMENT)
    assert without_later_steps([run, rate]) == [run]
