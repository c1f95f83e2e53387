"""Folds: what is read out of fold was never learnt from, and nearly all else was."""

from itertools import chain
from operator import attrgetter
from types import SimpleNamespace

from extractor.ground.schema import retail_note
from extractor.learning.folds import folds_to_examples, samples_to_folds
from extractor.learning.opened import samples_to_opened
from extractor.learning.plan import Plan
from extractor.learning.train import training_samples


def sample(number, recipe="", issuer=""):
    return SimpleNamespace(sample=SimpleNamespace(id=number, recipe=recipe, issuer=issuer))


SYNTHETIC = [sample(k, recipe=f"r{k % 12}") for k in range(240)]
REAL = [sample(1000 + k, issuer=f"i{k % 7}") for k in range(35)]
PLAN = Plan(synthetic=240, folds=4, learn=1000, read=1000)


def test_no_recipe_and_no_issuer_is_learnt_from_and_read():
    folds = samples_to_folds(SYNTHETIC, REAL, PLAN)
    assert len(folds) == 4
    for learn, read in folds:
        for told in (attrgetter("sample.recipe"), attrgetter("sample.issuer")):
            assert not set(filter(None, map(told, learn))) & set(filter(None, map(told, read)))


def test_each_document_is_read_once_and_the_folds_are_alike():
    folds = samples_to_folds(SYNTHETIC, REAL, PLAN)
    assert sorted(s.sample.id for _, read in folds for s in read) == sorted(s.sample.id for s in (*SYNTHETIC, *REAL))
    assert all(len(learn) + len(read) == 275 for learn, read in folds)
    assert all(60 <= len(read) <= 80 for _, read in folds)


def test_no_more_is_learnt_from_and_read_than_planned():
    folds = samples_to_folds(SYNTHETIC, [], Plan(synthetic=240, folds=4, learn=50, read=20))
    assert [(len(learn), len(read)) for learn, read in folds] == [(50, 20)] * 4


def test_fewer_issuers_than_folds_leave_no_empty_fold():
    folds = samples_to_folds([], [sample(k, issuer=f"i{k % 2}") for k in range(10)], PLAN)
    assert [len(read) for _, read in folds] == [5, 5]


def test_folds_say_the_same_however_many_are_read_at_once():
    plan = Plan(synthetic=16, folds=2, learn=8, read=3, epochs=1)
    synthetic, _ = training_samples(plan)
    folds = samples_to_folds(samples_to_opened(synthetic, retail_note()), [], plan)
    told = []
    one, two = (list(chain(*folds_to_examples(folds, plan, workers, told.append))) for workers in (1, 2))
    assert one
    assert one == two
    assert {example.fold for example in one} == {0, 1}
    assert sum(line.startswith("out of fold") for line in told) == 2 * (1 + len(folds))
