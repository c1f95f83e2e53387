"""keyed_to_owners: what a list tells behind an identifier is said of the notes that key it, and of no others."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.grids.keyed_lists import text_to_keyed
from extractor.ground.places import Span
from extractor.ground.schema import Schema


def keyed_to_owners(text: str, identifiers: Sequence[str | None], schema: Schema) -> dict[Span, set[int]]:
    """Return the places of such lists' entries, each with the numbers in ``identifiers`` of the notes that key it."""
    numbers = {code: k for k, code in enumerate(identifiers) if code}
    told = ((entry.place, {numbers[c] for c in entry.codes if c in numbers}) for entry in text_to_keyed(text, schema))
    return {place: owners for place, owners in told if owners}
