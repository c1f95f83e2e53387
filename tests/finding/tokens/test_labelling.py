"""What is remembered changes nothing: not by the order of documents, not by the batch, not by being forgotten."""

from __future__ import annotations

from extractor.finding.finders import Finders
from extractor.finding.tokens.finder import TokensFinder
from extractor.finding.tokens.labelling import Labeller
from extractor.grids.recover import document_to_grids
from extractor.ground.document import Document
from extractor.ground.schema import retail_note

SCHEMA = retail_note()
LAW = "The notes are redeemable at the option of the issuer on any interest payment date on 30 days notice.\n"


def documents():
    out = []
    for n in range(12):
        text = (
            f"Acme Capital Corp\nPricing Supplement No. {n} dated May {n + 1}, 20{10 + n}\n\n{LAW}\n"
            f"Trade Date: May {n + 2}, 20{10 + n}\nCUSIP: 02006DUP4\nMaturity Date: 5/15/{20 + n}\n\n{LAW}"
        )
        out.append(Document(f"{n}.txt", "", "text/plain", text))
    return out


def pairs():
    return [(d, document_to_grids(d, SCHEMA)[:1] if k % 2 else ()) for k, d in enumerate(documents())]


def test_a_batch_in_any_order_gives_what_new_finders_give_one_by_one(shipped):
    path = shipped.path / "tokens"
    batch = pairs()
    alone = [TokensFinder.load(path, SCHEMA).find(*pair) for pair in batch[:4]]
    order = list(range(len(batch)))
    order = order[::-2] + order[::2]
    finder = TokensFinder.load(path, SCHEMA)
    for _ in range(2):  # the second time all is remembered
        found = dict(zip(order, finder.find_batch([batch[k] for k in order]), strict=True))
        assert [found[k] for k in range(4)] == alone


def test_a_memory_too_small_for_one_batch_changes_nothing(shipped):
    finder = Finders(tokens=TokensFinder.load(shipped.path / "tokens", SCHEMA))
    batch = pairs()
    expected = finder.candidates(batch, SCHEMA)
    labeller: Labeller = finder.tokens.labeller
    labeller.kept = 3
    assert finder.candidates(batch, SCHEMA) == expected
    assert labeller.remembered == 3
    assert finder.candidates(batch[::-1], SCHEMA)[::-1] == expected
