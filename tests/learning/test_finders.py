from extractor.ground.schema import retail_note
from extractor.learning.finders import train_finders
from extractor.learning.opened import samples_to_opened
from extractor.learning.plan import Plan
from extractor.learning.train import training_samples


def test_both_models_are_written_and_read_what_they_were_taught(tmp_path):
    plan = Plan(synthetic=12, epochs=1)
    synthetic, _ = training_samples(plan)
    told = []
    schema = retail_note()
    finders = train_finders(samples_to_opened(synthetic, schema), schema, plan, tmp_path, told.append)
    assert finders.rules is not None
    assert finders.alignment is not None
    assert finders.tokens is not None
    assert {path.name for path in tmp_path.iterdir()} >= {"alignment.npz", "alignment.json", "tokens"}
    assert any(line.startswith("tokens: epoch 1 of 1") for line in told)
