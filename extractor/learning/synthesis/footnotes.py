"""Footnotes: markers on values and headers, and the text below that explains them."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.learning.synthesis.items import Item
from extractor.learning.synthesis.phrases import phrases
from extractor.learning.synthesis.press import Press
from extractor.learning.synthesis.runs import Rich, joined, plain, text_of

_MARKERS = (
    ("(1)", "(2)", "(3)"),
    (" (1)", " (2)", " (3)"),
    ("*", "**", "***"),
    ("1", "2", "3"),
    ("†", "‡", "§"),
    ("()", "()", "()"),
    ("(a)", "(b)", "(c)"),
)


def mark_items(press: Press, items: Sequence[Item]) -> None:
    """Hang one to three markers on labels or values, and keep their texts for below the table."""
    if not press.strikes("footnotes"):
        return
    markers = press.rng.choice(_MARKERS)
    for marker in markers[: press.rng.randint(1, 3)]:
        item = press.rng.choice(items)
        bare_digit = marker.isdigit()
        note = press.rng.randrange(len(item.values))
        wordy = text_of(item.values[note]).isalpha()
        on_value = (
            press.rng.random() < 0.5
            and (wordy or not bare_digit)
            and item.field != "cusip"
            and text_of(item.values[note])
        )
        if on_value:
            item.values[note] = joined([item.values[note], plain(marker)])
        else:
            item.label = joined([item.label, plain(marker)])
        sentence = press.pick(phrases()["filler"]["footnote"])
        press.footnotes.append(joined([plain(marker.strip() + " "), sentence]))


def footnote_lines(press: Press) -> list[Rich]:
    """Return the texts collected so far, and forget them."""
    lines = list(press.footnotes)
    press.footnotes.clear()
    return lines
