"""How sheets in French, Italian, German and Spanish print dates, numbers and short answers."""

from __future__ import annotations

import re
from typing import NamedTuple

from extractor.ground.regex import regex

_FRENCH = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
_ITALIAN = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
_GERMAN = "januar februar märz april mai juni juli august september oktober november dezember"
_SPANISH = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
_PLAIN = str.maketrans("éûä", "eua")
_ENGLISH = frozenset(("april", "august", "september", "november"))

#: Month names of these languages, in small letters and also without accents, to 1 to 12; English ones left out.
FOREIGN_MONTHS = {
    spelling: number
    for names in (_FRENCH, _ITALIAN, _GERMAN, _SPANISH)
    for number, name in enumerate(names.split(), 1)
    for spelling in (name, name.translate(_PLAIN))
    if name not in _ENGLISH
}
_LONGEST_FIRST = "|".join(sorted(FOREIGN_MONTHS, key=len, reverse=True))
#: A day, a foreign month's name and a year, in this order.
FOREIGN_DATE = regex(
    # The look-behind stands after the first digit: it is tried there only.
    rf"(?P<day>[0-9](?<![0-9/.,$-][0-9])[0-9]?)(?:er|°|º|\.)?\s(?:de\s)?(?P<month>{_LONGEST_FIRST})\s(?:de[l]?\s)?"
    r"(?P<year>(?:19|20)[0-9]{2})(?![0-9])",
    re.IGNORECASE,
)
#: The answers of such sheets, and how often their interest is paid: English sheets print these words, too.
FOREIGN_YES = ("oui", "sì", "ja")
FOREIGN_NO = ("non", "nein")
FOREIGN_FREQUENCY = "semestriel"
# Words of such sheets' labels, and of English ones.
_WORDS = (
    "échéance", "émission", "émetteur", "émettrice", "taux", "prix", "remboursement", "montant", "devise",
    "paiement", "scadenza", "emissione", "emittente", "tasso", "prezzo", "rimborso", "importo", "valuta", "cedola",
    "fälligkeit", "zinssatz", "laufzeit", "emittent", "emittentin", "nennbetrag", "kupon", "vencimiento",
    "emisión", "emisor", "precio", "importe",
)  # fmt: skip
# The same, encoded, without those that contain another one: bytes are searched fast whatever else the text holds.
_SIGNS = tuple(word.encode() for word in _WORDS if not any(other in word for other in _WORDS if other != word))
_PLAIN_SIGNS = tuple(filter(bytes.isascii, _SIGNS))
_LABELS = regex(rf"\b(?:{'|'.join(_WORDS)})\b")
_ENGLISH_LABELS = regex(
    r"\b(?:maturity|price|interest|rate|issuer|proceeds|redemption|prospectus|supplement|principal|notes)\b",
    re.IGNORECASE,
)
_COMMA = regex(r"[0-9],[0-9]{1,6}\s?%")
_POINT = regex(r"[0-9]\.[0-9]{1,6}\s?%")
# A day's first figure comes before what may not stand in front of it: figures are found much faster.
_MONTH_FIRST = regex(r"[0-9](?<![0-9/][0-9])[0-9]?/(?:1[3-9]|2[0-9]|3[01])/[0-9]{2,4}(?![0-9])")
_DAY_FIRST = regex(
    r"[123](?<![0-9/][123])(?:(?<=1)[3-9]|(?<=2)[0-9]|(?<=3)[01])/(?:0?[1-9]|1[0-2])/[0-9]{2,4}(?![0-9])"
)
_LEAST_DAYS = 2  # that no month can open, of an English sheet that prints the day first
_LEAST_LABELS = 3  # of a sheet in another language, and more than English ones
_REACH = 20_000  # characters: a sheet is shorter, and a long filing shows its habits on its first pages


class Habits(NamedTuple):
    """How one sheet prints: the day before the month in ``5/6/2027``, a comma before the decimals."""

    day_first: bool = False
    decimal_comma: bool = False


def text_to_habits(text: str) -> Habits:
    """Return how a whole sheet prints; another language's habits only where its labels prevail.

    An English sheet prints the day first where its days tell so themselves: 14/03/2029 and none like 03/14/2029.
    """
    text = text[:_REACH]
    low = text.lower()
    encoded = low.encode("utf-8", "surrogatepass")
    signs = _PLAIN_SIGNS if encoded.isascii() else _SIGNS
    if not any(sign in encoded for sign in signs):  # plain words are found a hundred times as fast as the pattern
        return Habits(_is_day_first(text))
    foreign = len(_LABELS.findall(low))
    if foreign < _LEAST_LABELS or foreign <= len(_ENGLISH_LABELS.findall(text)):
        return Habits(_is_day_first(text))
    comma = _COMMA.search(text) is not None and _POINT.search(text) is None
    return Habits(_MONTH_FIRST.search(text) is None, comma)


def _is_day_first(text: str) -> bool:
    if text.count("/") < _LEAST_DAYS * 2:
        return False
    return len(set(_DAY_FIRST.findall(text))) >= _LEAST_DAYS and _MONTH_FIRST.search(text) is None


_CONTINENTAL = regex(r"[0-9]{1,3}(?:[. \u00a0][0-9]{3})*,[0-9]{1,6}(?![0-9])|[0-9]{1,3}(?:\.[0-9]{3}){2,}(?![0-9])")
_SWAP = str.maketrans(".,", ",.")


def to_decimal_point(text: str) -> str:
    """Turn ``1.250.000,50`` into ``1,250,000.50``, at the same places; other numbers stay as they are."""
    return _CONTINENTAL.sub(lambda found: found[0].translate(_SWAP), text)
