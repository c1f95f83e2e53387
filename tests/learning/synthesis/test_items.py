import pytest

from extractor.ground.schema import retail_note
from extractor.learning.synthesis.decoys import DECOYS
from extractor.learning.synthesis.items import cell, columns, draw_items, title
from extractor.learning.synthesis.runs import text_of


@pytest.mark.parametrize("name", sorted(columns()))
def test_column_sets_name_fields_or_decoys(name):
    known = retail_note().by_name.keys() | {f"!{d}" for d in DECOYS}
    assert set(columns()[name]) <= known
    assert len(set(columns()[name])) == len(columns()[name])


def test_one_value_a_note_under_each_label(press):
    drawn = draw_items(press(notes=(3, 3)), ["cusip", "coupon_rate", "!settle"])
    assert [i.field for i in drawn] == ["cusip", "coupon_rate", ""]
    assert all(len(i.values) == 3 and text_of(i.label) for i in drawn)


def test_hazards_leave_out_add_and_shuffle(press):
    names = columns()[next(iter(columns()))]
    assert [i.field or "!" for i in draw_items(press(), names)] == [n if n[0] != "!" else "!" for n in names]
    sizes = {len(draw_items(press(seed=s, columns_missing=1, decoys=1), names)) for s in range(30)}
    assert min(sizes) < len(names) < max(sizes)
    assert any(draw_items(press(seed=s, columns_shuffled=1), names)[0].field != names[0] for s in range(10))


def test_what_a_note_has_not_is_said_so_or_left_blank(press):
    one = press()
    one.facts.notes[0].pop("first_call_date", None)
    assert {text_of(cell(one, "first_call_date", 0)) for _ in range(60)} == {"N/A", "", "--"}


def test_a_title_is_gold_as_printed(press):
    one = press()
    shown = title(one, 0)
    assert one.facts.notes[0]["title"] in text_of(shown)
    assert str(one.value("maturity_date", 0).year) in text_of(shown)
