"""A column's heading says of no note that it can be called."""

from extractor.finding.refusals.by_tables.headed_calls import without_headed_calls
from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.reading.open import read
from tests.finding.refusals.printed import printed

TABLE = """\
CUSIP\tAmount\tRate\tMatures\t{0}
02006DUP4\t$612,000\t1.50%\t03/15/2017\t–
02006DUQ2\t$1,904,000\t2.75%\t03/15/2021\t03/15/2018
"""


def kept(text, word="Callable"):
    document = read(text.encode(), "a.txt")
    said = printed(document.text, "callable", word, True)
    return without_headed_calls(document_to_grids(document, retail_note()), [said], retail_note()) == [said]


def test_a_heading_answers_for_none_of_its_notes():
    assert not kept(TABLE.format("Callable From"))


def test_a_heading_that_tells_the_terms_speaks_for_itself():
    assert kept(TABLE.format("Callable at par semi-annually from"))


def test_words_outside_of_headings_stay():
    assert kept(f"Callable notes\n\n{TABLE.format('First Call')}")
