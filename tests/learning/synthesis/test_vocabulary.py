from random import Random

from extractor.ground.schema import retail_note
from extractor.learning.synthesis.identity import names
from extractor.learning.synthesis.items import columns
from extractor.learning.synthesis.vocabulary import draw_label, spellings, vocabulary

DRAWN = sorted({name for names_ in columns().values() for name in names_ if not name.startswith("!")})


def test_train_never_draws_a_held_out_spelling():
    for field in DRAWN:
        held = set(spellings(field, "evaluation")) - set(spellings(field, "train"))
        rng = Random(field)
        drawn = {draw_label(rng, field, "train").replace("’", "'") for _ in range(300)}
        assert not drawn & held, field


def test_evaluation_meets_spellings_that_train_never_saw():
    held = [f for f in DRAWN if set(spellings(f, "evaluation")) - set(spellings(f, "train"))]
    assert len(held) >= 12


def test_a_taught_spelling_is_a_label_that_train_draws_and_evaluation_does_not():
    """The held-out documents, and with them the floors, stay as they are when a label is added."""
    taught = vocabulary()["taught"]
    assert len(set(taught)) == len(taught) > 0
    for label in taught:
        fields = [f.name for f in retail_note().fields if label in f.labels]
        assert fields, label
        assert all(label in spellings(f, "train") and label not in spellings(f, "evaluation") for f in fields), label


def test_column_sets_name_fields_of_the_schema():
    assert set(DRAWN) <= set(retail_note().by_name)


def test_issuer_pools_share_no_name():
    first = names()["first"]
    assert not set(first["train"]) & set(first["evaluation"])
