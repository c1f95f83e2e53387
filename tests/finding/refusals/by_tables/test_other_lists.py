"""Tables that list notes which are not for sale."""

import pytest

from extractor.finding.refusals.by_tables.other_lists import without_other_lists
from extractor.grids.recover import document_to_grids
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.ground.schema import retail_note
from extractor.reading.open import read
from tests.finding.refusals.printed import printed

OFFERED = "CUSIP\tPrincipal Amount\tInterest Rate\tMaturity Date\n41161PAB9\t$5,000,000\t5.250%\t05/15/2020\n"
LISTED = (
    "CUSIP\tPrincipal Amount\tInterest Rate\tMaturity Date\n"
    "41161PZX4\t$9,000,000\t6.250%\t05/15/2015\n41161PZY2\t$8,000,000\t6.500%\t05/15/2018\n"
)


def left(text, *raws):
    """Return which of the words are left, each read as an identifier or a rate."""
    document = read(text.encode())
    found = []
    for raw in raws:
        field = "coupon_rate" if raw.endswith("%") else "cusip"
        found.append(printed(document.text, field, raw))
    return [c.raw for c in without_other_lists(document, document_to_grids(document, retail_note()), found)]


@pytest.mark.parametrize(
    "caption",
    [
        "Previously Issued Notes",
        "Notes Previously Issued Under This Program",
        "Other Series of Notes",
        "Outstanding Notes as of March 31, 2010",
        "The following notes of this series are outstanding as of the date of this pricing supplement:",
        "We repurchased the following notes during the quarter:",
        "The net proceeds will be used to redeem the following notes:",
        "Our existing notes are listed below.",
        "Our existing notes are listed in the following table:",
        "The following table lists our outstanding notes as of March 31, 2010.",
        "Concurrent Tender Offer",
        "Notes to be Redeemed",
        "We have previously issued the following notes:",
        "The following sets forth the notes sold under this program during the last quarter:",
        "The table below lists notes that we issued since January 1, 2010:",
    ],
)
def test_a_caption_tells_a_list_of_other_notes(caption):
    page = f"Pricing Supplement\n\n{OFFERED}\n{caption}\n{LISTED}"
    assert left(page, "41161PAB9", "5.250%", "41161PZX4", "6.250%", "6.500%") == ["41161PAB9", "5.250%"]


def test_the_next_caption_ends_the_list():
    page = f"Previously Issued Notes\n{LISTED}\nNotes Offered Hereby\n{OFFERED}"
    assert left(page, "41161PZX4", "41161PAB9") == ["41161PAB9"]


def test_a_list_alone_offers_nothing():
    assert left(f"Our outstanding notes are set forth below:\n\n{LISTED}", "41161PZX4", "6.250%") == []


@pytest.mark.parametrize(
    "caption",
    [
        "Terms of the Notes",
        "The following table sets forth the notes sold by this pricing supplement:",
        "Previously issued notes are listed in the annex.",
        "The following notes were previously offered in a preliminary supplement dated March 1:",
        "The following notes are now outstanding, having been sold today:",
        "The notes are a further issuance of the notes previously issued on May 1, 2010 and form a single series.",
        "After giving effect to this offering, the following notes will be outstanding:",
        "The following notes may be redeemed at our option:",
        "Additional notes, of the same terms as those issued earlier:",
        "As of March 31, 2010, we had $2 billion of debt outstanding.",
        "Notes offered hereby, other than notes previously sold",
        "we may issue other securities; the notes are unsecured and rank equally with our outstanding debt",
        "The following notes will rank equally with all of our other outstanding unsecured debt:",
        "We are offering the following notes, which rank pari passu with our existing notes:",
        "Use of Proceeds: to repay outstanding commercial paper",
        "The net proceeds from the sale of the notes listed below will be used to repay outstanding commercial paper.",
        "Amount outstanding after issuance: $17,000,000",
        "Other Notes Offered This Week",
        "Notes to be redeemed only at maturity",
        "Terms of the Notes (supersedes previously issued supplement)",
        "Set forth below are the terms of notes issued under the outstanding indenture:",
        "Aggregate amount of notes outstanding under the program: $10,000,000,000",
    ],
)
def test_captions_of_the_offer_itself_refuse_nothing(caption):
    assert left(f"Pricing Supplement\n\n{caption}\n{LISTED}", "41161PZX4", "6.250%") == ["41161PZX4", "6.250%"]


