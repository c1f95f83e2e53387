"""without_unsold: beside notes whose rows say what they are sold for, a code in running text is no note for sale.

Below its terms a page names notes that its issuer sold before, calls or repays: a code, perhaps with a rate and a year,
in whatever words. Of a note for sale something of its sale is told as well, of this note and no other: how much of it,
at what price, for what concession.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extractor.fusing.owners.drafts import Draft
from extractor.ground.candidate import Candidate, Status

_OF_A_SALE = frozenset(
    {"principal_amount", "selling_price", "gross_concession", "net_proceeds", "net_proceeds_percent"}
)
_LOOSE = {-1}  # the grids of a draft that stands in none


def without_unsold(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts without such codes; all of them where the tables and sheets tell less, too."""
    tabled = [d for d in drafts if d.grids != _LOOSE]
    if not tabled or len(tabled) == len(drafts):
        return list(drafts)
    told = Counter(c.span.start for d in drafts for c in _of_a_sale(d))
    sold = [any(told[c.span.start] == 1 for c in _of_a_sale(d)) for d in drafts]
    if not all(own for d, own in zip(drafts, sold, strict=True) if d.grids != _LOOSE):
        return list(drafts)
    return [d for d, own in zip(drafts, sold, strict=True) if own]


def _of_a_sale(draft: Draft) -> list[Candidate]:
    """Return what is said of a draft's sale, each place once."""
    said = {c.span.start: c for c in draft.candidates if c.field in _OF_A_SALE and c.status is Status.FOUND}
    return list(said.values())
