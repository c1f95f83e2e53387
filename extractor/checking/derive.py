"""Values that follow from others; always marked as derived, and only on request."""

from __future__ import annotations

from extractor.checking.stated import stated_number
from extractor.ground.candidate import Method, Status
from extractor.ground.record import Field, Record
from extractor.values.interest import proceeds

_OPEN = frozenset({Status.ABSENT, Status.PLACEHOLDER})
_FROM = ("principal_amount", "selling_price", "gross_concession")


def derive_net_proceeds(note: Record) -> Record:
    """Return ``note`` with the net proceeds that follow from principal, price and concession.

    The note comes back unchanged when one of the three is not stated, or when the document prints
    something for the proceeds. The derived value is as sure as the least sure of its sources.
    """
    principal, price, concession = (stated_number(note, name) for name in _FROM)
    field = note.get("net_proceeds")
    if principal is None or price is None or concession is None:
        return note
    if field is not None and field.status not in _OPEN:
        return note
    sources = [note[name] for name in _FROM]
    derived = Field(
        value=proceeds(principal, price, concession),
        status=Status.DERIVED,
        confidence=min(source.confidence for source in sources),
        raw=None if field is None else field.raw,
        method=Method.DERIVED,
        evidence=tuple(place for source in sources for place in source.evidence),
    )
    return Record({**note, "net_proceeds": derived}, note.footnotes)


def derive(notes: tuple[Record, ...], *, net_proceeds: bool = False) -> tuple[Record, ...]:
    """Add the derived values that are asked for; by default there are none.

    Derived proceeds could be taken for printed ones by a reader of plain values, so a caller has
    to want them.
    """
    return tuple(derive_net_proceeds(note) for note in notes) if net_proceeds else notes
