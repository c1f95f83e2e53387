"""Loading: a model folder becomes an extractor; what is wrong with it is said before any document is read."""

import gc
import shutil
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

import extractor
from extractor.corpus.store import Store
from extractor.ground.errors import ModelError, UsageError
from extractor.ground.schema import retail_note
from extractor.loading import load
from extractor.shelf.load import load_model_dir

SAMPLES = Path(__file__).parents[1] / "samples"


@pytest.fixture(scope="module")
def shipped():
    return load()


def test_the_shipped_model_is_loaded_and_named(shipped):
    home = load_model_dir(None)
    assert shipped.model == home.label
    assert shipped.path == home.path
    assert shipped.schema.id == retail_note().id
    assert shipped.finders.memory is None


def test_a_path_and_a_version_give_the_same_model(shipped):
    assert load(shipped.path).model == shipped.model
    assert load(shipped.path.name).model == shipped.model


def test_the_review_threshold_decides_what_goes_to_review(shipped):
    sample = str(SAMPLES / "ally-2020-supp223.txt")
    assert shipped(sample).status == "ok"
    assert load(review_threshold=1.0)(sample).status == "review"


@pytest.mark.parametrize("threshold", [-0.1, 50, float("nan")])
def test_a_review_threshold_is_a_probability(threshold):
    with pytest.raises(UsageError, match="is not between 0 and 1; give a confidence"):
        load(review_threshold=threshold)


def test_a_model_that_is_not_there_is_named():
    with pytest.raises(ModelError, match=r"1999\.1\.0"):
        load("1999.1.0")


def test_a_changed_file_is_refused(shipped, tmp_path):
    copy = shutil.copytree(shipped.path, tmp_path / "model")
    changed = next(p for p in sorted(copy.rglob("*.json")) if p.name != "card.json")
    changed.write_bytes(changed.read_bytes() + b"\n")
    with pytest.raises(ModelError, match=changed.name):
        load(copy)


def test_what_a_store_teaches_takes_part(tmp_path):
    url = f"sqlite:///{tmp_path / 'store.db'}"
    source = str(SAMPLES / "ally-2020-supp223.txt")
    with Store(url, retail_note()):
        pass  # made, and empty
    taught = extractor.load(store=url)
    assert taught.finders.memory is not None
    assert taught.loader().finders.memory is not None  # in a worker process, too
    assert taught(source).notes[0].coupon_rate.value == Decimal("3.600")


def test_a_document_is_read_where_what_trains_is_not_installed():
    code = (
        "import sys\n"
        "sys.modules.update(dict.fromkeys(('spacy', 'thinc', 'sklearn', 'mapie', 'joblib')))\n"  # to import them fails
        "import extractor\n"
        f"print(extractor.load()({str(SAMPLES / 'ally-2020-supp223.txt')!r}).notes[0].coupon_rate.value)"
    )
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert ran.stdout == "3.600\n"


def test_a_text_is_read_without_what_other_formats_and_questions_need():
    code = (
        "import sys, extractor\n"
        "extractor.load()(b'Coupon Rate: 3.600% Maturity Date: 05/15/2023')\n"
        "print({'extractor.reading.html', 'extractor.reading.edgar', 'extractor.fusing.explain', 'selectolax', 'tempfile'}"
        " & sys.modules.keys())"
    )
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert ran.stdout == "set()\n"


@pytest.mark.parametrize("searched", [True, False])
def test_cycles_are_looked_for_as_before_also_when_loading_fails(searched):
    was = gc.isenabled()
    (gc.enable if searched else gc.disable)()
    try:
        with pytest.raises(ModelError):
            load("no such model")
        assert gc.isenabled() is searched
    finally:
        (gc.enable if was else gc.disable)()
