"""An underwriter's share of an issue is no term of its notes."""

from decimal import Decimal

import pytest

from extractor.finding.refusals.by_tables.allotments import without_allotments
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span


def kept(label, field="net_proceeds"):
    value = Decimal(10_000_000)
    said = Candidate(field, 0, Span(0, 10), "10,000,000", value, Status.FOUND, 0.9, Method.ALIGNMENT, label)
    return without_allotments([], [said]) == [said]


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


def in_table(header, *names, cell="$2,000,000"):
    rows = tuple(
        Row((GridCell(Span(k, k), name), GridCell(Span(10 * k, 10 * k + 9), cell)), Span(10 * k, 10 * k + 10))
        for k, name in enumerate(names)
    )
    table = Grid("table", (Column(header), Column("Principal Amount")), rows, Span(0, 10 * len(names)))
    said = Candidate(
        "principal_amount", 0, Span(0, 9), "2,000,000", Decimal(2_000_000), Status.FOUND, 0.9, Method.ALIGNMENT
    )
    return without_allotments([table], [said]) == [said]


@pytest.mark.parametrize("header", ["Underwriter", "Selected Dealers", "Name", "Purchasing Agents"])
def test_the_rows_of_a_table_of_firms_are_no_notes(header):
    assert not in_table(header, "Example Capital Inc.", "First Example Securities LLC")


def test_rows_with_a_day_are_notes():
    assert in_table("Dealer", "Example Capital Inc.", "First Example Securities LLC", cell="05/15/2020")


def test_rows_that_are_notes_stay():
    firms = ("Example Capital Inc.", "First Example Securities LLC")
    assert in_table("Issuer", *firms)
    assert in_table("Agent", firms[0], firms[0])
    assert in_table("Underwriter", firms[0])
    assert in_table("Agent", *firms, cell="02006DUP4")
    assert in_table("Name", "5.250% Notes", "First Example Securities LLC")
