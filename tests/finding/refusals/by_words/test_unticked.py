"""What stands at an empty box is not said."""

import pytest

from extractor.finding.refusals.by_words.unticked import without_unticked
from extractor.reading.open import read
from tests.finding.refusals.printed import printed


def kept(text, words, field="callable"):
    document = read(text.encode(), "a.txt")
    said = printed(document.text, field, words)
    return without_unticked(document, [said]) == [said]


FORM = "Redemption:\n[X] The Notes cannot be redeemed prior\n    to maturity\n[ ] The Notes may be redeemed\n"
BEHIND = "Fixed Rate _X_ at 7.80%   Floating Rate ___\nRedeemable   Yes ___   No _X_\n"


def test_of_two_options_the_ticked_one_stays():
    assert kept(FORM, "cannot be redeemed")
    assert not kept(FORM, "may be redeemed")


def test_boxes_of_underscores_stand_behind_their_words():
    assert kept(BEHIND, "Fixed Rate", "coupon_type")
    assert not kept(BEHIND, "Floating Rate", "coupon_type")
    assert not kept(BEHIND, "Yes")


@pytest.mark.parametrize(
    "text",
    [
        "The notes are callable at [ ]% on [ ]\n",
        "☐ Monthly ☐ Quarterly, callable\n",
        f"[X] Book-entry {'x' * 250} [ ] callable\n",
    ],
)
def test_without_a_ticked_box_near_it_a_bracket_is_a_blank(text):
    assert kept(text, "callable")


@pytest.mark.parametrize(
    "line",
    [
        "Interest at [ ]% per annum, callable\n",
        "The Notes mature on [ ] and are callable\n",
        "o Callable at 100%\n",
        "Reopening: Yes [X] No [ ]   Redemption: callable\n",
    ],
)
def test_a_figure_a_bullet_or_another_label_beside_a_form_is_no_box_of_the_words(line):
    assert kept(f"[X] Book-entry [ ] Certificated\n{line}", "allable")


def test_a_label_without_a_colon_takes_no_box_from_its_first_option():
    line = "Interest Payment Period\t☐ Monthly ☒ Quarterly ☐ Semi-annually\n"
    assert kept(line, "Quarterly", "coupon_frequency")
    assert not kept(line, "Semi-annually", "coupon_frequency")


def test_boxes_behind_their_words_with_another_column_beside_them():
    line = "Floating Rate [X]  Fixed Rate [ ]  Other [ ]       $5,000,000\n"
    assert kept(line, "Floating Rate", "coupon_type")
    assert not kept(line, "Fixed Rate", "coupon_type")
