"""Batches: bounded by number and bytes, in order, nothing lost."""

from extractor.ground.errors import SourceError
from extractor.reading.batches import inputs_to_batches
from extractor.reading.containers import Input


def inputs(*sizes):
    return [Input(str(number), b"x" * size) for number, size in enumerate(sizes)]


def lengths(batches):
    return [len(batch) for batch in batches]


def test_a_batch_holds_so_many_documents():
    assert lengths(inputs_to_batches(inputs(1, 1, 1, 1, 1), 2)) == [2, 2, 1]


def test_a_batch_that_has_its_bytes_is_full():
    assert lengths(inputs_to_batches(inputs(10, 90, 1, 500, 1, 1), 64, size=100)) == [2, 2, 2]


def test_a_document_of_any_length_has_its_batch():
    assert lengths(inputs_to_batches(inputs(900, 900), 64, size=100)) == [1, 1]


def test_order_is_kept_and_what_could_not_be_read_takes_no_room():
    given = [*inputs(60), Input("gone", SourceError("gone: there is no such file")), *inputs(30, 30)]
    batches = list(inputs_to_batches(given, 64, size=100))
    assert [item for batch in batches for item in batch] == given
    assert lengths(batches) == [4]


def test_the_next_input_is_not_read_before_the_batch_is_taken():
    read = []

    def reading():
        for item in inputs(1, 1, 1):
            read.append(item.source)
            yield item

    assert lengths([next(inputs_to_batches(reading(), 2))]) == [2]
    assert read == ["0", "1"]


def test_no_inputs_no_batch():
    assert list(inputs_to_batches([], 64)) == []
