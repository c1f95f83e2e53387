"""What one note costs is not what all of them do."""

from decimal import Decimal

from extractor.finding.refusals.by_readings.amounts_of_each import without_amounts_of_each
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span


def told(field, raw, start, method):
    return Candidate(field, None, Span(start, start + len(raw)), raw, Decimal(1), Status.FOUND, 0.9, method)


EACH = told("net_proceeds_percent", "$24.21", 40, Method.RULES)


def test_the_amount_of_one_note_is_no_total():
    total = told("net_proceeds", "$32,695,312", 50, Method.TOKENS)
    wrong = [told("net_proceeds", "24.21", 41, Method.TOKENS), told("principal_amount", "$24.21", 40, Method.ALIGNMENT)]
    assert without_amounts_of_each([EACH, *wrong, total]) == [EACH, total]


def test_a_printed_percentage_is_no_amount():
    printed = told("net_proceeds_percent", "98.75", 40, Method.RULES)
    both = [printed, told("net_proceeds", "98.75", 40, Method.TOKENS)]
    assert without_amounts_of_each(both) == both
