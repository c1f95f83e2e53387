import pytest

from extractor.finding.rules.notes import currency


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Specified Currency: U.S. Dollars", "USD"),
        ("Specified Currency:\n\nPrincipal:\n\nU.S. Dollars", "USD"),
        ("SPECIFIED CURRENCY: Japanese yen", "JPY"),
        ("Currency and Denominations: Euro", "EUR"),
        ("Principal Amount: U.S. $75,000,000", "USD"),
        ("Principal Amount (in Specified Currency): USD 150,000,000", "USD"),
        ("PRINCIPAL\nUSD 400,000,000\nPRICED\n03/04/2024", "USD"),
        ("Issue size | USD 400,000,000", "USD"),
        ("The notes are denominated in U.S. dollars.", "USD"),
    ],
)
def test_the_currency_behind_its_label(values, text, code):
    assert values(currency, text, "currency") == [code]


def test_a_currency_that_others_may_have_is_not_this_notes(values):
    assert values(currency, "We may issue notes denominated in euros.", "currency") == []


def test_an_amount_in_a_sentence_names_no_currency_of_the_notes(values):
    assert values(currency, "in denominations of principal USD 1,000 each", "currency") == []
