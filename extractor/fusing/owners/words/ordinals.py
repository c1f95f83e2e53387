"""Ordinals: notes that are named by their places in the list, "the second note", "the last two notes"."""

from __future__ import annotations

import re

from extractor.ground.regex import regex

LAST = "last"
ORDINALS = {word: k for k, word in enumerate(("first", "second", "third", "fourth", "fifth", "sixth"))}
COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5}
# "The first note is for ten years, and all of the notes carry an option".
OF_OTHERS = regex(r"\b(?:all|both|each|every|any|either|other|these)\b[^.;]{0,15}\bnotes?\b", re.IGNORECASE)


def named_notes(place: str, count: str | None, notes: int) -> range:
    """Return the numbers of the notes so named, of ``notes``; none where there are no such places, or no others."""
    word = place.casefold()
    if count:
        several = COUNTS[count.casefold()]
        named = range(notes - several, notes) if word == LAST else range(several)
        return named if several < notes else range(0)
    k = notes - 1 if word == LAST else ORDINALS[word]
    return range(k, k + 1) if k < notes else range(0)
