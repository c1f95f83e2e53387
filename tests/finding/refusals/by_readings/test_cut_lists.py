import pytest

from extractor.finding.refusals.by_readings.cut_lists import without_cut_lists
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span


def printed(raw, names, method=Method.ALIGNMENT, start=10):
    span = Span(start, start + len(raw))
    return Candidate("agents", None, span, raw, tuple(names), Status.FOUND, 0.9, method)


WHOLE = printed(
    "Leading LLC, J.J.B.\nFirst, Inc.,\nSecond & Co.",
    ["Leading LLC", "J.J.B. First, Inc.", "Second & Co."],
    Method.RULES,
)


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        ("Leading LLC, J.J.B.", ["Leading LLC", "J.J.B."]),
        ("Leading LLC, J.J.B.\nFirst, Inc.", ["Leading LLC", "J.J.B. First, Inc."]),
    ],
)
def test_a_list_that_stops_within_a_name_or_at_a_comma_goes_on_below(lines, names):
    assert without_cut_lists([printed(lines, names), WHOLE]) == [WHOLE]


def test_a_list_that_ends_with_its_line_and_no_comma_may_be_whole():
    whole = printed(
        "Leading LLC, First Bank\nSecond & Co.", ["Leading LLC", "First Bank", "Second & Co."], Method.RULES
    )
    line = printed("Leading LLC, First Bank", ["Leading LLC", "First Bank"])
    assert without_cut_lists([line, whole]) == [line, whole]


def test_a_part_within_a_line_other_names_and_other_places_stay():
    kept = [
        printed("Leading LLC", ["Leading LLC"]),
        printed("Leading LLC, J.J.B.", ["Another LLC", "J.J.B."]),
        printed("Leading LLC, J.J.B.", ["Leading LLC", "J.J.B."], start=90),
        printed("Leading LLC, J.J.B.", ["Leading LLC", "J.J.B."]),
    ]
    assert without_cut_lists([*kept[:3], WHOLE]) == [*kept[:3], WHOLE]
    assert without_cut_lists(kept) == kept  # nobody read the whole
