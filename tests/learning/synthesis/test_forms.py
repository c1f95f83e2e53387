"""Forms: labels beside values, and boxes of which just the right one is ticked."""

import pytest

from extractor.learning.synthesis import forms
from extractor.learning.synthesis.runs import text_of


def rows(blocks):
    return [[text_of(c) for c in r.cells] for b in blocks if hasattr(b, "rows") for r in b.rows]


def test_a_pair_a_row_and_two_pairs_a_row(press):
    assert {len(r) for r in rows(forms.pairs(press()))} == {2}
    assert {len(r) for r in rows(forms.two_pairs(press()))} == {4}


@pytest.mark.parametrize("seed", range(12))
def test_the_ticked_box_is_what_gold_says(press, seed):
    one = press(seed=seed, notes=(1, 1), coupons={"fixed": 0.4, "floating": 0.3, "zero": 0.3})
    blocks = forms.check_boxes(one)
    cells = [c for r in blocks[0].rows for c in r.cells]
    for field in ("coupon_type", "survivors_option"):
        (rich,) = [c for c in cells if any(run.mark and run.mark.field == field and run.text for run in c)]
        at = next(k for k, run in enumerate(rich) if run.mark and run.mark.field == field and run.text)
        tick = rich[at - 1].text.strip()
        others = [rich[k - 1].text.strip() for k, run in enumerate(rich) if k and run.text[:1].isupper() and k != at]
        assert tick
        assert tick not in others
