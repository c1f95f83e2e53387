"""Captions over tables are said of the notes in them."""

from extractor.fusing.owners.drafts import Draft
from extractor.fusing.owners.giving import Giver
from extractor.grids.recover import document_to_grids
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.ground.schema import retail_note
from extractor.reading.open import read


def test_captions_over_two_tables_are_said_of_their_notes():
    head = "CUSIP\tRate\tDue\n"
    text = f"Table 1 (Non-callable)\n{head}02006DUP4\t5%\t1/15/30\n02006DUQ2\t6%\t1/15/31\n"
    text += f"Table 2: Callable\n\n{head}02006DUR0\t7%\t1/15/32\n"
    codes = ("02006DUP4", "02006DUQ2", "02006DUR0")

    def given(page):
        grids = [g for g in document_to_grids(read(page.encode()), retail_note()) if g.kind == "table"]
        drafts = [Draft(code, page.index(code), rows={page.index(code)}) for code in codes]
        places = [(page.index("Non-callable"), 12, False), (page.index("Callable"), 8, True)]
        calls = [
            Candidate("callable", None, Span(at, at + n), "x", said, Status.FOUND, 0.9, Method.RULES)
            for at, n, said in places
        ]
        Giver(page, grids, drafts, retail_note()).give(calls)
        return [[c.value for c in d.candidates] for d in drafts]

    assert given(text) == [[False], [False], [True]]
    assert given(text.replace("Callable\n", "Callable\nSome words\n")) != [[False], [False], [True]]
