"""Printed currencies to their ISO 4217 codes."""

from __future__ import annotations

import re

_CURRENCIES = {
    "USD": "usd us$ u.s.$ $ dollars us-dollars us-dollar united-states-dollars dollar us",
    "EUR": "eur euro euros €", "JPY": "jpy yen japanese-yen ¥",
    "GBP": "gbp sterling pounds-sterling £ british-pounds", "CAD": "cad c$ canadian-dollars",
    "AUD": "aud a$ australian-dollars", "CHF": "chf swiss-francs", "NZD": "nzd nz$ new-zealand-dollars",
    "HKD": "hkd hk$ hong-kong-dollars", "MXN": "mxn mexican-pesos", "SEK": "sek swedish-kronor",
    "NOK": "nok norwegian-kroner", "DEM": "dem deutsche-marks", "FRF": "frf french-francs",
    "ITL": "itl italian-lire", "BRL": "brl brazilian-reais", "CNY": "cny renminbi", "INR": "inr indian-rupees",
}  # fmt: skip


def _currency_key(text: str) -> str:
    return re.sub(r"[\s.\\*-]+", "", text.casefold())


_CURRENCY_BY_KEY = {_currency_key(name): code for code, names in _CURRENCIES.items() for name in names.split()}


def parse_currency(text: str) -> str | None:
    """Return the ISO 4217 code of a printed currency: ``U.S. Dollars``, ``US$``, ``Japanese yen (JPY)``."""
    if code := _CURRENCY_BY_KEY.get(_currency_key(text)):
        return code
    parts = [_CURRENCY_BY_KEY.get(_currency_key(p)) for p in re.split(r'[()/,;"“”]|\bor\b', text) if p.strip()]
    known = {p for p in parts if p}
    return known.pop() if len(known) == 1 else None
