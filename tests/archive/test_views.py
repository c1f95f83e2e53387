"""Views: one golden record a CUSIP; what documents disagree on is kept as a finding."""

from decimal import Decimal

import crafted
import pytest
from builders import found, note
from crafted import craft

from extractor.archive.errors import RunStopped
from extractor.archive.ledger import Ledger
from extractor.archive.views import open_views
from extractor.checking.supplements import compare_supplements
from extractor.ground.errors import UsageError


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    folder = tmp_path_factory.mktemp("crafted") / "it's a run"
    craft(folder)
    return folder


def rows(output, query):
    with open_views(str(output)) as views:
        cursor = views.execute(query)
        names = [c[0] for c in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def test_the_final_supplement_comes_first_and_is_filled_from_the_preliminary(output):
    golden = {r["cusip"]: r for r in rows(output, "SELECT * FROM notes_latest")}
    assert set(golden) == {"02006DUP4", "02006DUQ2"}
    joined = golden["02006DUP4"]
    assert (joined["source"], joined["documents"]) == ("f.txt", 2)
    assert (joined["preliminary_seen"], joined["final_seen"]) == (True, True)
    assert joined["first_coupon_amount"] == Decimal("2.40")
    assert joined["principal_amount"] == Decimal(1185000)
    assert joined["filled"] == []
    assert golden["02006DUQ2"]["final_seen"] is False


def test_a_value_only_the_preliminary_states_is_taken_and_named(tmp_path, monkeypatch):
    preliminary, _, *rest = crafted.results()
    bare = crafted.document("f.txt", "final", 18, (note(callable=crafted.ABSENT),))
    monkeypatch.setattr(crafted, "results", lambda *_: [preliminary, bare, *rest])
    craft(tmp_path / "out")
    golden = rows(tmp_path / "out", "SELECT callable, filled FROM notes_latest WHERE cusip = '02006DUP4'")
    assert golden == [{"callable": True, "filled": ["callable"]}]


def test_a_conflict_is_a_finding_with_both_readings(output):
    (conflict,) = rows(output, "SELECT * FROM conflicts")
    assert (conflict["code"], conflict["field"], conflict["source"]) == (
        "changed_since_preliminary",
        "first_coupon_amount",
        "f.txt",
    )
    assert conflict["message"] == "02006DUP4: first_coupon_amount is 2.4 in f.txt, 2.5 in p.txt"
    codes = [r["code"] for r in rows(output, "SELECT code FROM findings_all ORDER BY code")]
    assert codes == ["changed_since_preliminary", "date_order"]


def run_of(results, folder, monkeypatch):
    monkeypatch.setattr(crafted, "results", lambda *_: results)
    craft(folder)
    return folder


def test_two_supplements_of_one_standing_that_differ_are_in_dispute(tmp_path, monkeypatch):
    results = [
        crafted.document("a.txt", "final", 18, (note(coupon_rate=found(Decimal("3.600"))),)),
        crafted.document("b.txt", "final", 19, (note(coupon_rate=found(Decimal("3.750"))),)),
    ]
    (conflict,) = rows(run_of(results, tmp_path / "out", monkeypatch), "SELECT * FROM conflicts")
    assert (conflict["code"], conflict["severity"], conflict["field"]) == ("cusip_conflict", "warning", "coupon_rate")
    assert conflict["message"] == "02006DUP4: coupon_rate is 3.75 in b.txt, 3.6 in a.txt"


def test_views_and_library_find_the_same_between_preliminary_and_final(tmp_path, monkeypatch):
    results = [
        crafted.document("late.txt", "preliminary", 25, (note("02006DUQ2"), note(principal_amount=crafted.ABSENT))),
        crafted.document("f.txt", "final", 18, (note(coupon_rate=found(Decimal("3.750"))), note("02006DUQ2"))),
        crafted.document("other.txt", "final", 18, (note("17275RAA0"),)),
    ]
    told = {(r.source, f.code, f.note, f.field) for r, f in compare_supplements(results)}
    query = "SELECT source, code, note, field FROM conflicts"
    seen = {tuple(row.values()) for row in rows(run_of(results, tmp_path / "out", monkeypatch), query)}
    assert seen == told
    assert {code for _, code, _, _ in told} == {"changed_since_preliminary", "final_before_preliminary"}


def test_layouts_are_counted(output):
    layouts = rows(output, "SELECT * FROM layouts ORDER BY documents DESC")
    assert [(r["layout"], r["documents"], r["notes"], r["issuers"]) for r in layouts] == [
        ("1a2b3c", 2, 2, 1),
        ("4d5e6f", 1, 1, 1),
    ]
    assert {r["novelty"] for r in layouts} == {0.25}
    notes = rows(output, "SELECT layout, count(*) AS n FROM notes GROUP BY layout ORDER BY layout")
    assert notes == [{"layout": "1a2b3c", "n": 2}, {"layout": "4d5e6f", "n": 1}]


def test_views_can_be_kept(output, tmp_path):
    import duckdb

    open_views(str(output), str(tmp_path / "views.duckdb")).close()
    with duckdb.connect(str(tmp_path / "views.duckdb"), read_only=True) as kept:
        assert kept.execute("SELECT count(*) FROM notes_latest").fetchall() == [(2,)]


def test_unfinished_or_damaged_runs_are_said(tmp_path):
    with pytest.raises(UsageError, match="no run was begun here"):
        open_views(str(tmp_path))
    store = craft(tmp_path / "out")
    store.remove("notes/part-00000.parquet")
    with pytest.raises(RunStopped, match="is gone"):
        open_views(store.url)
    Ledger(store).strike(0)
    with pytest.raises(UsageError, match="no shard is finished"):
        open_views(store.url)
