"""Tables that speak of a fee or of hypothetical returns state no terms of the notes."""

from dataclasses import replace

import pytest

from extractor.finding.refusals.by_tables.asides import without_asides
from extractor.grids.recover import document_to_grids
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span
from extractor.ground.schema import retail_note
from extractor.reading.open import read


def kept(header, row, field, raw, above="Notes"):
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>" for cells in (header, row))
    document = read(f"<html><body><p>{above}</p><table>{rows}</table></body></html>".encode())
    at = document.text.index(raw)
    found = Candidate(field, 0, Span(at, at + len(raw)), raw, raw, Status.FOUND, 0.9, Method.TOKENS, "", (), {})
    return bool(without_asides(document, document_to_grids(document, retail_note()), [found]))


FEE = (
    "Title of Each Class",
    "Amount to Be Registered",
    "Maximum Aggregate Offering Price",
    "Amount of Registration Fee",
)
FEE_ROW = ("5.250% Notes due 2031", "$300,000,000", "$299,100,000", "$31,700")


def test_the_table_of_a_registration_fee_states_no_amount_but_a_title():
    assert not kept(FEE, FEE_ROW, "principal_amount", "$300,000,000")
    assert kept(FEE, FEE_ROW, "title", "5.250% Notes due 2031")


def test_a_table_of_hypothetical_returns_states_no_coupon():
    header = ("Hypothetical Coupon Rate", "Issue Price", "Maturity Date")
    row = ("10.00%", "100%", "May 15, 2030")
    assert not kept(header, row, "coupon_rate", "10.00%")
    assert kept(("Coupon Rate", *header[1:]), row, "coupon_rate", "10.00%")


@pytest.mark.parametrize("header", ["Principal Amount", "Aggregate Principal Amount to Be Registered"])
def test_a_table_with_codes_of_securities_is_the_notes_own(header):
    own = ("CUSIP", header, "Coupon Rate", "Maturity Date")
    assert kept(own, ("02006DUP4", "$1,185,000", "3.600%", "5/15/2030"), "principal_amount", "$1,185,000")


@pytest.mark.parametrize(
    "above", ["Examples of the floating rate", "Hypothetical payments", "Historical levels of LIBOR", "Past LIBOR"]
)
def test_a_caption_tells_a_table_of_examples(above):
    header, row = ("LIBOR", "Interest Rate", "Payment per $1,000"), ("0.50%", "1.50%", "$3.75")
    assert not kept(header, row, "first_coupon_amount", "$3.75", above)
    assert kept(header, row, "first_coupon_amount", "$3.75", "Terms of the notes")
    assert kept(header, row, "first_coupon_amount", "$3.75", "Notes of the past week")
    assert kept(header, row, "first_coupon_amount", "$3.75", "Risks and hypothetical examples begin on page S-4")


def test_examples_are_told_in_a_stream_of_cells_too():
    page = "Illustration of Total Interest\nMaturity Date\nInterest Rate\n05/15/2012\n3.00%\n"
    document = read(page.encode())
    at = page.index("3.00%")
    found = Candidate("coupon_rate", at, Span(at, at + 5), "3.00%", 3, Status.FOUND, 0.9, Method.ALIGNMENT)
    start = page.index("Maturity")
    row = Row((GridCell(Span(at, at + 5), "3.00%"),), Span(at, at + 5))
    stream = Grid("stream", (Column("Interest Rate"),), (row,), Span(start, at + 5))
    assert without_asides(document, [stream], [found]) == []
    assert without_asides(document, [replace(stream, kind="pairs")], [found]) == [found]


@pytest.mark.parametrize(
    "above",
    ["What the floating rate might be", "What you would receive on each payment date", "How interest could pay"],
)
def test_a_caption_tells_what_would_be(above):
    header, row = ("LIBOR", "Interest Rate", "Payment per $1,000"), ("0.50%", "1.50%", "$3.75")
    assert not kept(header, row, "first_coupon_amount", "$3.75", above)


def test_words_that_lead_to_the_terms_caption_no_examples():
    header, row = ("LIBOR", "Interest Rate", "Payment per $1,000"), ("0.50%", "1.50%", "$3.75")
    assert kept(header, row, "first_coupon_amount", "$3.75", "If they priced today the terms would be:")
    assert kept(header, row, "first_coupon_amount", "$3.75", "No notes would be sold otherwise.")


def test_a_table_whose_columns_nobody_knows_is_captioned_too():
    header, row = ("LIBOR", "Outcome", "A quarter per $1,000"), ("0.50%", "1.50%", "$3.75")
    assert not kept(header, row, "first_coupon_amount", "$3.75", "What the rate might be")
    assert not kept(("Index", "Rate would be", "Each"), row, "coupon_rate", "1.50%")
    assert kept(("Index", "Rate is", "Each"), row, "coupon_rate", "1.50%")
    assert kept(("Rate would be", "Index", "Each"), ("02006DUP4", "1.50%", "$3.75"), "coupon_rate", "1.50%")


def test_what_accrues_to_a_zero_is_an_aside():
    header, row = ("Period", "Adjusted Issue Price", "OID"), ("1", "$512.34", "$12.50")
    assert not kept(header, row, "first_coupon_amount", "$12.50")
    assert not kept(("Index", "You receive", "Each"), ("0.50%", "$1.25", "1"), "first_coupon_amount", "$1.25")


def test_examples_tell_no_call_either():
    header, row = ("Payment Date", "Rate", "Payment"), ("August 15, 2026", "2.25%", "$5.63")
    assert not kept(header, row, "first_call_date", "August 15, 2026", "Illustration of payments")
    assert kept(header, row, "first_call_date", "August 15, 2026", "Schedule of payments")


def test_what_a_change_of_yields_does_is_an_aside():
    row = ("-1.00%", "108.20%", "1")
    assert not kept(("Change in yield", "Price", "Case"), row, "selling_price", "108.20%")
    assert kept(("Yield", "Price", "Lot"), row, "selling_price", "108.20%")


def test_what_the_issuer_would_receive_is_of_the_sale():
    row = ("100.00%", "1.50%", "98.50%")
    assert kept(("Price to Public", "Commission", "Proceeds We Would Receive"), row, "selling_price", "100.00%")
    assert not kept(("Price to Public", "Commission", "What We Would Pay"), row, "selling_price", "100.00%")
