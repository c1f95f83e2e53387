"""A tagger goes on over written documents: other words are known to it, and the rest of the model stays as it is."""

import pytest

from extractor.corpus.samples import Sample
from extractor.finding.tokens.trained import folder_to_trained
from extractor.ground.schema import retail_note
from extractor.learning.opened import samples_to_opened
from extractor.learning.plan import Plan, Widening
from extractor.learning.tokens import samples_to_labelled
from extractor.learning.train import training_samples
from extractor.learning.widen import widen_tagger
from extractor.shelf.load import load_model_dir

SCHEMA = retail_note()
QUICK = Widening(replayed=20, real_repeats=1, written_repeats=20, epochs=2, rate=0.002)
ODD = "Whoever holds this bears {} until the last day, which falls on the {} of {}, {}."
FACTS = [
    ("6.125%", "15th", "May", 2031, "2031-05-15"),
    ("5.400%", "1st", "June", 2029, "2029-06-01"),
    ("7.250%", "20th", "March", 2034, "2034-03-20"),
]


def written(name, rate, day, month, year, iso):
    text = ODD.format(rate, day, month, year)
    gold = {"offering": {}, "notes": [{"coupon_rate": rate.rstrip("%"), "maturity_date": iso}]}
    return Sample(name, "written", name, f"w/{name}", "txt", f"{name}.txt", text.encode(), gold)


@pytest.fixture(scope="module")
def known():
    synthetic, _ = training_samples(Plan(synthetic=24))
    return samples_to_opened(synthetic, SCHEMA)


@pytest.fixture(scope="module")
def widened(known, tmp_path_factory):
    folder = tmp_path_factory.mktemp("widened")
    said = []
    teaching = samples_to_opened([written(str(n), *facts) for n, facts in enumerate(FACTS)], SCHEMA)
    base = load_model_dir().path
    widen_tagger(base, folder, known, teaching, QUICK, 1, SCHEMA, said.append)
    return folder, said, teaching


def losses(said):
    return [float(told.split()[-3]) for told in said if "epoch" in told]


def test_what_is_worded_so_is_learned(widened):
    first, *_, last = losses(widened[1])
    assert last < first * 0.75


def test_tagger_and_silence_are_written_and_nothing_else(widened):
    folder, _, teaching = widened
    assert [p.name for p in folder.iterdir()] == ["tokens"]
    trained = folder_to_trained(folder / "tokens")
    assert trained.silence is not None
    assert not any(trained.silence.holds(opened.document.text) for opened in teaching)


def test_no_more_is_repeated_than_is_asked_for(widened, known):
    pieces = len(samples_to_labelled(known[:20], SCHEMA, seed=1))
    pieces += len(samples_to_labelled(widened[2], SCHEMA, seed=1, repeats=20))
    assert f"widening: 3 written documents, {pieces} pieces in all" in widened[1]
