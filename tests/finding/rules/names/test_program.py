import pytest

from extractor.finding.rules.names import program


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        (
            "Example Financial Inc.\nExample Financial Term Notes, Series A",
            "Example Financial Term Notes, Series A",
        ),
        ("Example Financial InterNotes®, Due Six Months or More", "Example Financial InterNotes"),
        ("EXAMPLE CORPORATION\nXYZ CORENOTES\nSM\nDUE NINE MONTHS", "XYZ CORENOTES"),
        ("Fixed Rate Step-up Callable Medium Term Notes, Series B", "Medium Term Notes, Series B"),
        ("3.1045% MEDIUM-TERM NOTES, SERIES D", "MEDIUM-TERM NOTES, SERIES D"),
        ("EXAMPLE FINANCE COMPANY, L.L.C. ExampleNotes (Senior Secured Notes)", "ExampleNotes"),
        ("MEDIUM-TERM NOTES, SER IES B", "MEDIUM-TERM NOTES, SERIES B"),
        ("Secured Medium-Term Notes (Callable) (that are bonds)", "Secured Medium-Term Notes"),
        ("4.250% InterNotes® Due January 15, 2011", "InterNotes"),
        (
            "CORPORATION OF NORTH EXAMPLE MEDIUM TERM SENIOR NOTES, Series I",
            "MEDIUM TERM SENIOR NOTES, Series I",
        ),
        (
            "Example Corp\nSubordinated Notes (Deferrable)\nProspectus dated",
            "Subordinated Notes (Deferrable)",
        ),
    ],
)
def test_program(values, printed, name):
    assert values(program, printed, "program") == [name]


@pytest.mark.parametrize(
    "printed",
    [
        "Senior Unsecured Notes",
        "InterNotes® is a registered trademark",
        "see the Footnotes",
        "3.5% Senior Notes due 2016",
    ],
)
def test_what_names_no_programme(values, printed):
    assert values(program, printed, "program") == []


def test_a_fee_tables_title_gives_way_to_the_heading(values):
    text = "Medium Term Notes, Series B due June 29, 2022\n\nMedium-Term Notes, Series B - Fixed Rate"
    assert values(program, text, "program") == ["Medium-Term Notes, Series B"]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Example Power & Light PlainNotes", "Example Power & Light PlainNotes"),
        ("New Example Bancorp IncomeNotes", "New Example Bancorp IncomeNotes"),
        ("Example Realty AG Example Realty RetailNotes", "Example Realty RetailNotes"),
        ("Example Electric N.A. Retail Medium-Term Notes, Series D", "Retail Medium-Term Notes, Series D"),
        ("Bank of Example PlainNotes", "Bank of Example PlainNotes"),
        ("Redemption of Example PlainNotes", "PlainNotes"),
        ("an issue of Medium-Term Notes, Series D", "Medium-Term Notes, Series D"),
    ],
)
def test_the_issuers_words_stay(values, printed, name):
    assert values(program, printed, "program") == [name]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Example Acceptance Inc.\nExample Core Notes\nDue", ["Example Core Notes"]),
        ("Example Acceptance Inc.\nNew Example Rural Market Notes®\nDue", ["New Example Rural Market Notes"]),
        ("Example Acceptance Inc.\nOther Core Notes\nDue", []),
        ("Example Acceptance Inc.\nExample Senior Notes\nDue", []),
    ],
)
def test_a_programme_named_after_its_issuer(values, printed, name):
    assert values(program, printed, "program") == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Investment Certificates", "Investment Certificates"),
        ("Floating Rate Notes, Series F", "Floating Rate Notes, Series F"),
        ("Life Funding Notes -- Pricing Supplement No. 4", "Life Funding Notes"),
    ],
)
def test_the_line_below_the_issuers_names_the_programme(values, line, name):
    assert values(program, f"Rule 424(b)(2)\nExample Mutual Life Funding\n{line}\n", "program") == [name]


@pytest.mark.parametrize("line", ["Floating Rate Notes", "5% Notes due 2020", "Senior Notes", "Form of Notes", "Notes"])
def test_a_title_below_the_issuer_is_no_programme(values, line):
    assert values(program, f"Example Mutual Life Funding\n{line}\n", "program") == []


def test_a_program_of_notes_with_its_series(values):
    text = "Bank of Arden\nSenior Note Program, Series A\nCallable Step Up Notes due April 30, 2024\n"
    assert values(program, text, "program") == ["Senior Note Program, Series A"]


def test_a_series_may_be_a_year(values):
    text = "EXAMPLE NATIONAL BANK\nBANK NOTES, SERIES 2009\nCALLABLE NOTES\n"
    assert values(program, text, "program") == ["BANK NOTES, SERIES 2009"]


def test_a_programme_that_a_sentence_names_keeps_its_series(values):
    text = "The notes are part of the Medium-Term Notes, Series F program of Example Finance Corp. and are guaranteed"
    assert values(program, text, "program") == ["Medium-Term Notes, Series F"]


def test_the_issuers_name_may_be_glued_before_it(values):
    printed = "Example Capital CorporationExample Capital CoreNotes®\n4.750% Senior Notes due 2021"
    assert values(program, printed, "program") == ["Example Capital CoreNotes"]
    printed = "File No. 333-100000EXAMPLE CAPITAL CORPORATIONExample Capital CoreNotes®\n4.750% Senior Notes due 2021"
    assert values(program, printed, "program") == ["Example Capital CoreNotes"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Example Capital Corporation PlainNotes", "Example Capital Corporation PlainNotes"),
        ("Example Farm Credit Corp. PlainNotes®", "Example Farm Credit Corp. PlainNotes"),
        ("Example Financial Services PlainNotes(R)", "Example Financial Services PlainNotes"),
        ("Issued by Example Capital Corporation PlainNotes", "PlainNotes"),
        ("Example Capital Corporation PlainNotes Program Terms", "PlainNotes"),
        ("Example Capital Corporation Medium-Term Notes, Series B", "Medium-Term Notes, Series B"),
    ],
)
def test_a_line_of_its_own_may_lend_a_brand_the_companys_whole_name(values, line, name):
    alone = line.removeprefix("Issued by ").partition(" PlainNotes")[0]
    assert values(program, f"{alone}\nPricing Supplement\n{line}\nTrade Date: May 3, 2010", "program") == [name]


def test_a_line_that_alone_names_the_issuer_is_not_the_programmes_throughout(values):
    text = "Pricing Supplement\nExample Capital Corporation PlainNotes\nTrade Date: May 3, 2010"
    assert values(program, text, "program") == ["PlainNotes"]


def test_a_brand_on_a_line_of_its_own_needs_no_name_before_it(values):
    text = (
        "Example Capital Corporation\nPlainNotes®\nPricing Supplement\nExample Capital Corporation PlainNotes®\nPage 2"
    )
    assert values(program, text, "program") == ["PlainNotes"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Example Valley Trust Example Valley InterNotes® Settle Date: May 9", "Example Valley InterNotes"),
        ("Example Bancorp Example CoreNotes, Series B", "Example CoreNotes, Series B"),
        ("Example Bank InterNotes®", "Example Bank InterNotes"),
        ("Example Core Example InterNotes®", "Example Core Example InterNotes"),
    ],
)
def test_the_issuers_name_may_stand_before_it_on_its_line(values, line, name):
    assert values(program, line, "program") == [name]
