from extractor.corpus.splits import load_splits
from extractor.learning.heldout import generated_cases, heldout_cases, heldout_recipes


def test_held_out_documents_are_always_the_same_ones():
    assert generated_cases(30) == generated_cases(30)
    assert generated_cases(40)[:30] == generated_cases(30)


def test_only_what_measures_is_held_out():
    recipes = {r.name for r in heldout_recipes(pdf=True)}
    cases = heldout_cases(30)
    evaluation = load_splits().evaluation
    assert all(c.recipe in recipes if c.recipe else c.issuer in evaluation for c in cases)
    assert sum(bool(c.recipe) for c in cases) == 30


def test_pdf_files_only_when_asked_for():
    plain, with_pdf = heldout_recipes(), heldout_recipes(pdf=True)
    assert not any(c.content.startswith(b"%PDF") for c in generated_cases(len(plain)))
    made = generated_cases(len(with_pdf), pdf=True)
    assert any(c.content.startswith(b"%PDF") for c in made)
