"""Lines of bond sites' sheets in other languages."""

import datetime as dt
from decimal import Decimal

import pytest

from extractor.finding.rules.lists import data_sheets

SHEET = """Obbligazione Arden 5.05% ( US0448QAB61 ) in USD

Tasso d'interesse 5.05% annuo ( pagamento mensile )
Scadenza 20/06/2026
Importo minimo 1 000 USD
"""


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("maturity_date", dt.date(2026, 6, 20)),
        ("coupon_frequency", "monthly"),
        ("min_denomination", Decimal(1000)),
    ],
)
def test_a_blank_divides_label_and_value(values, field, value):
    assert values(data_sheets, SHEET, field) == [value]


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Echéance 05/08/2029 - Obligation échue", "maturity_date", dt.date(2029, 8, 5)),
        ("Coupon 3.7% par an ( paiement trimestriel )", "coupon_frequency", "quarterly"),
        ("Code ISIN  US0448QAB61 ( en USD )", "currency", "USD"),
        ("Montant Minimal 2 000 USD", "min_denomination", Decimal(2000)),
    ],
)
def test_the_words_are_those_of_several_languages(values, line, field, value):
    assert values(data_sheets, f"Obligation Arden\n{line}\n", field) == [value]


@pytest.mark.parametrize("line", ["Importo minimo /", "Montant Minimal /", "La scadenza 20/06/2026", "Scadenza:"])
def test_what_is_left_out_or_told_in_a_sentence_is_not_read(values, line):
    assert values(data_sheets, f"Obbligazione Arden\n{line}\n", "maturity_date") == []
    assert values(data_sheets, f"Obbligazione Arden\n{line}\n", "min_denomination") == []
