"""Prices far behind the verb of their sentence, and what other sentences say a percentage is."""

from decimal import Decimal

import pytest

from extractor.finding.rules.prices import far_prices


@pytest.mark.parametrize(
    "text",
    [
        "We sell you $25,000,000 of our Notes, through Alex. Example & Sons as agent, at 99.5% of their face; the agent",
        "Example Corporation is selling these notes at 99.5% of principal.",
        "The 4% notes, CUSIP 40721RAA2, are due May 15, 2009 and are priced at 99.5% of their principal amount of $1,000.",
        "We offer $3,000,000 of 3.40% notes due March 15, 2021 at 99.5%, CUSIP 95822QAK4.",
        "The 6% notes are due June 15, 2011 and priced at 99.5% with a concession of 0.85%.",
    ],
)
def test_a_sentence_that_sells_tells_its_price(values, text):
    assert values(far_prices, text, "selling_price") == [Decimal("99.5")]


@pytest.mark.parametrize(
    "text",
    [
        "We may redeem the notes that we are offering at 101.5% of principal.",
        "The agents buy the notes at 98.990% of principal.",
        "We sell the notes to Example Securities Inc. at 99.85% of principal, a discount of 0.15% from the price.",
        "If notes are sold at 99.5% of principal, a discount arises.",
        "Another issuer is selling notes at 99.5% of principal.",
        "We are offering notes whose holders get their estimated value at 95% of principal.",
        "The trust is offering notes. Old notes due May 1, 2020 at 101% are called.",
        "Notes are priced at 5.25% with care.",
    ],
)
def test_other_sentences_tell_other_prices(values, text):
    assert values(far_prices, text, "selling_price") == []


def test_the_discount_behind_a_price_is_the_sellers(values):
    text = "Example Corp. is selling these notes at 99.640% of principal. Two firms buy them at 98.990%, a discount of 0.650%, so"
    assert values(far_prices, text, "gross_concession") == [Decimal("0.650")]
    assert values(far_prices, text.replace("Two", "$9 per note. Two"), "gross_concession") == []
    assert values(far_prices, text.replace("0.650%", "12.0%"), "gross_concession") == []
    assert values(far_prices, "They buy them, a discount of 0.650%.", "gross_concession") == []
