"""The pool: real worker processes, the same results in the same order as without them."""

from pathlib import Path

import pytest

import extractor
from extractor.finding.finders import Finders
from extractor.finding.rules.finder import RulesFinder
from extractor.fusing.weighing.weigh import FusionModel
from extractor.ground.errors import SourceError, UsageError
from extractor.ground.schema import retail_note
from extractor.pipeline import Extractor
from extractor.pool import pipe_in_processes
from extractor.reading.containers import Input

SAMPLES = sorted((Path(__file__).parents[1] / "samples").glob("*.txt"))


@pytest.fixture(scope="module")
def reader():
    return extractor.load(review_threshold=0.9)


def inputs():
    """Eleven documents, one of which is not there and one of which is none."""
    items = [Input(f"{n}.txt", SAMPLES[n % len(SAMPLES)].read_bytes()) for n in range(9)]
    items.insert(2, Input("gone.txt", SourceError("gone.txt: there is no such file")))
    items.insert(7, Input("torn.pdf", b"%PDF-1.7\ntorn"))
    return items


def test_two_workers_give_what_one_process_gives(reader):
    alone = [result.to_dict() for result in reader.pipe(inputs(), batch_size=3)]
    pooled = [result.to_dict() for result in reader.pipe(inputs(), batch_size=3, workers=2)]
    assert pooled == alone
    assert [result["source"] for result in pooled] == [item.source for item in inputs()]
    assert [result["source"] for result in pooled if result["status"] == "failed"] == ["gone.txt", "torn.pdf"]
    assert {result["model"] for result in pooled} == {reader.model}


def test_no_more_is_read_ahead_than_the_workers_need(reader):
    read = []

    def endless():
        number = 0
        while True:
            read.append(number)
            yield Input(f"{number}.txt", SAMPLES[number % len(SAMPLES)].read_bytes())
            number += 1

    results = pipe_in_processes(reader.loader, endless(), batch_size=2, workers=1)
    assert next(results).source == "0.txt"
    assert len(read) == 4  # two batches of two for the one worker
    results.close()


def test_workers_never_stand_in_with_another_model_for_what_only_this_process_holds():
    rules = Extractor(Finders(RulesFinder(retail_note())), FusionModel(), retail_note(), "rules")
    with pytest.raises(UsageError, match=r"use extractor\.load"):
        list(rules.pipe(inputs(), workers=2))


def test_no_documents_no_results(reader):
    assert list(reader.pipe([], workers=2)) == []
