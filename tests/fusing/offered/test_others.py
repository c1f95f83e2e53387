"""What is said of notes that are not offered, and the page without it."""

from extractor.fusing.offered.others import Other, others_to_findings, unsold_to_others, without_places
from extractor.fusing.offered.places import Place
from extractor.ground.places import Span
from extractor.ground.reasons import Reason
from extractor.reading.open import read

A, B = "02006DUP4", "02006DUQ2"
PAGE = read(b"Our notes.\nA tender offer for 02006DUP4.\n", "page.txt")
TENDER = Place((Span(11, 40), Span(13, 25)), {A: 11, B: 11}, (Reason("its caption tells of others", -4),))


def test_codes_of_whose_sale_nothing_is_told_are_named_in_one_finding_and_hide_nothing_of_the_page():
    others = unsold_to_others({B, A})
    (finding,) = others_to_findings(others)
    assert finding.code == "note_not_offered"
    assert f"{A}, {B}: nothing is told of its own sale" in finding.message
    assert without_places(PAGE, others) is PAGE


def test_a_page_without_what_it_says_of_others_is_as_long_as_before():
    own = without_places(PAGE, [Other(A, TENDER, alone=True)])
    assert own.text == "Our notes.\n" + " " * 29 + "\n"
    assert without_places(PAGE, [Other(A, TENDER, alone=False)]) is PAGE


def test_notes_of_one_place_are_told_of_together():
    findings = others_to_findings([Other(A, TENDER, alone=True), Other(B, TENDER, alone=True)])
    assert [f.message for f in findings] == [
        f"named, but not offered here: {A}, {B}: its caption tells of others (-4); it takes -4"
    ]
