"""An underwriter's share of an issue is no term of its notes."""

from decimal import Decimal

import pytest

from extractor.finding.refusals.allotments import without_allotments
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span


def kept(label, field="net_proceeds"):
    value = Decimal(10_000_000)
    said = Candidate(field, 0, Span(0, 10), "10,000,000", value, Status.FOUND, 0.9, Method.ALIGNMENT, label)
    return without_allotments([said]) == [said]


@pytest.mark.parametrize("label", ["Example Capital Inc.", "First Example Securities LLC", "Ames Global Markets"])
def test_a_firms_name_labels_no_number_of_the_notes(label):
    assert not kept(label)
    assert not kept(label, "principal_amount")


@pytest.mark.parametrize(
    "label",
    [
        "",
        "Net Proceeds",
        "Proceeds to Example Inc.",
        "Net to Example Capital Corp.",
        "Securities",
        "Agents' Commissions, Example LLC",
        "Underwriting Discounts, Example Markets",
        "Interest Rate, Example Inc.",
    ],
)
def test_other_labels_stay(label):
    assert kept(label)
