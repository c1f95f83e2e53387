import pytest

from extractor.learning.synthesis.redemption import redemption, same_terms
from extractor.learning.synthesis.runs import text_of


def test_a_sentence_states_whether_the_note_is_callable(press):
    for seed in range(40):
        one = press(seed=seed)
        for note in range(2):
            rich = redemption(one, note)
            (mark,) = {run.mark for run in rich if run.mark is not None and run.mark.field == "callable"}
            assert mark.value is one.value("callable", note)


@pytest.mark.parametrize("seed", range(20))
def test_behind_a_label_the_sentence_does_not_say_its_name_again(press, seed):
    text = text_of(redemption(press(seed=seed), 0, named=True))
    assert text
    assert not text.startswith(("Redemption:", "Redemption Information:", "Optional Redemption:"))


def test_notes_called_alike_share_their_terms(press):
    one = press()
    for note in one.facts.notes:
        note.update(callable=False, first_call_date=None, call_price=None, call_frequency=None, call_notice_days=None)
    assert same_terms(one)
    one.facts.notes[1]["callable"] = True
    assert not same_terms(one)
