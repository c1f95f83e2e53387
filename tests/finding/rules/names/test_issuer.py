import pytest

from extractor.finding.rules.names import issuer
from extractor.ground.document import Document
from extractor.ground.places import Span


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Company (Issuer): Example Finance Corp.\nGuarantor: Example Group, Inc.", "Example Finance Corp."),
        ("Issuer:\n|\nRoyal Bank of Canada (the Bank)\n|\nCUSIP:", "Royal Bank of Canada"),
        (
            "Issuer: Example Utilities\nFinance Corporation\nRatings: A",
            "Example Utilities Finance Corporation",
        ),
        (
            "Issued Through and Obligations of\nExample Funding Trust 2004-13 (the Trust)",
            "Example Funding Trust 2004-13",
        ),
        ("Example Life\nIssued through\n\n## Example Funding Trust 2007-012\n", "Example Funding Trust 2007-012"),
        ("Example Life\nissued through\nExample Funding Trust 2006-E (Trust)", "Example Funding Trust 2006-E"),
        ("Example Life Company\nNotes\nIssued by Example Funding Trust 2005-131", "Example Funding Trust 2005-131"),
        ("Secured notes issued by Example Funding Trust 2005-3\nExample Life Company", "Example Funding Trust 2005-3"),
        ("Example Corporation\nNotes\nBacked by securities issued by Example Auto Trust 2003-1", "Example Corporation"),
        ("Example Life Company\nNotes\nissued by a trust of ours in 2005", "Example Life Company"),
        (
            "Rule 424(b)(2)\n\n$100,000,000 Example Lending Corp. 5.50% Notes due 2026\n\nBook-Running Manager Oak Company\n",
            "Example Lending Corp.",
        ),
        ("U.S. $622,350,000\nEXAMPLE CAPITAL CORPORATION\nMEDIUM-TERM NOTES", "EXAMPLE CAPITAL CORPORATION"),
        ("Example Finance Corporation - Registration No. 333-100001", "Example Finance Corporation"),
        (
            "|\nExample Rural Utilities Finance\nCorp\n|\nOffering Dates:",
            "Example Rural Utilities Finance Corp",
        ),
        ("Rhine Bank   Rule 424(b)(2)\nNo. 3\nRhine Bank AG, New York Branch\nNotes", "Rhine Bank AG, New York Branch"),
        ("Rhine Bank plc, London Branch\nNotes", "Rhine Bank plc, London Branch"),
        ("Elm Bancshares InterNotes\nNo. 3\nElm Bancshares, Inc. 4 Levee Street", "Elm Bancshares, Inc."),
        ("Elm Bancshares InterNotes\nNo. 3, guaranteed by Elm Bancshares, Inc. of Elm Street", "Elm Bancshares"),
        ("Elm Holdings\nNo. 3\nElm Holdings Inc.\nNotes", "Elm Holdings Inc."),
        ("Elm Holdings\nNo. 3\nElm Holdings Finance Inc.\nNotes", "Elm Holdings"),
        ("Elm Holdings Inc.\nElm Holdings Inc. Trust Company\nNotes", "Elm Holdings Inc."),
        ("E X A M P L E  C R E D I T  C O M P A N Y\nNotes", "EXAMPLE CREDIT COMPANY"),
        (
            "No. 1 EXAMPLE\nU.S. $208,850,000 EXAMPLE CAPITAL CORPORATION MEDIUM-TERM NOTES",
            "EXAMPLE CAPITAL CORPORATION",
        ),
        ("Issuer\nExample Pipeline Partners, L.P.\nRatings", "Example Pipeline Partners, L.P."),
        ("EXAMPLE & LAKE BANCORPORATION\nPricing Supplement", "EXAMPLE & LAKE BANCORPORATION"),
        ("Proceeds to Royal Bank of Canada\n|\n97.65%", "Royal Bank of Canada"),
        (
            "CUSIP 1\n\nThe Example Chemical Company Example InterNotes®\tOffering Dates:",
            "The Example Chemical Company",
        ),
        (
            "Senior Unsecured Notes Example Financial Inc. Offering Date: May 3, 2004",
            "Example Financial Inc.",
        ),
    ],
)
def test_issuer(values, printed, name):
    assert values(issuer, printed, "issuer") == [name]


@pytest.mark.parametrize(
    "printed",
    [
        "Joint Book-Running Managers:\nExample Brothers Inc.\nSample Company",
        "Calculation Agent:\nThe Example Bank",
        "Example Securities Inc.",
        "Agents: First Example Inc., Second\nExample LLC,\nThird LLC",
        "Callable by Issuer: No No No",
        "DTC Number 0235 via\nExample Clearing Inc",
        "NET PROCEEDS TO THE COMPANY",
        "CUSIP\nBank",
        "Agents: First Capital, Second Investments, J.T.\nThird & Co.",
        "Agents: First Capital, Example\nQuinn & Co., L.P., Third & Co. LLC",
        "Final\tProceeds to\tInterest Rate\tCoupon\nMaturity\tthe Company\tper Annum",
        "First Inc. and Example Advisors, LLC\n|\nOffering Date: May 3, 2004",
    ],
)
def test_other_parties_are_no_issuer(values, printed):
    assert values(issuer, printed, "issuer") == []


