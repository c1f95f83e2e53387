"""Bond sites' data sheets abroad: a line holds a label of their language and its value, with nothing in between.

``Scadenza 20/06/2026``, ``Tasso d'interesse 5.05% annuo ( pagamento mensile )``, ``Importo minimo 1 000 USD``: English
sheets print a colon or a column there, these a blank. The words are those of such sheets alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from extractor.finding.rules.text.proposing import candidate
from extractor.finding.rules.text.view import View
from extractor.ground.candidate import Candidate, Value
from extractor.ground.regex import regex
from extractor.values.dates import parse_date

_LINE = r"(?:\A|(?<=[\n\f\v]))"
_DAY = r"\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d(?!\d)"
_AMOUNT = r"\d{1,3}(?:[  .]\d{3})*(?![\d.,])"


def _day(printed: str) -> Value:
    return parse_date(printed.replace(".", "/"), day_first=True)


def _dollars(printed: str) -> Value:
    return Decimal("".join(c for c in printed if c.isdigit()))


_OFTEN = {"mens": "monthly", "trim": "quarterly", "seme": "semi_annual", "annu": "annual", "anua": "annual"}


def _often(printed: str) -> Value:
    return _OFTEN.get(printed[:4].lower())


def _printed(printed: str) -> Value:
    return " ".join(printed.split())


# Field, what is printed (its value a group), how it is read, and words that stand near it in small letters.
_KINDS: tuple[tuple[str, re.Pattern[str], Callable[[str], Value], tuple[str, ...]], ...] = (
    (
        "maturity_date",
        regex(rf"{_LINE}(?:Scadenza|[EÉ]ch[ée]ance|Vencimiento|F[äa]lligkeit)\s(?P<value>{_DAY})"),
        _day,
        ("scadenza", "chéance", "cheance", "vencimiento", "lligkeit"),
    ),
    (
        "coupon_frequency",
        regex(r"\(\s?(?i:pagamento|paiement|pago)\s(?P<value>(?i:mens|trim|seme|annu|anua)\w+)\s?\)"),
        _often,
        ("pagamento", "paiement", "pago "),
    ),
    (
        "min_denomination",
        regex(rf"{_LINE}(?:Importo\sminimo|Montant\s[Mm]inimal|Importe\sm[ií]nimo)\s(?P<value>{_AMOUNT})\s?(?:USD|\$)"),
        _dollars,
        ("importo", "montant", "importe"),
    ),
    ("currency", regex(r"\(\s?(?:in|en)\s(?P<value>USD)\s?\)"), _printed, ("in usd", "en usd")),
)


def find(flat: View) -> list[Candidate]:
    """Propose what the lines of such a sheet state; nothing where a sheet's own words are missing."""
    out: list[Candidate] = []
    for field, pattern, read, words in _KINDS:
        found = next(flat.near(pattern, *words, before=40, after=120), None)
        value = read(found["value"]) if found else None
        if found is not None and value is not None:
            out.append(candidate(flat, field, found.span("value"), value, 0.96))
    return out
