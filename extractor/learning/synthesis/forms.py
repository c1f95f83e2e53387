"""Layouts with labels: label/value sheets, two pairs a row, and check-box forms."""

from __future__ import annotations

from extractor.learning.synthesis.blocks import Block, Paragraph, TableBlock, TableRow
from extractor.learning.synthesis.footnotes import footnote_lines, mark_items
from extractor.learning.synthesis.items import Item, columns, draw_items
from extractor.learning.synthesis.press import Press
from extractor.learning.synthesis.redemption import redemption
from extractor.learning.synthesis.runs import Rich, joined, plain, stated, text_of

_TICKS = (
    ("[X] ", "[ ] "),
    ("x ", "o "),
    ("/X/ ", "/ / "),
    ("[x] ", "[ ] "),
    ("☒ ", "☐ "),
    ("ý ", "o "),
    ("[ v ] ", "[ ] "),
    ("(X) ", "( ) "),
)


def _pairs(press: Press, items: list[Item], note: int) -> list[tuple[Rich, Rich]]:
    colon = plain(":") if press.rng.random() < 0.85 else ()
    pairs = [(joined([i.label, colon]), i.values[note]) for i in items]
    if all(i.field != "callable" for i in items) and not press.strikes("redemption_missing"):
        pairs.append((joined([plain("Redemption"), colon]), redemption(press, note, named=True)))
    return pairs


def _sheet(press: Press, two: bool) -> list[Block]:
    items = draw_items(press, columns()[press.rng.choice(press.recipe.columns)])
    mark_items(press, items)
    blocks: list[Block] = []
    for note in range(len(press.facts.notes)):
        pairs = _pairs(press, items, note)
        if two:
            half = (len(pairs) + 1) // 2
            right = [*pairs[half:], ((), ())] if len(pairs) % 2 else pairs[half:]
            if press.rng.random() < 0.5:
                padded = [*pairs, ((), ())] if len(pairs) % 2 else pairs
                rows = [TableRow([*a, *b]) for a, b in zip(padded[::2], padded[1::2], strict=True)]
            else:
                rows = [TableRow([*a, *b]) for a, b in zip(pairs[:half], right, strict=True)]
        else:
            rows = [TableRow([label, value]) for label, value in pairs]
        blocks.append(TableBlock(rows, pairs=True))
    return blocks + [Paragraph([line]) for line in footnote_lines(press)]


def pairs(press: Press) -> list[Block]:
    """One label and its value a row."""
    return _sheet(press, two=False)


def two_pairs(press: Press) -> list[Block]:
    """Two labels and their values a row."""
    return _sheet(press, two=True)


def _boxes(ticks: tuple[str, str], chosen: int, options: list[Rich], glue: str) -> Rich:
    return joined([joined([plain(ticks[0 if k == chosen else 1]), option]) for k, option in enumerate(options)], glue)


def _kind_row(press: Press, note: int, ticks: tuple[str, str]) -> tuple[Rich, Rich]:
    kind = press.value("coupon_type", note)
    options = [plain("Fixed Rate"), plain("Floating Rate"), plain("Zero Coupon")]
    order = ("fixed", "floating", "zero")
    chosen = order.index(kind) if kind in order else 0
    if kind in order:
        options[chosen] = stated(text_of(options[chosen]), press.mark("coupon_type", note))
    return plain("Type of Interest Rate:"), _boxes(ticks, chosen, options, press.rng.choice(("   ", "  ", " ")))


def _yes_no(press: Press, name: str, note: int, ticks: tuple[str, str]) -> Rich:
    yes = bool(press.value(name, note))
    mark = press.mark(name, note)
    options = [stated("Yes", mark) if yes else plain("Yes"), plain("No") if yes else stated("No", mark)]
    return _boxes(ticks, 0 if yes else 1, options, press.rng.choice(("  ", "   ", " ")))


_BASES = (
    "LIBOR",
    "CMT Rate",
    "Commercial Paper Rate",
    "Federal Funds Rate",
    "Prime Rate",
    "Treasury Rate",
    "CD Rate",
)
_COUNTS = ("30/360", "Actual/360", "Actual/Actual")


def _ticked(press: Press, name: str, note: int, ticks: tuple[str, str], words: tuple[str, ...]) -> Rich:
    """Print a choice among ``words``; a value that is none of them is listed last."""
    value = press.value(name, note)
    others = [word for word in words if word.casefold() != value.casefold()]
    own = next((word for word in words if word.casefold() == value.casefold()), value[0].upper() + value[1:])
    options = [plain(word) for word in others]
    at = press.rng.randint(0, len(options)) if own in words else len(options)
    options.insert(at, stated(own, press.mark(name, note)))
    return _boxes(ticks, at, options, press.rng.choice(("  ", "   ", " ")))


def _basis(press: Press, note: int, ticks: tuple[str, str]) -> Rich:
    if press.value("rate_index", note) is None or press.rng.random() < 0.5:
        return press.show("rate_index", note)
    return _ticked(press, "rate_index", note, ticks, _BASES)


def _branch(ticks: tuple[str, str], *, ticked: bool) -> Rich:
    """Print the yes and no that open a form's branch."""
    yes, no = ticks if ticked else ticks[::-1]
    return plain(f"{yes}Yes  {no}No. If Yes,")


def check_boxes(press: Press) -> list[Block]:
    """Compose a form whose choices are ticked, with the branches that are not ticked left blank."""
    blocks: list[Block] = []
    ticks = press.rng.choice(_TICKS)
    items = draw_items(press, columns()["boxes"])
    mark_items(press, items)
    for note in range(len(press.facts.notes)):
        head = [(joined([i.label, plain(":")]), i.values[note]) for i in items]
        padded = [*head, ((), ())] if len(head) % 2 else head
        rows = [TableRow([*a, *b]) for a, b in zip(padded[::2], padded[1::2], strict=True)]
        label, kinds = _kind_row(press, note, ticks)
        rows.append(TableRow([label, kinds]))
        kind = press.value("coupon_type", note)
        rate = press.show("coupon_rate", note) if kind == "fixed" else ()
        rows.append(TableRow([plain("Fixed Rate Notes:"), _branch(ticks, ticked=kind == "fixed")]))
        rows.append(TableRow([plain("Interest Rate:"), rate]))
        rows.append(TableRow([plain("Floating Rate Notes:"), _branch(ticks, ticked=kind == "floating")]))
        rows.append(TableRow([plain("Interest Rate Basis(es):"), _basis(press, note, ticks)]))
        rows.append(TableRow([plain("Spread:"), press.show("spread", note)]))
        rows.append(
            TableRow(
                [
                    plain(press.rng.choice(("Survivor's Option:", "Survivor’s Option:"))),
                    _yes_no(press, "survivors_option", note, ticks),
                ]
            )
        )
        if press.rng.random() < 0.5:
            rows.append(TableRow([plain("Day Count Convention:"), _ticked(press, "day_count", note, ticks, _COUNTS)]))
        rows += [TableRow([plain("Redemption:"), redemption(press, note, named=True)])]
        blocks.append(TableBlock(rows, pairs=True))
    return blocks + [Paragraph([line]) for line in footnote_lines(press)]