def test_a_column_tells_row_by_row():
    page = (
        "Series\tCUSIP\tInterest Rate\tMaturity Date\tStatus\n"
        "C-1\t41161PAB9\t5.250%\t05/15/2020\tOffered hereby\nC-2\t41161PZX4\t6.250%\t05/15/2015\tOutstanding\n"
    )
    assert left(page, "41161PAB9", "5.250%", "41161PZX4", "6.250%") == ["41161PAB9", "5.250%"]
    assert left(page.replace("Offered hereby", "Outstanding"), "41161PAB9", "41161PZX4") == ["41161PAB9", "41161PZX4"]


def test_a_sheet_under_a_heading_of_other_notes():
    own = "CUSIP: 41161PAB9\nInterest Rate: 5.250%\nMaturity Date: May 15, 2020\nPrice to Public: 100%\n"
    other = "CUSIP: 41161PZX4\nInterest Rate: 6.250%\nMaturity Date: May 15, 2015\nPrice to Public: 100%\n"
    page = f"Pricing Supplement\n\n{own}\nOutstanding Notes of This Series\n{other}"
    assert left(page, "41161PAB9", "41161PZX4", "6.250%") == ["41161PAB9"]
    assert left(page.replace("Outstanding Notes of This Series", "Notes of This Series"), "41161PZX4") == ["41161PZX4"]
    assert left(f"Outstanding Notes\n{own}", "41161PAB9") == ["41161PAB9"]


def test_a_heading_between_the_rows_of_a_table():
    header, own = OFFERED.splitlines()
    page = f"{header}\nOffered Hereby\n{own}\nPreviously Issued\n" + "\n".join(LISTED.splitlines()[1:]) + "\n"
    assert left(page, "41161PAB9", "41161PZX4", "6.500%") == ["41161PAB9"]


@pytest.mark.parametrize(("name", "kept"), [("Previously Issued Notes", 0), ("Harbor Notes, Series C", 1)])
def test_a_caption_names_no_program(name, kept):
    document = read(f"{name}\n\nSome words".encode())
    found = Candidate("program", None, Span(0, len(name)), name, name, Status.FOUND, 0.9, Method.RULES)
    assert len(without_other_lists(document, [], [found])) == kept


def fixed(page):
    """Return the page with its columns padded by blanks: a caption may be folded into what is beside it."""
    return "\n".join("".join(cell.ljust(20) for cell in line.split("\t")).rstrip() for line in page.splitlines())


def test_a_caption_is_told_in_columns_of_fixed_width():
    before = fixed(f"Pricing Supplement\n\nPreviously Issued Notes\n{LISTED}\nNotes Offered Hereby\n{OFFERED}")
    after = fixed(f"Pricing Supplement\n\n{OFFERED}\nOther Series of Notes\n{LISTED}")
    for page in (before, after):
        assert left(page, "41161PAB9", "41161PZX4", "6.500%") == ["41161PAB9"]


@pytest.mark.parametrize(
    ("header", "kept"), [("Our notes outstanding", 0), ("Other notes issued under the program", 0), ("Notes", 1)]
)
def test_the_header_over_the_names_tells_what_they_are(header, kept):
    rows = "Senior notes\t6.250%\t05/15/2015\t$9,000,000\nJunior notes\t6.500%\t05/15/2018\t$8,000,000\n"
    page = f"Pricing Supplement\n\n{header}\tInterest Rate\tMaturity Date\tPrincipal Amount\n{rows}"
    assert left(page, "6.250%", "6.500%") == ["6.250%", "6.500%"][: 2 * kept]


def test_a_column_of_amounts_outstanding_tells_nothing():
    page = "Outstanding Notes\tInterest Rate\tMaturity Date\tCUSIP\n$9,000,000\t6.250%\t05/15/2015\t41161PZX4\n"
    assert left(page, "6.250%", "41161PZX4") == ["6.250%", "41161PZX4"]


def test_a_heading_with_a_day_behind_it():
    page = f"Pricing Supplement\n\n{OFFERED}\nOUR BONDS OUTSTANDING, MARCH 31, 2014\n\n{LISTED}"
    assert left(page, "41161PAB9", "41161PZX4") == ["41161PAB9"]


def test_a_column_of_amounts_outstanding_beside_the_offers_own_code():
    rows = "$9,000,000\t6.250%\t05/15/2015\t41161PZX4\n$8,000,000\t6.500%\t05/15/2018\t41161PZY2\n"
    header = "Our outstanding senior notes\tCoupon\tDue\tCUSIP\n"
    page = f"Pricing Supplement\n\nCUSIP / ISIN: 41161PAB9\n\n{header}{rows}"
    assert left(page, "41161PAB9", "41161PZX4", "6.500%") == ["41161PAB9"]
    assert left(page.replace("Our outstanding senior", "Senior"), "41161PAB9", "41161PZX4") == [
        "41161PAB9",
        "41161PZX4",
    ]
