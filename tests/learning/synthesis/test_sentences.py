import pytest

from extractor.learning.synthesis import sentences
from extractor.learning.synthesis.blocks import TableBlock


@pytest.mark.parametrize("layout", [sentences.in_sentences, sentences.cover, sentences.narrative])
@pytest.mark.parametrize("kind", ["fixed", "floating", "zero", "step"])
def test_every_note_says_what_names_it_and_when_it_matures(press, layout, kind):
    for seed in range(4):
        one = press(seed=seed, notes=(2, 2), coupons={kind: 1.0})
        blocks = layout(one)
        cells = [
            c
            for b in blocks
            for c in (b.lines if not isinstance(b, TableBlock) else [x for r in b.rows for x in r.cells])
        ]
        found = {(run.mark.field, run.mark.note) for c in cells for run in c if run.mark is not None}
        for note in range(2):
            assert ("cusip", note) in found


def test_a_covers_total_is_the_principal_only_at_par(press):
    for seed in range(30):
        one = press(seed=seed, notes=(1, 1))
        (table,) = [b for b in sentences.cover(one) if isinstance(b, TableBlock)]
        total = table.rows[1].cells[2]
        stated = {run.mark.field for run in total if run.mark is not None}
        assert stated == ({"principal_amount"} if one.value("selling_price", 0) == 100 else set())
