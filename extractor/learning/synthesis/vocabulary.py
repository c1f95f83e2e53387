"""Vocabulary: header and label spellings, drawn from the schema and composed word by word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from random import Random

from extractor.ground.schema import retail_note

# Spellings that name nothing without a second look (they arise by losing words instead), and combined ones.
_VAGUE = frozenset({
    "Date", "Fixed", "Option", "Interest", "Selling", "Ratings", "Expected Ratings", "Rate Note CUSIP", "Due", "Issue", "Notes",
    "Amount", "Montant", "Importo", "Rate", "1st Coupon", "Call Type", "Interest Payments", "Type of Note",
    "Status", "The CUSIP number for the notes is", "Call", "Term", "CUSIP/ISIN", "CUSIP / ISIN", "CUSIP/ISIN Number", "Series",
    "Principal ($ in millions)", "Rating", "Interest Payment Frequency and Dates", "Product", "CUSIP #:", "Interest Calculation",
    "Fixed Rate", "Total Proceeds", "Dated", "Earliest Redemption Date", "Floating Rate Note CUSIP Number", "Fixed Rate Note CUSIP Number",
})  # fmt: skip
_FOREIGN = re.compile(r"[àâçéèêîôûÉ]|Code ISIN|Emittente|Emetteur|Codice|Scadenza|Prezzo|Tasso|Taux|Devise|Data di|Echéance|Rimborso|Importo|Montant|Date d'")
_CLASSIC = {
    "cusip": ("CUSIP Number",), "principal_amount": ("Principal Amount", "Aggregate Principal Amount"), "selling_price": ("Selling Price",),
    "gross_concession": ("Gross Concession",), "net_proceeds": ("Net Proceeds",), "coupon_type": ("Coupon Type",),
    "coupon_rate": ("Coupon Rate", "Interest Rate"), "coupon_frequency": ("Coupon Frequency", "Payment Frequency"), "maturity_date": ("Maturity Date",),
    "first_coupon_date": ("1st Coupon Date", "1st Interest Payment Date"), "first_coupon_amount": ("1st Coupon Amount", "1st Interest Payment Amount"),
    "survivors_option": ("Survivor's Option", "Survivors Option"), "product_ranking": ("Product Ranking",), "moodys_rating": ("Moody's Rating", "Moodys Rating"),
    "sp_rating": ("S & P Rating", "S&P Rating"), "day_count": ("Day Count Basis", "Day Count"),
}  # fmt: skip
_SWAPS = (("Number", "No."), ("Number", "#"), ("Number", "Num."), ("Survivor's", "Survivors"), ("Survivor's", "Survivor"), ("1st", "First"),
          ("First", "1st"), ("1st", "1 st"), ("Amount", "Amt."), ("Frequency", "Freq."), ("Principal", "Principle"), ("Moody's", "Moodys"),
          ("S & P", "S&P"), ("Concession", "Conc."), ("Maturity Date", "Maturity"), ("&", "and"), ("Ranking", "Rank"), ("Payment", "Pmt"),
          ("Coupon", "Interest"), ("Interest", "Coupon"), ("Percent", "Pct"))  # fmt: skip
# A held-out spelling is drawn in evaluation only: each fourth one of a field's list, from the fourth on.
_HELD_EVERY = 4


@cache
def spellings(field: str, split: str) -> tuple[str, ...]:
    """Return a field's whole spellings for a split; train never draws a held-out one."""
    labels = [s for s in retail_note().by_name[field].labels if s not in _VAGUE and not _FOREIGN.search(s)]
    held = labels[_HELD_EVERY - 1 :: _HELD_EVERY]
    if split == "evaluation":
        return tuple(held + labels)
    return tuple(s for s in labels if s not in held) or tuple(labels)


def _composed(rng: Random, label: str) -> str:
    fitting = [(old, new) for old, new in _SWAPS if old in label.split() or (" " in old and old in label) or old == "&"]
    old, new = rng.choice(fitting) if fitting else ("", "")
    return label.replace(old, new, 1) if old and old in label else label


def draw_label(rng: Random, field: str, split: str, *, classic: float = 0.3, compose: float = 0.2) -> str:
    """Draw a header or label spelling: a common one, one of the schema's, or a composed one."""
    pool: Sequence[str] = spellings(field, split)
    label = rng.choice(_CLASSIC[field]) if field in _CLASSIC and rng.random() < classic else rng.choice(pool) if pool else field
    if rng.random() < compose:
        label = _composed(rng, label)
    return label.replace("'", "’") if rng.random() < 0.25 else label


def cased(label: str, case: str) -> str:
    """Print a label as it is, in capitals, or with only its first letter a capital."""
    if case == "upper":
        return label.upper()
    if case == "sentence":
        head, *rest = label.split(" ")
        return " ".join([head, *(w if w.isupper() or not w.isalpha() else w.lower() for w in rest)])
    return label