def test_a_page_banner_gives_way_to_the_documents_own_name(values):
    text = "EXAMPLE FINANCE CORP\n424B2, 1996-03-25\nPrevious\n\n$5,000\n\nEXAMPLE FINANCE CORPORATION\n"
    assert values(issuer, text, "issuer") == ["EXAMPLE FINANCE CORPORATION"]
    assert values(issuer, text[:40], "issuer") == ["EXAMPLE FINANCE CORP"]


def test_a_defined_short_name_is_spelled_out(values):
    text = 'risk of Example Finance LLC ("Example Finance"), as issuer.\n\nIssuer:\n|\nExample Finance\n|\nTerm:'
    assert values(issuer, text, "issuer") == ["Example Finance LLC"]


def test_the_containers_header_is_asked_last():
    text = "COMPANY: EXAMPLE CORP /DE/ and no more"
    document = Document("a", "0", "text/plain", text, facts={"issuer": Span(9, 26)})
    assert [(c.value, c.score) for c in issuer.find(document)] == [("EXAMPLE CORP /DE/", 0.6)]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Example Credit LLC Example Credit LLC", "Example Credit LLC"),
        ("Example Credit LLCExample Credit LLC", "Example Credit LLC"),
        ("Example Funding Trust\n2004-6\n\nOffering", "Example Funding Trust 2004-6"),
        ("Issuer:\nExample\nGlobal\nFunding\nGroup\nLtd.\nTerm: x", "Example Global Funding Group Ltd."),
        ("Principal Life Example Trust 5\n\nNotes", "Principal Life Example Trust 5"),
        ("Redemption\tNon-Callable\nExample Acceptance Limited\nOffering", "Example Acceptance Limited"),
    ],
)
def test_names_that_are_torn_or_printed_twice(values, printed, name):
    assert values(issuer, printed, "issuer") == [name]


@pytest.mark.parametrize(
    "page",
    [
        "Rule 424(b)(5) Non-Callable Example Power & Light Corp. Trade Date: May 3, 2004 {} Example Power & Light Corp. Page 2",
        "Pricing Supplement dated May 3, 2004. Example Power & Light Corp. is offering $5,000,000 of its notes {}",
        "Filed Pursuant to Rule 424(b)(2) Example Power & Light Corp. Example CoreNotes with terms of a year {}",
    ],
)
def test_a_page_in_one_line(values, page):
    assert values(issuer, page.format("and more " * 60), "issuer") == ["Example Power & Light Corp."]


def test_who_sells_is_no_issuer_of_a_page_in_one_line(values):
    page = "We sell through Example Markets Inc. as agent. Agents: Example Markets Inc., Other LLC " + "and more " * 60
    assert values(issuer, page, "issuer") == []


def test_whose_subsidiary_an_issuer_is_belongs_not_to_its_name(values):
    text = (
        "Terms\nIssuer:\tMoorland Holdings Inc., a wholly owned subsidiary of Moorland Inc.\nPricing date:\tMay 3, 2024"
    )
    assert values(issuer, text, "issuer") == ["Moorland Holdings Inc."]


@pytest.mark.parametrize(
    "what",
    [
        "a Delaware corporation",
        "a New York stock insurance company",
        "acting through its London branch",
        "a New Jersey",
    ],
)
def test_what_an_issuer_is_belongs_not_to_its_name(values, what):
    assert values(issuer, f"Issuer: Moorland Holdings Inc., {what}\nPricing date: May 3, 2024", "issuer") == [
        "Moorland Holdings Inc."
    ]


@pytest.mark.parametrize(
    "printed",
    [
        "BOSTON, May 6, 2013 - Example Leasing Company announced today that it has priced two series of notes",
        "News\n\nExample Leasing Company today announced the results of its offer",
    ],
)
def test_who_announces_a_sale_is_the_issuer(values, printed):
    assert values(issuer, printed, "issuer") == ["Example Leasing Company"]


@pytest.mark.parametrize("what", ["of its first quarter", "of its cash tender offer for notes", "of the vote"])
def test_who_announces_something_else_is_no_issuer_by_it(values, what):
    assert values(issuer, f"News\n\nExample Leasing Company today announced the results {what}.", "issuer") == []


def test_a_sheet_abroad_names_the_issuer_behind_its_own_word(values):
    text = "Obbligazione Arden 5% ( in USD )\n\nEmittente Arden Motor Credit Company LLC\nScadenza 20/06/2026\n"
    assert values(issuer, text, "issuer") == ["Arden Motor Credit Company LLC"]
    own = f"{text}Rule 424(b)(2)\nArden Acceptance Corporation\n5% Notes\n"
    assert values(issuer, own, "issuer") == ["Arden Acceptance Corporation"]


def test_what_goes_to_the_issuer_is_no_name(values):
    assert values(issuer, "Proceeds to the Issuer: EUR 74,490,000\nPrice: 100%", "issuer") == []
    assert values(issuer, "Issuer: CAD 74,490,000\nPrice: 100%", "issuer") == []


@pytest.mark.parametrize("title", ["Zero Coupon Notes due 2019", "5.25% Notes due 2019", "Floating Rate Notes"])
def test_a_notes_title_behind_the_name_on_its_line(values, title):
    assert values(issuer, f"EXAMPLE WATER INC. {title}\nPricing Supplement", "issuer") == ["EXAMPLE WATER INC."]
