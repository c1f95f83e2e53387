"""Scores count exact spans: half a value is no value."""

from extractor.corpus.samples import Sample
from extractor.ground.schema import retail_note
from extractor.learning.opened import sample_to_opened
from extractor.learning.token_scores import ALL, gold_to_spans, score_pieces
from extractor.learning.tokens import samples_to_labelled, train_tokens

SCHEMA = retail_note()


def sample(number):
    text = f"Today the notes 02006DUP4 were sold; they pay 3.{number:03d} % and mature on 05/15/2023 in full."
    gold = {"offering": {}, "notes": [{"cusip": "02006DUP4", "maturity_date": "2023-05-15"}]}
    return sample_to_opened(
        Sample(f"s{number}", "synthetic", "nobody", "prose", "text", "s.txt", text.encode(), gold), SCHEMA
    )


def test_gold_numbers_become_spans():
    spans = gold_to_spans([0, 1, 2, 3, 0], 5)
    assert [(s.start, s.end, s.field) for s in spans] == [(1, 3, 0), (3, 4, 1)]


def test_samples_are_read_labelled_by_their_gold_and_scored():
    said = []
    samples = [sample(n) for n in range(100, 220)]
    nlp = train_tokens(samples, SCHEMA, epochs=8, progress=said.append)
    assert len(said) == 9
    scores = score_pieces(nlp, samples_to_labelled([sample(555)] * 20, SCHEMA, seed=2), SCHEMA)
    assert scores["cusip"].f1 > 0.9
    assert scores["maturity_date"].f1 > 0.9
    assert scores[ALL].wanted == scores["cusip"].wanted + scores["maturity_date"].wanted
