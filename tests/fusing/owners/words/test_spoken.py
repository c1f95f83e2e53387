"""A sentence that names one note says nothing of the others."""

import pytest

from extractor.fusing.owners.words.spoken import spoken_to_owners

CODES = ["02006DUP4", "02006DUQ2"]


def owners(text, codes=CODES):
    return {span.of(text): held for span, held in spoken_to_owners(text, codes).items()}


def test_a_note_named_by_its_identifier():
    text = "Redemption: 02006DUP4 is non-callable. 02006DUQ2 is callable at 100% on 11/15/2028.\n"
    assert owners(text) == {"02006DUP4 is non-callable": {0}, "02006DUQ2 is callable at 100% on 11/15/2028.\n": {1}}


@pytest.mark.parametrize("called", ["notes with CUSIP ", "notes bearing the CUSIP number ", "note under CUSIP no. "])
def test_a_note_named_with_its_identifier_behind_it(called):
    text = f"Redemption. The {called}02006DUQ2 may be called at 100%. They are ours."
    assert owners(text) == {"02006DUQ2 may be called at 100%": {1}}


def test_notes_named_together():
    text = "CUSIP 02006DUP4 notes and CUSIP 02006DUQ2 notes pay interest monthly."
    assert list(owners(text).values()) == [{0, 1}]
    assert owners("Of these, 02006DUP4 and\n02006DUQ2 are callable.") == {}


def test_a_note_named_by_its_place_in_the_list():
    assert owners("The second note may be called at 100%. All carry an option.") == {
        "second note may be called at 100%": {1}
    }
    assert owners("\nThe last of the notes matures in 2031.") == {"last of the notes matures in 2031.": {1}}


def test_what_names_no_note_of_this_document():
    assert owners("The third note may be called at 100%.") == {}
    assert owners("The first note is short, and all of the notes may be called.") == {}
    assert owners("38259PAD4 is callable at 100%.") == {}
    assert owners("The first notes issued under the programme were callable.") == {}
    assert owners("02006DUP4 is callable.", [None, "02006DUP4"]) == {}


def test_a_code_is_found_deep_in_a_long_filing_and_only_where_it_begins_a_sentence():
    text = "word " * 60_000 + "the code 02006DUP4 is theirs.\n\n02006DUQ2 is callable at 100%.\n"
    assert owners(text) == {"02006DUQ2 is callable at 100%.\n": {1}}


def test_a_note_named_by_its_due_day():
    text = "The 09/15/2032 notes: Callable at 100% on 09/15/2026. The 09/15/2029 notes are Non-Callable."
    days = [{"09/15/2029"}, {"09/15/2032"}]
    told = {span.of(text): held for span, held in spoken_to_owners(text, CODES, days).items()}
    assert told == {
        "09/15/2032 notes: Callable at 100% on 09/15/2026": {1},
        "09/15/2029 notes are Non-Callable.": {0},
    }
    assert spoken_to_owners(text, CODES, [{"09/15/2032"}, {"09/15/2032"}]) == {}
    assert spoken_to_owners("Payable to holders of the 09/15/2029 notes then.", CODES, days) == {}


def test_a_note_named_before_a_mark_and_what_is_said_of_calling_it():
    text = "Redemption: 02006DUP4 - none; 02006DUQ2 - callable at par on 07/15/05 and monthly thereafter.\n\n"
    assert owners(text) == {
        "02006DUP4 - none": {0},
        "02006DUQ2 - callable at par on 07/15/05 and monthly thereafter.": {1},
    }
    assert owners("\n02006DUP4: Non-Callable\n\n02006DUQ2 100.00%\n") == {"02006DUP4: Non-Callable": {0}}


def test_an_entry_of_a_list_ends_with_its_line_or_before_the_next_code():
    assert owners("02006DUP4 - Callable at 100% from\nMarch 15, 2016\n02006DUQ2 - Non-callable\nAll is paid.\n") == {
        "02006DUP4 - Callable at 100% from\nMarch 15, 2016\n": {0},
        "02006DUQ2 - Non-callable": {1},
    }
    told = owners("Redemption: 02006DUP4 not callable, 02006DUQ2 callable 03/15/2016 at 100%")
    assert told == {"02006DUP4 not callable, ": {0}}


def test_the_sentences_behind_it_that_go_on_with_it_speak_of_it_too():
    text = (
        "\n     The first note is due in 2031 and was sold at par. Its\nCUSIP number is here. Interest is paid monthly.\n\n"
        "     The second note, CUSIP 02006DUQ2, matures in 2035.\nIt may be called at par.\n\nIt is said that rates rise.\n"
    )
    assert {" ".join(said.split()): held for said, held in owners(text).items()} == {
        "first note is due in 2031 and was sold at par. Its CUSIP number is here": {0},
        "second note, CUSIP 02006DUQ2, matures in 2035. It may be called at par": {1},
    }


def test_notes_named_by_several_places_in_the_list():
    codes = [*CODES, "02006DUR0"]
    text = "The first two notes cannot be redeemed early. The last two notes pay monthly."
    assert owners(text, codes) == {
        "first two notes cannot be redeemed early": {0, 1},
        "last two notes pay monthly.": {1, 2},
    }
    assert owners(text) == {}  # they are all of them
    assert owners("The first two years are fixed.", codes) == {}


def test_notes_named_side_by_side_and_what_is_said_of_them():
    codes = [*CODES, "02006DUR0"]
    assert owners("\n02006DUP4 and 02006DUR0 are not callable.\n", codes) == {
        "02006DUP4 and 02006DUR0 are not callable.\n": {0, 2}
    }
    assert owners("\n02006DUP4, 02006DUQ2: not redeemable.\n", codes) == {
        "02006DUP4, 02006DUQ2: not redeemable.\n": {0, 1}
    }
    assert owners("\n02006DUP4, 02006DUQ2 $5,000,000\n", codes) == {}


def test_a_note_named_between_a_label_and_its_colon():
    assert owners("CALL FEATURE, 02006DUQ2: on or after 10-15-02 at 100%.\nAll") == {
        "02006DUQ2: on or after 10-15-02 at 100%": {1}
    }
    assert owners("Redemption of 02006DUQ2 was at par.") == owners("Of 8 CUSIP 02006DUQ2: one") == {}


def test_lines_that_open_with_a_code_end_with_themselves():
    text = "CUSIP 02006DUP4: 4.10% due April 15, 2009\nCUSIP 02006DUQ2: 5.20% due April 15, 2015\n\nOther notes"
    assert owners(text) == {}  # all of a note's terms, and no label of one
    assert owners(text.replace("CUSIP", "Call feature")) == {
        "02006DUP4: 4.10% due April 15, 2009": {0},
        "02006DUQ2: 5.20% due April 15, 2015": {1},
    }


@pytest.mark.parametrize(
    "label", ["Redemption Information (02006DUQ2 only)", "CALL PROVISIONS (CUSIP 02006DUQ2 NOTES ONLY)"]
)
def test_a_label_of_one_note_only(label):
    (held,) = owners(f"{label}: Callable at 100.000% on 04/15/2008. All others none.").values()
    assert held == {1}
    assert owners(label.replace("only", "too").replace("ONLY", "TOO") + ": Callable at 100%.") == {}
