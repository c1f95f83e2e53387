"""Folds: what is read out of fold was never learnt from, and nearly all else was."""

from types import SimpleNamespace

from extractor.learning.train import Plan, samples_to_folds


def sample(number, recipe="", issuer=""):
    return SimpleNamespace(id=number, recipe=recipe, issuer=issuer)


SYNTHETIC = [sample(k, recipe=f"r{k % 12}") for k in range(240)]
REAL = [sample(1000 + k, issuer=f"i{k % 7}") for k in range(35)]
PLAN = Plan(synthetic=240, folds=4, learn=1000, read=1000)


def test_no_recipe_and_no_issuer_is_learnt_from_and_read():
    folds = samples_to_folds(SYNTHETIC, REAL, PLAN)
    assert len(folds) == 4
    for learn, read in folds:
        assert not {s.recipe for s in learn if s.recipe} & {s.recipe for s in read if s.recipe}
        assert not {s.issuer for s in learn if s.issuer} & {s.issuer for s in read if s.issuer}


def test_each_document_is_read_once_and_the_folds_are_alike():
    folds = samples_to_folds(SYNTHETIC, REAL, PLAN)
    assert sorted(s.id for _, read in folds for s in read) == sorted(s.id for s in (*SYNTHETIC, *REAL))
    assert all(len(learn) + len(read) == 275 for learn, read in folds)
    assert all(60 <= len(read) <= 80 for _, read in folds)


def test_no_more_is_learnt_from_and_read_than_planned():
    folds = samples_to_folds(SYNTHETIC, [], Plan(synthetic=240, folds=4, learn=50, read=20))
    assert [(len(learn), len(read)) for learn, read in folds] == [(50, 20)] * 4


def test_fewer_issuers_than_folds_leave_no_empty_fold():
    folds = samples_to_folds([], [sample(k, issuer=f"i{k % 2}") for k in range(10)], PLAN)
    assert [len(read) for _, read in folds] == [5, 5]
