from extractor.finding.torn_lists import without_torn_lists
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span


def listed(names, start, end, method=Method.TOKENS):
    return Candidate("agents", None, Span(start, end), "x", tuple(names), Status.FOUND, 0.9, method)


WHOLE = listed(["Leading LLC", "First Bank", "Second Bank"], 10, 90, Method.RULES)


def test_the_end_of_the_whole_list_goes():
    assert without_torn_lists([listed(["First Bank", "Second Bank"], 50, 90), WHOLE]) == [WHOLE]


def test_other_names_other_places_and_other_finders_stay():
    kept = [
        listed(["First Bank", "Third Bank"], 50, 90),
        listed(["Second Bank"], 200, 210),
        listed(["Leading LLC", "First Bank"], 10, 60),
        listed(["Leading LLC", "First Bank", "Second Bank"], 10, 90),
    ]
    assert without_torn_lists([WHOLE, *kept]) == [WHOLE, *kept]
    parts = [listed(["First Bank", "Second Bank"], 10, 90), listed(["Second Bank"], 10, 40)]
    assert without_torn_lists(parts) == parts
