"""The finders together: each has its say, and without models the rules stand alone."""

from extractor.finding.finders import Finders
from extractor.finding.rules.finder import RulesFinder
from extractor.grids.recover import document_to_grids
from extractor.ground.candidate import Method
from extractor.ground.schema import retail_note
from extractor.reading.open import read

TABLE = (
    "Pricing Supplement dated May 11, 2020\n\nCUSIP\tSelling Price\tCoupon Rate\tMaturity Date\n"
    "02006DUP4\t100.00%\t3.600%\t05/15/2023\n\nTrade Date: May 18, 2020\n"
)
PROSE = "The notes pay 3.600% a year and mature on May 15, 2023. CUSIP: 02006DUP4\n"


def pair(text):
    document = read(text.encode(), "a.txt")
    return document, document_to_grids(document, retail_note())


def test_each_finder_has_its_say(shipped):
    table, prose = shipped.finders.candidates([pair(TABLE), pair(PROSE)], shipped.schema)
    assert {c.method for c in table} >= {Method.ALIGNMENT, Method.RULES}
    assert {c.method for c in prose} >= {Method.TOKENS, Method.RULES}


def test_a_batch_is_read_as_its_documents_one_by_one(shipped):
    def told(found):
        return [(c.field, c.span, c.value, c.method, round(c.score, 3)) for c in found]

    both = shipped.finders.candidates([pair(TABLE), pair(PROSE)], shipped.schema)
    one_by_one = [shipped.finders.candidates([pair(t)], shipped.schema)[0] for t in (TABLE, PROSE)]
    assert [told(f) for f in both] == [told(f) for f in one_by_one]


def test_every_candidate_is_what_is_printed_at_its_place(shipped):
    for text in (TABLE, PROSE):
        (found,) = shipped.finders.candidates([pair(text)], shipped.schema)
        assert found
        assert all(c.span.of(text) == c.raw for c in found)


def test_rules_stand_alone_and_nobody_finds_nothing():
    (found,) = Finders(RulesFinder(retail_note())).candidates([pair(TABLE)], retail_note())
    assert {c.method for c in found} == {Method.RULES}
    assert Finders().candidates([pair(TABLE)], retail_note()) == [[]]
