"""Place: where codes stand, a table or a sentence, and what speaks for and against their notes being offered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from extractor.finding.codes import issuer_of
from extractor.ground.candidate import Candidate, Status
from extractor.ground.places import Span
from extractor.ground.reasons import Reason, points

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


@dataclass(frozen=True, slots=True)
class Place:
    """Where codes stand, the ``spans`` that speak of their notes alone, and what is weighed."""

    spans: tuple[Span, ...]
    rows: Mapping[str, int | None]  # the codes, each with where its row begins
    reasons: tuple[Reason, ...]

    @property
    def points(self) -> float:
        """All evidence added up."""
        return points(self.reasons)

    def holds(self, c: Candidate) -> bool:
        """Tell whether a candidate was read here."""
        return any(span.overlaps(c.span) for span in self.spans)


class Page(NamedTuple):
    """What a page tells outside of the places that tell of others."""

    terms: frozenset[str]  # of an offer
    named: Mapping[str, int]  # the codes whose rows or sheets state several of these, with where they begin
    coming: tuple[int, ...]  # where such rows and sheets begin whose code is left open
    settled: dt.date | None

    @property
    def begins(self) -> int | None:
        """Where the first of its notes is told in a row or sheet, if any is."""
        return min((*self.named.values(), *self.coming), default=None)

    @property
    def issuers(self) -> set[str]:
        """How its codes begin: which issuers they name."""
        return set(map(issuer_of, self.named))

    def tells_apart(self, codes: Collection[str]) -> bool:
        """Tell whether its notes are told in rows or sheets, and these codes are of none of them."""
        return self.begins is not None and not self.named.keys() & set(codes)

    def awaits(self, codes: Collection[str]) -> bool:
        """Tell whether as many codes as these are left open: they may be the missing ones."""
        return len(codes) == len(self.coming)


def offer_terms(candidates: Iterable[Candidate]) -> frozenset[str]:
    """Return what candidates state, or surely leave open, that only an offer states."""
    told = (c for c in candidates if c.field in OF_AN_OFFER and c.score >= SURE)
    return frozenset(c.field for c in told if c.status in {Status.FOUND, Status.PLACEHOLDER})
