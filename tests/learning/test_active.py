from dataclasses import replace
from decimal import Decimal

from extractor.grids.fingerprint import document_to_fingerprint
from extractor.ground.candidate import Method, Status
from extractor.ground.fields import Alternative, Field
from extractor.ground.record import Extraction, Record
from extractor.learning.active import Need, layouts_to_groups, needs_to_asks, results_to_asks
from extractor.reading.open import read

TABLE = "Paper Ref\tLot\tCarry\n17275RAA{}\t$1,000\t3.6%\n"
SHEET = "Issuer: Acme {}\nStruck On: May 1, 2031\nFalls Due On: May 1, 2041\n"


def layout(text):
    return document_to_fingerprint(read(text.encode(), "one.txt"))


def result(confidence, *, rival=False, status="ok"):
    other = (Alternative(Decimal(4), 0.3, "4%", Method.RULES),) if rival else ()
    rate = Field(Decimal("3.6"), Status.FOUND, confidence, "3.6%", Method.TOKENS, alternatives=other)
    return Extraction("a.txt", "0" * 64, "retail_note/1", "m", status, confidence, Record({"coupon_rate": rate}))


TABLES = [layout(TABLE.format(k)) for k in range(3)]
SHEETS = [layout(SHEET.format(k)) for k in "AB"]


def test_documents_of_one_layout_share_a_number():
    assert layouts_to_groups([*TABLES, *SHEETS]) == [0, 0, 0, 1, 1]


def test_the_least_believed_comes_first_and_layouts_take_turns():
    results = [result(0.999), result(0.4), result(0.5), result(0.999), result(0.9)]
    asks = results_to_asks(results, [*TABLES, *SHEETS], [*TABLES[:1], *SHEETS[:1]])
    assert [a.number for a in asks] == [1, 4, 2, 3, 0]
    assert (asks[0].like, asks[1].like) == (3, 2)


def test_a_dispute_is_worth_more_than_a_doubt():
    asks = results_to_asks([result(0.8), result(0.8, rival=True)], TABLES[:2], TABLES[:1])
    assert [(a.number, a.disputed) for a in asks] == [(1, 1), (0, 0)]


def test_a_new_layout_is_worth_more_than_a_corrected_one():
    asks = results_to_asks([result(0.9), result(0.9)], [TABLES[0], SHEETS[0]], [TABLES[1]])
    assert [a.number for a in asks] == [1, 0]
    assert asks[0].novelty > 0.5 > asks[1].novelty


def test_failed_documents_are_not_asked_about():
    assert results_to_asks([result(0.0, status="failed")], TABLES[:1]) == []


def test_what_is_known_of_a_document_is_enough_to_rank_it():
    base = Need(0, "a", disputed=0, doubted=1.0, stated=20, novelty=0.0, like=4)
    new, rare, disputed = (
        replace(base, number=1, layout="b", novelty=1.0),
        replace(base, number=2, layout="c", like=1),
        replace(base, number=3, layout="d", disputed=2),
    )
    asks = needs_to_asks([base, new, rare, disputed])
    assert [a.number for a in asks] == [1, 3, 0, 2]
    assert [a.number for a in needs_to_asks([new, replace(new, number=4), rare])] == [1, 2, 4]
