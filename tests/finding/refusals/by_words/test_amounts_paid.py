from decimal import Decimal

import pytest

from extractor.finding.refusals.by_words.amounts_paid import without_amounts_paid
from extractor.reading.open import read
from tests.finding.refusals.printed import printed


def told(text, word, field="principal_amount"):
    value = Decimal(word.strip("$").replace(",", ""))
    return printed(text, field, word, value)


@pytest.mark.parametrize(
    "paid",
    [
        "| Public price | 99.970% | $39,988,000 |",
        "Issuer receives\n99.970 %\n$39,988,000",
        "Price to public 99.97% $39,988,000",
        "Price to public 99.97% | $ | 39,988,000",
    ],
)
def test_a_product_of_the_principal_and_the_percentage_beside_it_is_no_principal(paid):
    text = f"Notional: $40,000,000\n{paid}\n"
    principal, product = told(text, "$40,000,000"), told(text, "39,988,000")
    proceeds = told(text, "39,988,000", "net_proceeds")
    assert without_amounts_paid(read(text.encode()), [product, principal, proceeds]) == [principal, proceeds]


@pytest.mark.parametrize(
    "other",
    [
        "| Public price | 100.000% | $39,988,000 |",
        "| Public price | 99.960% | $39,988,000 |",
        "| Public price | 99.970% | of $39,988,000 |",
        "| Public price | 0.000% | $39,988,000 |",
    ],
)
def test_another_amount_stays(other):
    text = f"Notional: $40,000,000\n{other}\n"
    both = [told(text, "$40,000,000"), told(text, "39,988,000")]
    assert without_amounts_paid(read(text.encode()), both) == both
