"""Words that tell of notes other than those for sale, and words of an offer that are like them."""

import pytest

from extractor.fusing.offered import cues


@pytest.mark.parametrize(
    ("pattern", "told", "kept"),
    [
        (cues.PAST, "Results of the last two weeks", "Results to date"),
        (cues.PAST, "Notes issued since 1998", "Notes issued hereby"),
        (cues.OTHERS, "Our existing notes", "Our notes"),
        (cues.ADDED, "together with the notes issued in May", "with the notes"),
        (cues.COLUMN, "Amount outstanding", "Amount"),
        (cues.COLUMN, "Repaid", "Sold to the public"),
        (cues.ROW, "Rule 144A", "Rule 144"),
        (cues.OVER, "sold out", "sold"),
        (cues.HEADING, "Use of Proceeds", "Terms of the Notes"),
        (cues.AS_OF, "Debt as of March 3, 2019", "Notes due March 3, 2019"),
    ],
)
def test_a_cue_tells_of_others_and_not_of_what_is_for_sale(pattern, told, kept):
    assert pattern.search(told)
    assert not pattern.fullmatch(kept)
    assert not pattern.search(kept)


@pytest.mark.parametrize("before", ["We will redeem our 6% notes, CUSIP ", "proceeds go towards CUSIP "])
def test_words_before_a_code_give_it_to_notes_that_are_repaid(before):
    assert cues.BEFORE.search(before)


@pytest.mark.parametrize("before", ["We may redeem the notes, CUSIP ", "We will redeem any of the notes, CUSIP "])
def test_a_notes_own_terms_speak_of_its_redemption(before):
    assert not cues.BEFORE.search(before)


def test_words_behind_a_code():
    assert cues.BEHIND.match(", called for June 1")
    assert not cues.BEHIND.match(", callable from June 1")
    assert cues.BEHIND.match(", are repaid with the money")
    assert not cues.BEHIND.match(", are repaid at par with interest")


@pytest.mark.parametrize(
    "before",
    [
        "Each series ranks equally with our other senior debt, including our 4% Notes due 2044 (CUSIP ",
        "Part of the proceeds will pay the Series E notes maturing in May (3.300%, CUSIP ",
        "The net proceeds retire $18,000,000 of Series A Notes (CUSIP ",
    ],
)
def test_what_notes_rank_with_or_pay_off_is_beside_them(before):
    assert cues.BEFORE.search(before)


@pytest.mark.parametrize(
    "before",
    [
        "The 2024 notes rank equally with the 2027 notes (CUSIP ",
        "They rank equally with our other debt, and the notes have the CUSIP ",
        "The proceeds will pay for new plants; the notes have the CUSIP ",
    ],
)
def test_a_note_that_ranks_with_others_keeps_its_code(before):
    assert not cues.BEFORE.search(before)
