from __future__ import annotations

import pytest

from extractor.corpus.corrections import Kind, NewCorrection
from extractor.service.queue import TEACHES, Filter, desk_to_rows, next_number, rows_to_groups


@pytest.fixture
def rows(desk):
    return desk_to_rows(desk, Filter(0.98, done=True))


def accept(desk, number, doubt):
    view = desk.view(number)
    field = view.record(doubt.note)[doubt.field]
    new = NewCorrection(Kind.ACCEPT, doubt.note, doubt.field, None if field.value is None else str(field.value), "Ann")
    desk.store.add(desk.original(view.result).stored(), new)


def test_the_least_certain_comes_first(rows):
    weakest = [r.weakest for r in rows]
    assert weakest == sorted(weakest)
    assert len(rows) == 6


def test_documents_are_grouped_by_layout_with_its_size(rows, desk):
    (group,) = rows_to_groups(rows[:2], desk)
    assert group.documents == 6
    assert len(group.rows) == 2


def test_what_was_decided_is_open_no_more(desk):
    wanted = Filter(1.0, done=True)
    before = {r.summary.number: r for r in desk_to_rows(desk, wanted)}
    doubt = next(d for d in before[0].summary.doubts if d.field == "dtc_participant" or d.note is None)
    accept(desk, 0, doubt)
    after = {r.summary.number: r for r in desk_to_rows(desk, wanted)}
    assert after[0].open == before[0].open - 1
    assert after[0].decided == 1
    assert after[1] == before[1]


def test_filters(desk):
    assert desk_to_rows(desk, Filter(0.0)) == []
    assert len(desk_to_rows(desk, Filter(0.0, done=True))) == 6
    assert [r.summary.number for r in desk_to_rows(desk, Filter(1.0, find="FIELD-3"))] == [2]
    assert desk_to_rows(desk, Filter(1.0, layout="none")) == []
    found = desk_to_rows(desk, Filter(1.0, findings=True))
    assert all(r.summary.findings for r in found)


def test_filters_hold_together(shipped, tmp_path, store, house):
    paths = house.write_filings(tmp_path, 2)
    for path in paths:  # a maturity before the settlement
        path.write_text(
            path.read_text("utf-8").replace("/15/2028", "/15/2024").replace("/15/2029", "/15/2024"), "utf-8"
        )
    house.write_results(shipped, paths, tmp_path / "results.jsonl")
    desk = house.open_desk(shipped, tmp_path / "results.jsonl", store)
    assert len(desk_to_rows(desk, Filter(0.0, findings=True))) == 2  # though nothing is open
    assert [r.summary.number for r in desk_to_rows(desk, Filter(0.0, findings=True, find="field-2"))] == [1]
    assert desk_to_rows(desk, Filter(0.0, findings=True, layout="none")) == []
    assert desk_to_rows(desk, Filter(0.0, findings=True, doubtful=True)) == []


def test_the_next_document_is_one_that_nobody_has_open(rows):
    order = [r.summary.number for r in rows]
    assert next_number(rows, -1, {}) == order[0]
    assert next_number(rows, order[0], {}) == order[1]
    assert next_number(rows, order[0], {order[1]: "Bo"}) == order[2]
    assert next_number(rows, order[-1], {}) == order[0]
    assert next_number(rows, order[0], dict.fromkeys(order, "Bo")) is None


OTHER = "Name: Value\nIssuer: Lone Corp\nMaturity Date: 05/15/2030\nCUSIP Number: 02006DUP4\nInterest Rate: 3%\n"


def test_what_teaches_most_comes_first_and_layouts_take_turns(desk):
    _, lone = desk.extract("lone.txt", OTHER.encode())
    wanted = Filter(1.0, order=TEACHES)
    first, second, *rest = [r.summary.number for r in desk_to_rows(desk, wanted)]
    # Six documents share a layout that nobody corrected: one of them first, then the other layout's only one.
    assert first != lone
    assert second == lone
    assert lone not in rest
    view = desk.view(first)
    accept(desk, first, next(d for d in desk.summaries()[first].doubts if d.field in view.offering and d.note is None))
    again = [r.summary.number for r in desk_to_rows(desk, wanted)]
    assert sorted(again) == sorted([first, second, *rest])
    assert len({r.layout for r in desk_to_rows(desk, wanted)[:2]}) == 2


def test_nothing_open_comes_last_in_that_order_too(desk):
    every = desk_to_rows(desk, Filter(0.9, done=True, order=TEACHES))
    assert [bool(r.open) for r in every] == sorted((bool(r.open) for r in every), reverse=True)
    assert len(every) == 6
