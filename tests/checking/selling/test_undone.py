"""What a page says of an offer that is none, or no more."""

import pytest

from extractor.checking.selling.undone import (
    CALLED_OFF,
    CALLED_OFF_HEAD,
    DENIED,
    ISSUED,
    NONE_SOLD,
    OUTSTANDING,
    RESOLD,
    cues_of_undone,
    is_new_issue,
)


def cues(said):
    lines = said.casefold()
    return cues_of_undone(lines, " ".join(lines.split()))


@pytest.mark.parametrize(
    "said",
    [
        "The offering of these notes has been terminated.",
        "On May 3 we cancelled the offering for want of orders.",
        "The company has decided to withdraw the sale of the notes.",
        "Pricing Supplement No. 4 is hereby withdrawn.",
        "Pricing Supplement No. 4 is rescinded.",
        "On May 3 we stopped the sale of these notes.",
    ],
)
def test_an_offer_is_called_off(said):
    assert cues(said) == [CALLED_OFF]


@pytest.mark.parametrize(
    "said",
    [
        "We file reports until the offering has been terminated.",
        "If the offering is hereby terminated, orders lapse. We may have terminated the offering early.",
        "We refer to them until this offering is terminated.",
        "This replaces Pricing Supplement No. 211, which was withdrawn.",
        "A prior offering was terminated in 2009.",
        "The distribution agreement was terminated by the former agent.",
        "Offers to buy may be withdrawn until the notes are priced.",
        "The offering of the 2021 notes has been terminated; the other notes are still offered.",
        "Termination of offering period: May 3",
    ],
)
def test_what_a_sentence_only_thinks_of_calls_nothing_off(said):
    assert cues(said) == []


@pytest.mark.parametrize(
    "said",
    [
        "Pricing Supplement No. 7 - WITHDRAWN\n",
        "Notice of Cancellation\n",
        "WITHDRAWN OFFER - return your orders\n",
        "Offering cancelled\n",
        "Withdrawal of Pricing Supplement No. 7\n",
        "NOTICE OF TERMINATION OF THE OFFERING\n",
    ],
)
def test_a_heading_calls_an_offer_off(said):
    assert cues(f"Example Corp.\n{said}Notes due 2030") == [CALLED_OFF, CALLED_OFF_HEAD]
    assert cues("terms of the notes\n" * 200 + said) == []


def test_notes_of_which_none_is_sold():
    assert cues("No notes were sold.") == [NONE_SOLD]
    assert cues("No orders were accepted. None will be issued.") == [NONE_SOLD]
    assert cues("They were never issued.") == [NONE_SOLD]
    assert cues("They will never be issued.") == [NONE_SOLD]
    assert cues("We will not issue the notes below.") == [NONE_SOLD]
    assert cues("We will not issue the notes in certificated form.") == []
    assert cues("No notes will be issued in certificated form or sold to retail investors.") == []


@pytest.mark.parametrize(
    "said",
    [
        "This sheet offers nothing for sale.",
        "No notes are for sale.",
        "The booklet is not about the sale of any note.",
        "Terms have not been set and no notes are offered by this release.",
        "CHANGE OF PURCHASING AGENT; NO NOTES OFFERED",
        "We sell no notes at this time.",
        "We have no notes on offer today.",
        "The slides describe our debt. No offering of notes is under way.",
        "No sale of debt securities is currently planned.",
    ],
)
def test_a_page_says_that_it_offers_nothing(said):
    assert cues(said) == [DENIED]


@pytest.mark.parametrize(
    "said",
    [
        "This supplement is not an offer to sell the notes in any state where that is unlawful.",
        "The issuer makes no offer in the European Economic Area.",
        "No securities are offered to the public in Hong Kong.",
        "This item is no offer. It is not an offer of securities.",
        "No notes are offered by this supplement other than those above.",
        "No securities are offered by any other letter.",
        "No offer of notes is being made to the public in any Member State.",
    ],
)
def test_that_some_may_not_buy_denies_no_offer(said):
    assert cues(said) == []


def test_columns_and_labels_tell_what_is_outstanding_and_when_it_was_issued():
    assert cues("CUSIP\tIssued\tDue\n") == [ISSUED]
    assert cues("cusip | Outstanding ($m) | due\n") == [OUTSTANDING]
    assert cues("Principal amount outstanding: $5,000,000\n") == [OUTSTANDING]
    assert cues("The notes are issued in units. After the sale $5,000,000 will be outstanding in all.\n") == []


def test_old_notes_are_sold_again():
    assert cues("Supplement\nNOT A NEW ISSUE\n") == [RESOLD]
    assert cues("Reoffering Circular\n") == [RESOLD]
    assert cues("Notice of rate period change and reoffering\n") == [RESOLD]
    assert cues("terms of the notes\n" * 200 + "Remarketing memorandum") == []


@pytest.mark.parametrize(
    "said", ["We owe these notes, none of which is sold by this document.", "They are not being offered hereby."]
)
def test_what_a_page_lists_is_not_offered_by_it(said):
    assert cues(said) == [DENIED]


@pytest.mark.parametrize(
    "said",
    [
        "We are not offering these notes in any state where that is not permitted.",
        "These notes are not offered hereby to anyone in the European Economic Area.",
        "Notes that are not offered here were described in earlier supplements.",
        "None of the agents has to sell these notes. None of which we know.",
    ],
)
def test_a_law_that_bars_a_sale_to_some_bars_no_offer(said):
    assert cues(said) == []


@pytest.mark.parametrize(
    "said",
    [
        "This is not a new issue of stock.",
        "There is no new issue of common stock, and no new offering of warrants.",
        "It is not a new offering of our shares.",
    ],
)
def test_stock_that_is_not_issued_tells_nothing_of_notes(said):
    assert cues(said) == []


@pytest.mark.parametrize(
    "said",
    [
        "NEW ISSUE\n",
        "The notes are a new issue of the company.",
        "Offered when, as and if issued",
        "We are offering the notes.",
    ],
)
def test_a_page_calls_its_notes_a_new_issue(said):
    assert is_new_issue(said.casefold())


@pytest.mark.parametrize(
    "said", ["NOT A NEW ISSUE\n", "New issue desk\n", "a new interest rate", "We are not offering the notes."]
)
def test_other_pages_do_not(said):
    assert not is_new_issue(said.casefold())
