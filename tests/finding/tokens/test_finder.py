"""The finder's candidates stand where they say, in batches as one by one."""

import datetime as dt
from decimal import Decimal

import pytest

from extractor.corpus.samples import Label
from extractor.finding.tokens.decoding import TokenSpan
from extractor.finding.tokens.docs import DocMaker
from extractor.finding.tokens.finder import TokensFinder
from extractor.finding.tokens.labelling import is_half
from extractor.finding.tokens.layout_tokens import text_to_tokens
from extractor.finding.tokens.trained import pipeline_to_trained
from extractor.ground.candidate import Method, Status
from extractor.ground.document import Document
from extractor.ground.errors import ModelError
from extractor.ground.places import Span
from extractor.ground.schema import parse_schema, retail_note
from extractor.learning.tokens import blank_pipeline, document_to_labelled, train_labelled

SCHEMA = retail_note()
ROWS = [(f"{a}.{b} %", f"{m}/15/20{y}") for a in range(2, 8) for b in (125, 350, 600) for m, y in ((3, 21), (9, 34))]


def document(rate, day):
    return Document("row.txt", "", "text/plain", f"Coupon Rate: {rate}\nMaturity Date: {day}\n")


@pytest.fixture(scope="module")
def finder():
    maker, numbers = DocMaker(SCHEMA), {f.name: i for i, f in enumerate(SCHEMA.fields)}
    labelled = []
    for rate, day in ROWS * 3:
        row = document(rate, day)
        labels = [
            Label(Span(13, 13 + len(rate)), "coupon_rate", 0),
            Label(Span(row.text.index(day), len(row.text) - 1), "maturity_date", 0),
        ]
        labelled += document_to_labelled(row, (), labels, maker, numbers)
    return TokensFinder(pipeline_to_trained(train_labelled(labelled, SCHEMA, epochs=12)), SCHEMA)


def test_values_are_typed_and_stand_where_they_say(finder):
    row = document("5.475 %", "11/15/2029")
    found = {c.field: c for c in finder.find(row, ()) if c.score > 0.5}
    assert found["coupon_rate"].value == Decimal("5.475")
    assert found["maturity_date"].value == dt.date(2029, 11, 15)
    for candidate in found.values():
        assert candidate.span.of(row.text) == candidate.raw
        assert candidate.method is Method.TOKENS
        assert candidate.status is Status.FOUND
        assert 0 < candidate.hints["weakest"] <= candidate.score < 1


def test_a_batch_gives_what_single_documents_give(finder):
    rows = [document(*r) for r in ROWS[:7]] + [Document("empty.txt", "", "text/plain", "")]
    batch = finder.find_batch([(r, ()) for r in rows])
    assert batch[-1] == []
    for row, found in zip(rows, batch, strict=True):
        single = finder.find(row, ())
        assert [(c.field, c.span) for c in found] == [(c.field, c.span) for c in single]
        assert [c.score for c in found] == pytest.approx([c.score for c in single], abs=1e-4)


def test_threads_may_share_a_finder(finder):
    from concurrent.futures import ThreadPoolExecutor

    rows = [document(*r) for r in ROWS]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda row: finder.find(row, ()), rows))
    for row, candidates in zip(rows, found, strict=True):
        assert [(c.field, c.span) for c in candidates] == [(c.field, c.span) for c in finder.find(row, ())]


def test_a_model_for_other_fields_is_refused():
    other = parse_schema('name = "other"\n[note.weight]\ntype = "int"\n')
    with pytest.raises(ModelError, match="weight"):
        TokensFinder(pipeline_to_trained(blank_pipeline(other, seed=0)), SCHEMA)


def test_a_lone_sign_beside_its_numberis_half_a_value():
    tokens = text_to_tokens("$ | 1,000 | $ | and 3 | % | %")
    spans = [TokenSpan(i, i + 1, 0, 0.9, 0.9, -1, 0.0) for i in range(len(tokens))]
    assert [t.text for t, s in zip(tokens, spans, strict=True) if is_half(tokens, s)] == ["$", "%"]
