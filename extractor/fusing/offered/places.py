"""Place: where codes stand, a table or a sentence, and what speaks for and against their notes being offered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from extractor.ground.candidate import Candidate, Status
from extractor.ground.places import Span

# What only those print who sell a note: how much of its price is whose, when it first pays, what heirs may ask.
OF_AN_OFFER = frozenset(
    {
        "selling_price",
        "gross_concession",
        "net_proceeds",
        "net_proceeds_percent",
        "first_coupon_date",
        "first_coupon_amount",
        "survivors_option",
    }
)
SURE = 0.5  # a finder's score from which a term counts


class Reason(NamedTuple):
    """One piece of evidence: what it is, and its points (more than 0 speaks for an offer)."""

    name: str
    weight: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where codes stand, the ``spans`` that speak of their notes alone, and what is weighed."""

    spans: tuple[Span, ...]
    rows: dict[str, int | None]  # the codes, each with where its row begins
    reasons: tuple[Reason, ...]

    @property
    def points(self) -> int:
        """All evidence added up."""
        return sum(r.weight for r in self.reasons)

    def holds(self, c: Candidate) -> bool:
        """Tell whether a candidate was read here."""
        return any(span.overlaps(c.span) for span in self.spans)


def offer_terms(candidates: Iterable[Candidate]) -> frozenset[str]:
    """Return what candidates state, or surely leave open, that only an offer states."""
    told = (c for c in candidates if c.field in OF_AN_OFFER and c.score >= SURE)
    return frozenset(c.field for c in told if c.status in {Status.FOUND, Status.PLACEHOLDER})
