"""Sentences that tell one thing of several notes."""

from decimal import Decimal

import pytest

from extractor.finding.rules.prices import shared_sentences


@pytest.mark.parametrize(
    "text",
    [
        "The agents' concession is 1.10% on the 3.250% notes and 1.75% on the 4.500% notes.",
        "Our agents receive 1.10% of principal on the 2018 notes and 1.75% on the 2023 notes.",
        "an underwriting discount of 1.10% for the Series A notes and 1.75% for the Series B notes",
        "commissions of 1.10%, in the case of the notes due 2018, and 1.75%, in the case of the notes due 2023",
    ],
)
def test_concessions_of_several_notes(values, text):
    assert values(shared_sentences, text, "gross_concession") == [Decimal("1.10"), Decimal("1.75")]
    assert values(shared_sentences, text, "selling_price") == []


@pytest.mark.parametrize(
    "text",
    [
        "The public offering price is 99.75% for the 2019 notes (CUSIP 1) and 99.125% for the 2024 notes (CUSIP 2).",
        "The 3.250% notes are sold to the public at 99.75% and the 4.500% notes at 99.125%.",
        "The notes due 2018 are priced at 99.75% and the notes due 2023 at 99.125% of principal.",
    ],
)
def test_prices_of_several_notes(values, text):
    assert values(shared_sentences, text, "selling_price") == [Decimal("99.75"), Decimal("99.125")]


@pytest.mark.parametrize(
    "text",
    [
        "The concession is 1.10% on the 2018 notes. It is 1.75% on the 2023 notes.",
        "The yield is 4.10% on the 2018 notes and 4.75% on the 2023 notes.",
        "We may redeem the notes at a price of 101% for the 2018 notes and 102% for the 2023 notes.",
        "The price rose by 1.10% for the 2018 notes and 1.75% for the 2023 notes.",
        "The concession is 1.10% on the 2018 notes and they pay interest.",
        "Last year the 2018 notes were sold at 99% and the 2023 notes at 98%.",
    ],
)
def test_other_sentences_tell_neither(values, text):
    assert not values(shared_sentences, text, "selling_price") + values(shared_sentences, text, "gross_concession")
