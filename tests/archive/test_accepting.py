"""What of a run may be taken without a look: as extract says it, by the bounds of the run's own model."""

import crafted
import pytest
from crafted import craft

from extractor.archive.accepting import store_to_promise
from extractor.archive.store import Store
from extractor.archive.views import open_views
from extractor.ground.candidate import Status
from extractor.ground.errors import ModelError, UsageError
from extractor.ground.fields import Field
from extractor.shelf.load import load_model_dir


@pytest.fixture
def output(tmp_path, monkeypatch):
    monkeypatch.setattr(crafted, "MODEL", load_model_dir(None).label)
    return craft(tmp_path / "out")


def verdicts(output, target):
    with open_views(output.url, target_precision=target) as views:
        return views.execute("SELECT status, confidence, value, accepted FROM fields").fetchall()


@pytest.mark.parametrize("target", [0.99, 0.999, 0.99999])
def test_the_view_says_of_each_value_what_the_promise_says(output, target):
    promise = store_to_promise(output, target)
    told = verdicts(output, target)
    assert {v for *_, v in told} >= {None, target < 0.9999}
    for status, confidence, value, accepted in told:
        assert accepted == promise.accepts(Field(value, Status(status), confidence))


def test_the_threshold_itself_is_accepted_and_what_was_derived_never(output, monkeypatch):
    promise = store_to_promise(output, 0.999)
    listed = [
        crafted.document(f"{k}.txt", "final", 11, (crafted.note(title=Field("T", status, confidence)),))
        for k, (status, confidence) in enumerate(
            (
                (Status.FOUND, promise.threshold),
                (Status.FOUND, promise.threshold - 0.0001),
                (Status.DERIVED, 0.9999),
                (Status.CORRECTED, 0.1),
            )
        )
    ]
    monkeypatch.setattr(crafted, "results", lambda *_: listed)
    again = craft(output.folder.parent / "again")
    with open_views(again.url, target_precision=0.999) as views:
        told = views.execute("SELECT accepted FROM fields WHERE field = 'title' ORDER BY source").fetchall()
    assert told == [(True,), (False,), (False,), (True,)]


def test_without_a_target_the_tables_are_as_they_were_written(output):
    with open_views(output.url) as views:
        assert "accepted" not in views.sql("SELECT * FROM fields").columns


def test_another_model_than_the_runs_own_promises_nothing(tmp_path):
    store = craft(tmp_path / "out")  # of a model that stands on no shelf
    with pytest.raises(ModelError, match="no model '1'"):
        store_to_promise(store, 0.999)
    with pytest.raises(ModelError, match=r"the run is of retail-note 1 abc, .*; name the run's own by --model"):
        store_to_promise(store, 0.999, str(load_model_dir(None).path))


def test_a_run_of_two_models_has_no_bound(output, monkeypatch):
    from extractor.archive.ledger import Ledger

    (entry,) = Ledger(output).entries().values()
    two = {0: entry, 1: type(entry)(1, "retail-note 2 def", {}, {}, 0.0)}
    monkeypatch.setattr(Ledger, "entries", lambda _: two)
    with pytest.raises(UsageError, match=r"2 models made this run .*retail-note 2 def"):
        store_to_promise(Store(output.url), 0.999)


def test_a_target_that_is_no_probability_is_refused(output):
    with pytest.raises(UsageError, match="not between 0 and 1"):
        store_to_promise(output, 99.9)
