"""Press: prints the facts of one document; every value it prints carries its mark."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random
from typing import Any

from extractor.ground.schema import retail_note
from extractor.learning.synthesis.facts import Facts
from extractor.learning.synthesis.printing import Style, print_date, print_money, print_percent, print_value
from extractor.learning.synthesis.recipes import Recipe
from extractor.learning.synthesis.runs import Mark, Rich, joined, plain, stated

_SLOT = re.compile(r"\{([=!]?)([a-z_]+)(?::([^{}]*))?\}")
_OFFERING = frozenset(f.name for f in retail_note().offering_fields)


def gold_value(value: Any) -> Any:
    """Turn a fact into what gold holds: ISO dates, lists; decimals stay exact."""
    if isinstance(value, dt.date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


@dataclass(slots=True)
class Press:
    """Facts, style and the random source of one document. ``left_open`` fields print a placeholder."""

    rng: Random
    recipe: Recipe
    facts: Facts
    style: Style
    left_open: frozenset[str] = frozenset()
    footnotes: list[Rich] = field(default_factory=list)

    def strikes(self, hazard: str) -> bool:
        """Draw whether a hazard of the recipe strikes."""
        return self.rng.random() < self.recipe.chance(hazard)

    def value(self, name: str, note: int | None = None) -> Any:
        """Return the fact behind a field, None when there is none."""
        if name in _OFFERING:
            return self.facts.offering.get(name)
        return self.facts.notes[note or 0].get(name)

    def mark(self, name: str, note: int | None = None, *, silent: bool = False) -> Mark:
        """Return a new mark for a field as the facts have it."""
        scope = None if name in _OFFERING else note or 0
        return Mark(name, scope, gold_value(self.value(name, note)), silent)

    def show(self, name: str, note: int | None = None) -> Rich:
        """Print a field's value, or the placeholder where it is left open; nothing when there is no fact."""
        value = self.value(name, note)
        if value is None:
            return ()
        if name in self.left_open:
            scope = None if name in _OFFERING else note or 0
            return stated(self.style.placeholder, Mark(name, scope, None))
        shown = stated(print_value(self.rng, name, value, self.style), self.mark(name, note))
        if name == "title" and str(self.value("product_ranking", note)) in value:
            return joined([shown, stated("", self.mark("product_ranking", note, silent=True))])
        return shown

    def fill(self, template: str, note: int | None = None) -> Rich:
        """Fill a template.

        ``{field}`` prints the value, ``{field:words}`` words that state it, ``{=field}`` states it
        without words, ``{!aside}`` prints a decoy.
        """
        parts: list[Rich] = []
        at = 0
        for slot in _SLOT.finditer(template):
            parts.append(plain(template[at : slot.start()]))
            at = slot.end()
            kind, name, words = slot.groups()
            if kind == "!":
                parts.append(plain(self.aside(name)))
            elif kind == "=":
                parts.append(stated("", self.mark(name, note, silent=True)))
            elif words is not None:
                parts.append(stated(words, self.mark(name, note)))
            else:
                parts.append(self.show(name, note))
        parts.append(plain(template[at:]))
        return joined(parts)

    def fillable(self, template: str, note: int | None = None) -> bool:
        """Tell whether the facts hold everything a template names."""
        return all(
            (self.facts.asides[name] if kind == "!" else self.value(name, note)) is not None
            for kind, name, _ in _SLOT.findall(template)
        )

    def pick(self, templates: Sequence[str], note: int | None = None) -> Rich:
        """Fill one of the templates that the facts can fill; nothing when none can."""
        usable = [t for t in templates if self.fillable(t, note)]
        return self.fill(self.rng.choice(usable), note) if usable else ()

    def aside(self, name: str) -> str:
        """Print a decoy in the document's style."""
        value = self.facts.asides[name]
        if isinstance(value, dt.date):
            return print_date(value, self.style.cover_date)
        if isinstance(value, Decimal):
            if name in {"programme_size", "fee"}:
                return print_money(value, self.style)
            return print_percent(value, self.style, self.style.places)
        return ", ".join(value) if isinstance(value, tuple) else str(value)
