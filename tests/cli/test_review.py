"""The review command; the page itself: tests/service."""

import getpass

import pytest
from typer.testing import CliRunner

from extractor.cli.app import app
from extractor.cli.review import _user
from extractor.service import run as service


@pytest.mark.parametrize("error", [KeyError, OSError])
def test_a_machine_that_knows_no_user_has_none(monkeypatch, error):
    def nobody():
        raise error

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert _user() == ""


@pytest.mark.parametrize(("said", "by"), [(["--by", "ann"], "ann"), ([], "somebody")])
def test_who_reviews_is_who_says_so_or_the_machines_user(monkeypatch, said, by):
    begun = []
    monkeypatch.setattr(service, "run_service", lambda serving, _: begun.append(serving))
    monkeypatch.setattr(getpass, "getuser", lambda: "somebody")
    assert CliRunner().invoke(app, ["review", "results.jsonl", "--no-open", *said]).exit_code == 0
    (serving,) = begun
    assert (serving.by, serving.host, serving.open_page) == (by, "127.0.0.1", False)


def test_results_that_take_long_are_seen_to_be_opened_and_never_with_a_password(monkeypatch):
    told = []
    monkeypatch.setattr(service, "run_service", lambda _, opening: told.append(opening.args[0]()))
    for command in (["review", "r.jsonl"], ["serve"], ["serve", "--store", "postgresql://ann:secret@host/db"]):
        assert CliRunner().invoke(app, command).exit_code == 0
    assert told == ["opening r.jsonl", "opening the store", "opening the store"]


@pytest.mark.parametrize("name", ["nowhere.jsonl", "nowhere.parquet", "nowhere"])
def test_results_that_are_not_there_are_a_wrong_call_and_begin_no_store(tmp_path, name):
    store = tmp_path / "new.db"
    command = ["review", str(tmp_path / name), "--no-open", "--store", f"sqlite:///{store}"]
    result = CliRunner().invoke(app, command)
    assert result.exit_code == 2
    assert "there is no such file" in result.stderr
    assert result.stderr.count("\n") == 1
    assert not store.exists()
