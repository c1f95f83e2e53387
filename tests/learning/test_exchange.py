import json

import pytest

from extractor.corpus.corrections import Kind, NewCorrection
from extractor.corpus.store import Store
from extractor.ground.errors import SourceError, UsageError
from extractor.learning.exchange import import_file, source_to_stored, store_to_objects

TEXT = "Acme Finance Inc.\nCUSIP: 17275RAA0\nRate: 3.600%\n"
LINE = {"source": "acme.txt", "note": "17275RAA0", "field": "coupon_rate", "value": "3.6", "by": "me", "reason": ""}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "acme.txt").write_text(TEXT)
    return tmp_path


@pytest.fixture
def store(tmp_path):
    with Store(f"sqlite:///{tmp_path / 'store.db'}") as opened:
        yield opened


def write(folder, *lines):
    path = folder / "c.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return path


def test_a_file_is_imported_once_with_its_document(store, folder):
    path = write(folder, LINE, {**LINE, "value": None})
    assert (import_file(store, path).new, import_file(store, path).known) == (2, 2)
    assert [c.said.kind for c in store.history()] == [Kind.VALUE, Kind.ABSENT]
    (document,) = store.documents()
    assert (document.text, document.source) == (TEXT, "acme.txt")


def test_one_wrong_line_keeps_the_others_out(store, folder):
    with pytest.raises(UsageError, match="coupon_rate"):
        import_file(store, write(folder, LINE, {**LINE, "value": "soon"}))
    assert store.history() == []


@pytest.mark.parametrize("wrong", [{"value": "soon"}, {"field": "cupon_rate"}, {"note": None}, {"by": " "}])
def test_a_wrong_line_is_named_whatever_is_wrong_with_it(store, folder, wrong):
    with pytest.raises(UsageError, match=r"^c.jsonl:2: "):
        import_file(store, write(folder, LINE, {**LINE, **wrong}))
    assert store.history() == []


def test_what_the_document_does_not_bear_out_is_stored_and_told(store, folder):
    lines = [LINE, {**LINE, "value": "6.3"}, {**LINE, "note": "02006DUP4"}]
    brought = import_file(store, write(folder, *lines))
    assert brought.new == 3
    slip, nowhere = brought.doubts
    assert slip == "c.jsonl:2: nothing in acme.txt reads as coupon_rate 6.3"
    assert nowhere.startswith("c.jsonl:3: no 02006DUP4 is printed in acme.txt")
    assert import_file(store, folder / "c.jsonl").doubts == ()


def test_a_document_that_is_not_here_is_named(store, folder):
    with pytest.raises(SourceError, match=r"c.jsonl:1: gone.txt is not here"):
        import_file(store, write(folder, {**LINE, "source": "gone.txt"}))
    with pytest.raises(UsageError, match="cannot be read"):
        import_file(store, folder / "none.jsonl")
    (folder / "latin.jsonl").write_bytes(b"\xe9")
    with pytest.raises(UsageError, match="UTF-8"):
        import_file(store, folder / "latin.jsonl")


def test_a_store_moves_whole(store, folder, tmp_path):
    first = store.add(
        source_to_stored(str(folder / "acme.txt")), NewCorrection(Kind.VALUE, None, "issuer", "Acme", "me")
    )
    store.withdraw(first.id, by="boss", reason="no")
    path = write(folder, *store_to_objects(store, full=True))
    (folder / "acme.txt").unlink()
    with Store(f"sqlite:///{tmp_path / 'other.db'}") as other:
        assert import_file(other, path).new == 2
        assert other.active() == []
        assert [(c.key, c.at) for c in other.history()] == [(c.key, c.at) for c in store.history()]
        assert list(other.documents()) == list(store.documents())
        assert import_file(other, path).new == 0


def test_a_withdrawal_of_what_is_not_there_is_named(store, folder):
    line = {"source": "acme.txt", "kind": "withdraw", "by": "me", "withdraws": "nothing"}
    with pytest.raises(UsageError, match="neither here"):
        import_file(store, write(folder, LINE, line))
    assert store.history() == []


def test_what_holds_is_exported_plainly(store, folder):
    import_file(store, write(folder, LINE))
    assert store_to_objects(store) == [LINE]


def test_an_export_that_is_edited_and_read_back_adds_only_what_was_changed(store, folder):
    document = source_to_stored(str(folder / "acme.txt"), "acme.txt")
    rate = NewCorrection(Kind.VALUE, "17275RAA0", "coupon_rate", "3.6", "me", was="3.7", model="m")
    store.add(document, rate)
    store.add(document, NewCorrection(Kind.VALUE, None, "issuer", "Acme", "me"))
    told = store_to_objects(store)
    again = import_file(store, write(folder, *told))
    assert (again.new, again.known) == (0, 2)
    told[1]["value"] = "Acme Finance Inc."
    edited = import_file(store, write(folder, *told))
    assert (edited.new, edited.known) == (1, 1)
    assert [c.said.value for c in store.active()] == ["3.6", "Acme Finance Inc."]


def test_lines_that_overrule_each_other_are_all_kept(store, folder):
    import_file(store, write(folder, LINE))
    back = import_file(store, write(folder, {**LINE, "value": "3.7"}, {**LINE, "reason": "after all"}))
    assert back.new == 2
    assert store_to_objects(store) == [{**LINE, "reason": "after all"}]
