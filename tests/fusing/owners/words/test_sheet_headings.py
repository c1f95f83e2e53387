"""A line alone over each note's sheet is its heading."""

from extractor.fusing.owners.words.sheet_headings import sheets_to_headings
from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.reading.open import read

SHEET = "  CUSIP: {}\n  Rate: 4.10%\n  Maturity: 10/15/2012\n  Price: 100%\n"


def headings(page):
    document = read(page.encode())
    grids = [grid for grid in document_to_grids(document, retail_note()) if grid.kind == "pairs"]
    assert len(grids) == 2
    found = sheets_to_headings(document.text, grids, [{0}, {1}])
    return {span.of(document.text): owners for span, owners in found}


FIRST, SECOND = (SHEET.format(code) for code in ("41161PAB9", "41161PZX4"))


def test_each_sheet_has_its_own():
    page = f"Terms\n\nNOTE A, Fixed Rate\n{FIRST}\nNOTE B, Step-Up\n{SECOND}"
    assert headings(page) == {"NOTE A, Fixed Rate": [0], "NOTE B, Step-Up": [1]}


def test_a_heading_over_the_first_alone_is_of_all():
    assert headings(f"Terms\n\nFixed Rate Notes\n{FIRST}\n{SECOND}") == {}


def test_the_end_of_a_paragraph_heads_nothing():
    page = f"Terms\n\nSome words\nFixed Rate Notes\n{FIRST}\nSome words\nStep-up notes\n{SECOND}"
    assert headings(page) == {}
