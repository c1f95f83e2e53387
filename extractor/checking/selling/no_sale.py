"""without_sale: a page that offers no notes has no days on which they are sold, no sellers and no pieces.

An exchange offer's settlement, the agent of a redemption or the denominations of shares stand under the same words.
What the page says of itself, its issuer, programme, rule and numbers, stays.
"""

from __future__ import annotations

from extractor.ground.candidate import Status
from extractor.ground.fields import Alternative, Field
from extractor.ground.record import Record

_OF_A_SALE = (
    "offering_start",
    "offering_end",
    "trade_date",
    "trade_time",
    "settle_date",
    "min_denomination",
    "denomination_increment",
    "dtc_number",
    "dtc_participant",
    "agents",
)


def without_sale(offering: Record) -> Record:
    """Take these fields off a page's offering; they stay as alternatives, and what a person said stays as it is."""
    fields: dict[str, Field] = {}
    for name in _OF_A_SALE:
        field = offering.get(name)
        if field is None or field.status in {Status.ABSENT, Status.CORRECTED}:
            continue
        others = field.alternatives
        if field.status is Status.FOUND and field.method is not None:
            own = Alternative(field.value, field.confidence, field.raw or "", field.method, field.evidence)
            others = (own, *others)
        fields[name] = Field(None, Status.ABSENT, field.confidence, alternatives=others)
    return Record({**offering, **fields}, offering.footnotes) if fields else offering
