"""Samples: what the models learn from and what the evaluation reads, wherever it came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from extractor.ground.places import Span

Origin = Literal["real", "synthetic", "written", "correction"]


@dataclass(frozen=True, slots=True)
class Label:
    """A place in a sample's text that states ``field``; ``note`` indexes gold's notes, None = offering.

    ``span.of(text)`` is the value as printed, without footnote marker, quotes or its label.
    A placeholder that stands for a field (``[]``) is labelled like a value.
    """

    span: Span
    field: str
    note: int | None


@dataclass(frozen=True, slots=True)
class Sample:
    """One document with what a careful person reads in it.

    ``content`` is the file as an archive holds it. ``gold`` has the shape of the gold records
    (``{"offering": {...}, "notes": [{...}]}``, numbers as Decimal, dates as ISO text; null = an empty
    placeholder; a key left out = not stated). ``labels`` point into the text that reading makes of
    ``content``; for text and markdown that is the decoded file itself. ``issuer`` is the issuer's
    family and ``recipe`` the layout's: train and evaluation share neither. ``told`` are the (note, field)
    that gold speaks of where it does not speak of all: what nobody looked at teaches nothing.
    """

    id: str
    origin: Origin
    issuer: str
    recipe: str
    serialization: str
    filename: str
    content: bytes
    gold: Mapping[str, Any]
    labels: tuple[Label, ...] = ()
    told: frozenset[tuple[int | None, str]] | None = None

    def tells(self, note: int | None, field: str) -> bool:
        """Tell whether gold speaks of this field of this note (None: of the offering)."""
        return self.told is None or (note, field) in self.told
