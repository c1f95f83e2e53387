from extractor.learning.plan import Plan
from extractor.learning.train import training_samples


def test_the_same_plan_gives_the_same_documents_and_another_seed_gives_others():
    plan = Plan(synthetic=30)
    synthetic, real = training_samples(plan)
    assert [s.content for s in synthetic] == [s.content for s in training_samples(plan)[0]]
    assert [s.content for s in synthetic] != [s.content for s in training_samples(Plan(synthetic=30, seed=7))[0]]
    assert {s.origin for s in real} == {"real"}
