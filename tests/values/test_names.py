"""Lists of firms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.values.names import _AMOUNT, _MARKS, _unmarked, split_names, wrapped_houses


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Incapital LLC, Citigroup", ("Incapital LLC", "Citigroup")),
        (
            "Incapital, LLC , A.G. Edwards, Charles Schwab & Co., Inc.",
            ("Incapital, LLC", "A.G. Edwards", "Charles Schwab & Co., Inc."),
        ),
        (
            "Ames Bank Corp.\nCole Markets Ltd.\nDale Bank, N.A.\nElm",
            ("Ames Bank Corp.", "Cole Markets Ltd.", "Dale Bank, N.A.", "Elm"),
        ),
        (
            "Ames Securities Corp. Cole Markets Inc. Dale LLC",
            ("Ames Securities Corp.", "Cole Markets Inc.", "Dale LLC"),
        ),
        (
            "Edward D. Jones & Co., L.P. and Wachovia Securities.",
            ("Edward D. Jones & Co., L.P.", "Wachovia Securities"),
        ),
        (
            "Fidelity Capital Markets, a division of National Financial Services, LLC, Merrill Lynch & Co.",
            (
                "Fidelity Capital Markets, a division of National Financial Services, LLC",
                "Merrill Lynch & Co.",
            ),
        ),
        (
            "Merrill Lynch, Pierce, Fenner & Smith Incorporated, UBS",
            ("Merrill Lynch, Pierce, Fenner & Smith Incorporated", "UBS"),
        ),
        (
            "J.J.B. Hilliard, W.L. Lyons, Inc., Bear, Stearns & Co. Inc.",
            ("J.J.B. Hilliard, W.L. Lyons, Inc.", "Bear, Stearns & Co. Inc."),
        ),
        (
            "A Securities LLC - $150,000,000\nB Markets, Inc. - $50,000,000",
            ("A Securities LLC", "B Markets, Inc."),
        ),
        ("InspereX LLC,\nRBC Capital\nMarkets, LLC", ("InspereX LLC", "RBC Capital Markets, LLC")),
        ("Citigroup; J.P. Morgan(1)", ("Citigroup", "J.P. Morgan")),
        ("UBS Securities LLC. If a date is no business day, payment follows.", ("UBS Securities LLC",)),
        ("", ()),
        ("A & Co., Fenwick Bros. LLC, B Inc.", ("A & Co.", "Fenwick Bros. LLC", "B Inc.")),
        ("Example Freres & Cie. Paris, X", ("Example Freres & Cie. Paris", "X")),
        (
            "Example S.A. Geneva, Second A.G. Basel, Third N.V.",
            ("Example S.A. Geneva", "Second A.G. Basel", "Third N.V."),
        ),
        ("A, S.p.A., B, N.V., Example & Sons, C GmbH", ("A, S.p.A.", "B, N.V.", "Example & Sons", "C GmbH")),
        ("Example & Sons. See the prospectus.", ("Example & Sons",)),
        ("A plc, Second Ltd. Each note is", ("A plc", "Second Ltd.")),
        ("A LLC, Second Inc. Nothing in this text is an offer, whatever", ("A LLC", "Second Inc.")),
        ("A, Second Markets Interest of 4.9% a year is payable, from May", ("A", "Second Markets")),
        ("A, Second Inc. Offering Dates: Monday, May 4, 2009", ("A", "Second Inc.")),
        ("Edward Example and the other agents", ("Edward Example",)),
        ("Bank of the West, First Example", ("Bank of the West", "First Example")),
        ("BofA / Merrill Lynch, Citigroup", ("BofA / Merrill Lynch", "Citigroup")),
        ("U.S. Bank, National Association, Truist", ("U.S. Bank, National Association", "Truist")),
    ],
)
def test_split(text, names):
    assert split_names(text) == names


@given(st.text(alphabet="AaBb ,.&;\n()1and"))
def test_names_are_single_spaced(text):
    assert all(name == " ".join(name.split()) and name for name in split_names(text))


def test_in_what_capacity_they_sell_is_no_name():
    assert split_names("Delmont Brothers Incorporated, as principal") == ("Delmont Brothers Incorporated",)


@pytest.mark.parametrize("text", ["Incorporated", "Incorporated, Incorporated", "L.P.; Delmont Securities Inc."])
def test_a_list_that_begins_behind_a_name_holds_none(text):
    assert split_names(text) == ()


@given(
    st.lists(
        st.sampled_from(["Inc.", " ", "(1)", "(", ")", "*", "†", "$", "$1,000.", ": ", "a", "5", "- 2 -"]), max_size=8
    ).map("".join)
)
def test_a_look_at_the_end_of_a_name_misses_no_mark_and_no_amount(name):
    assert _unmarked(name) == _AMOUNT.sub("", _MARKS.sub("", name))


@pytest.mark.parametrize(
    "after",
    [
        ", LLC\nNeither the regulator nor we have passed on this.",
        ", LLC\nWe",
        ", LLC - 3 -",
        ", LLC\nThe notes are nobody else's.",
    ],
)
def test_what_a_page_prints_below_a_list_is_no_name(after):
    assert split_names(f"Ames & Cole, Bank of Dale, Elm Street Securities{after}") == (
        "Ames & Cole",
        "Bank of Dale",
        "Elm Street Securities, LLC",
    )


@pytest.mark.parametrize("text", ["shall", "may", "tells", "We", "Neither the one nor the other does."])
def test_words_of_a_sentence_are_no_names(text):
    assert split_names(text) == ()


def test_names_in_small_letters_are_names():
    assert split_names("edward jones, ames securities llc") == ("edward jones", "ames securities llc")


def test_lines_of_wrapped_names_are_told_in_small_letters():
    lines = wrapped_houses()
    assert "smith incorporated" in lines
    assert all(line == line.lower() and " " in line for line in lines)


def test_a_suffix_ends_a_name_before_another_firm():
    assert split_names("Banc of Dale Securities LLC Elm Street LLC") == (
        "Banc of Dale Securities LLC",
        "Elm Street LLC",
    )
    assert split_names("Ames & Co., L.P. Elm Street Inc.") == ("Ames & Co., L.P.", "Elm Street Inc.")
    assert split_names("Ames Securities LLC, Elm Inc.") == ("Ames Securities LLC", "Elm Inc.")


def test_a_country_in_brackets_stands_in_a_name_of_a_column():
    text = "First Capital Inc. Second Securities LLC Third Securities (USA), Inc."
    assert split_names(text) == ("First Capital Inc.", "Second Securities LLC", "Third Securities (USA), Inc.")


def test_a_label_glued_to_a_firms_last_word_is_no_name():
    assert split_names("Ames & Co.Capacity:Principal") == ("Ames & Co.",)
    assert split_names("Ames LLC, Elm Inc.Trade Date:May 3, 2001") == ("Ames LLC", "Elm Inc.")
    assert split_names("LaSalle Street LLC: $5,000,000") == ("LaSalle Street LLC",)


def test_what_is_glued_to_a_form_ends_a_list():
    names = ("Ames & Cole", "Dale Advisors, LLC")
    assert split_names("Ames & Cole, Dale Advisors, LLCElm State Power Notes") == names
    assert split_names("Ames & Cole, Dale Advisors, LLC\n") == names
    assert split_names("Ames & Cole, OakLLCom Securities") == ("Ames & Cole", "OakLLCom Securities")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Crowell, Weedon & Co.; Example Lyons) earn nothing", ("Crowell, Weedon & Co.", "Example Lyons")),
        ("Example Bank (USA), Second Inc.", ("Example Bank (USA)", "Second Inc.")),
        ("U.S. Bank, National Association, ABA 091000022, DTC participant 2803", ("U.S. Bank, National Association",)),
        ("South Hope Street, Suite 500, Los Angeles, California 90071", ()),
        ("Example & Co., 100 Main Street, New York, New York 10005", ("Example & Co.",)),
        ("Example & Co.   Second Securities, Inc.", ("Example & Co.", "Second Securities, Inc.")),
        (
            "First, Inc.  Second Company  Oak O'Neill & Partners, L.P",
            ("First, Inc.", "Second Company", "Oak O'Neill & Partners, L.P"),
        ),
        ("Lowell Street, Example Inc.", ("Lowell Street", "Example Inc.")),
    ],
)
def test_what_is_no_name_ends_the_list(text, names):
    assert split_names(text) == names
