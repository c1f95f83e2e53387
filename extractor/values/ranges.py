"""Ranges of percentages: ``0.200% - 3.000%``, ``from 99% to 100%``: what may be, and neither of the two ends."""

from __future__ import annotations

import re

from extractor.ground.regex import regex

_GOES_ON = regex(r"\s?%?\s?(?:[-–—]|to\b|through\b)\s?[0-9]{0,3}(?:\.[0-9]+)?\s?%", re.IGNORECASE)
_WHOLE = regex(rf"\W*(?:from\s)?[0-9]{{0,3}}(?:\.[0-9]+)?{_GOES_ON.pattern}\W*", re.IGNORECASE)


def goes_on_as_range(text: str, at: int) -> bool:
    """Tell whether a percentage that ends ``at`` a place is the first end of a range."""
    return _GOES_ON.match(text, at) is not None


def is_range(text: str) -> bool:
    """Tell whether a text is a range of percentages and nothing else."""
    return "%" in text and _WHOLE.fullmatch(text) is not None
