"""What running text only supposes is no term of the notes."""

from decimal import Decimal

import pytest

from extractor.finding.refusals.by_sentences.suppositions import without_suppositions
from extractor.grids.recover import document_to_grids
from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.places import Span
from extractor.ground.schema import retail_note
from extractor.reading.open import read
from tests.finding.refusals.printed import printed


def kept(text, field, raw):
    document = read(text.encode())
    found = printed(document.text, field, raw, Decimal(1))
    return bool(without_suppositions(document, document_to_grids(document, retail_note()), [found]))


@pytest.mark.parametrize(
    "sentence",
    [
        "Assuming a hypothetical rate of 8.00% per annum, each payment would be $6.67.",
        "For example, a note with a coupon of 8.00% would pay $20.00 a quarter.",
        "For instance, a rise of the coupon to 8.00% would lower the price.",
        "Interest then fell. Had you sold a note with a coupon of 8.00%, you would have gained.",
        "A note of 30 years at 8.00% can lose more than 15% of its value if yields rise.",
        "If you buy notes in the secondary market at 8.00% below par, your return will differ.",
    ],
)
def test_an_example_states_no_rate(sentence):
    assert not kept(sentence, "coupon_rate", "8.00%")


@pytest.mark.parametrize(
    "sentence",
    [
        "The notes pay a coupon of 8.00% a year. Assuming a holding to maturity, the yield is the same.",
        "We offer a note of $1,000 that pays 8.00% a year.",
        "Contingent coupon rate of 8.00% per annum, assuming that the notes have not been called.",
    ],
)
def test_a_term_beside_a_supposition_stays(sentence):
    assert kept(sentence, "coupon_rate", "8.00%")


def test_only_a_call_is_made_at_any_time():
    assert not kept("The value of your notes at any time will reflect many factors.", "call_frequency", "at any time")
    assert not kept("Gains after December 31, 2018 are taxed.", "first_call_date", "December 31, 2018")
    assert kept("We may redeem the notes,\nin whole, at any time.", "call_frequency", "at any time")


@pytest.mark.parametrize(
    "said",
    [
        "May the company repay them early? Yes, at any time.",
        "Early repayment is possible at any time.",
        "At our option they end at any time.",
        "Issuer's right: at any time, in whole.",
        "The company may retire the notes at any time.",
    ],
)
def test_a_call_has_many_names(said):
    assert kept(said, "call_frequency", "at any time")


def test_a_limit_is_no_call_price():
    sentence = "The redemption amount will be less than 90% of principal."
    assert not kept(sentence, "call_price", "90%")
    assert kept(sentence.replace("less than ", ""), "call_price", "90%")


def test_a_cell_under_its_label_is_no_running_text():
    sheet = "Issuer:\tExample Corp.\nOptional redemption:\tAt any time at par\nMaturity Date:\tMay 15, 2030\n"
    assert kept(sheet, "call_frequency", "At any time")


def test_a_paragraph_of_a_value_alone_is_a_cell():
    page = "If callable, date of redemption:\n\nDecember 31, 2018\n\nThe notes are listed."
    assert kept(page, "first_call_date", "December 31, 2018")


def test_leader_dots_end_no_sentence():
    text = "Redeemable by the Company ............ Yes, in part, at 101% from May 1, 2003\n"
    assert kept(text, "call_price", "101")


def test_a_calls_notice_may_have_a_sentence_of_its_own():
    called = "We may redeem the notes on any payment date. Holders get at least 15 days' notice."
    assert kept(called, "call_notice_days", "15")
    assert not kept(called.replace(". Holders", ".\n\nHolders"), "call_notice_days", "15")
    assert not kept("We pay on any payment date. Holders get at least 15 days' notice.", "call_notice_days", "15")
    assert not kept(called.replace("Holders get", "Rates rest"), "first_call_date", "15")


def test_another_partys_notice_is_no_calls():
    called = "We may redeem the notes at par on or after May 15, 2030. The trustee may resign on 60 days' notice."
    assert not kept(called, "call_notice_days", "60")


def test_a_note_of_some_years_may_be_the_one_that_is_sold():
    assert kept("This is a note of ten years that pays a coupon of 8.00% a year.", "coupon_rate", "8.00%")
    assert not kept("What a note of ten years pays is 8.00% a year.", "coupon_rate", "8.00%")


def test_a_ticked_yes_over_a_paragraph_is_of_the_call():
    page = (
        "Optional redemption:  {} Yes\n\nIn whole, on 30 days' notice, on May 15, 2001 and on each May 15 after it.\n"
    )
    assert kept(page.format("[X]"), "first_call_date", "May 15, 2001")
    assert not kept(page.format("[ ]"), "first_call_date", "May 15, 2001")
    assert not kept(page.format("Listed: [X]").replace("Optional redemption:", ""), "first_call_date", "May 15, 2001")


def test_how_often_interest_would_be_paid_is_supposed():
    page = "The notes pay interest quarterly. {} $125.00 each month if interest were paid monthly."
    assert kept(page.format("You get"), "coupon_frequency", "quarterly")
    assert not kept(page.format("You get"), "coupon_frequency", "monthly")
    assert not kept("For example, a note of $1,000 that pays monthly earns $5.", "coupon_frequency", "monthly")
    assert kept("If a day is no business day, interest is paid monthly on the next.", "coupon_frequency", "monthly")


@pytest.mark.parametrize(
    ("note", "label", "left"), [(4, "Callable On/After(2)", 1), (None, "Callable", 0), (4, "Price", 0)]
)
def test_the_footnote_of_a_calls_column_need_not_speak_of_a_call(note, label, left):
    document = read(b"Rates stand above.\n\n(2) At 101% of principal, on any interest payment date on or after it.\n")
    at = document.text.index("101")
    found = Candidate("call_price", note, Span(at, at + 3), "101", Decimal(101), Status.FOUND, 0.9, Method.RULES, label)
    assert len(without_suppositions(document, [], [found])) == left
