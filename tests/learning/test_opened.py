"""A sample that is opened once tells all that learning asks of it."""

from dataclasses import replace

from extractor.corpus.samples import Label, Sample
from extractor.ground.places import Span
from extractor.ground.schema import retail_note
from extractor.learning.opened import sample_to_opened, samples_to_opened
from extractor.learning.plan import Plan
from extractor.learning.train import training_samples

SCHEMA = retail_note()
TEXT = "CUSIP\tCoupon Rate\tMaturity Date\n02006DUP4\t3.600%\t05/15/2031\n02006DUQ2\t3.900%\t05/15/2032\n"
GOLD = {"offering": {}, "notes": [{"cusip": "02006DUP4"}, {"cusip": "02006DUQ2"}]}
PLACE = Span(TEXT.index("02006DUP4"), TEXT.index("02006DUP4") + 9)
SAMPLE = Sample("s", "real", "acme", "acme", "tsv", "s.txt", TEXT.encode(), GOLD)


def test_a_sample_without_labels_is_aligned_and_where_gold_is_printed_nothing_else_is_known():
    opened = sample_to_opened(SAMPLE, SCHEMA)
    assert {label.span for label in opened.labels} == set(opened.unknown)
    assert PLACE in opened.unknown
    assert [len(grid.rows) for grid in opened.grids] == [2]


def test_labels_of_its_own_are_all_there_is_to_know():
    label = Label(PLACE, "cusip", 0)
    opened = sample_to_opened(replace(SAMPLE, labels=(label,)), SCHEMA)
    assert (opened.labels, opened.unknown) == ((label,), [])


def test_outside_of_what_a_correction_said_nothing_is_known():
    opened = sample_to_opened(replace(SAMPLE, told=frozenset({(0, "cusip")})), SCHEMA)
    assert opened.unknown == [Span(0, len(TEXT))]


def test_samples_are_the_same_however_many_processes_open_them():
    samples, _ = training_samples(Plan(synthetic=40))
    assert samples_to_opened(samples, SCHEMA, 2) == [sample_to_opened(sample, SCHEMA) for sample in samples]
