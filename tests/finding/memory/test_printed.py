from taught_filing import ONE, SCHEMA

from extractor.finding.memory.printed import document_to_printed
from extractor.grids.recover import document_to_grids
from extractor.reading.open import read


def test_lines_grids_and_date_are_those_of_the_document():
    text = ONE + "Pricing Supplement dated May 15, 2011\n"
    document = read(text.encode(), "one.txt")
    printed = document_to_printed(document, SCHEMA)
    assert printed.text == text
    assert [line.span.of(text) for line in printed.lines][:1] == [ONE.splitlines()[0]]
    assert list(printed.grids) == document_to_grids(document, SCHEMA)
    assert printed.base.isoformat() == "2011-05-15"
