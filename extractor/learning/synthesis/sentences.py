"""Layouts without a grid of terms: covers and term sheets in sentences, one-line narratives."""

from __future__ import annotations

from extractor.learning.synthesis.blocks import Block, Paragraph, TableBlock, TableRow
from extractor.learning.synthesis.items import title
from extractor.learning.synthesis.phrases import phrases
from extractor.learning.synthesis.press import Press
from extractor.learning.synthesis.redemption import redemption
from extractor.learning.synthesis.runs import Rich, joined, plain, spaced


def _rate(press: Press, note: int) -> Rich:
    templates = phrases()["sentence"]
    kind = press.value("coupon_type", note)
    if kind == "zero":
        return press.pick(templates["zero"], note)
    if kind in {"floating", "fixed_to_floating"} and press.value("coupon_rate", note) is None:
        return press.pick(templates["floating"], note)
    return press.pick(templates["rate"], note)


def in_sentences(press: Press) -> list[Block]:
    """Each note's terms in sentences, as one paragraph or line by line."""
    blocks: list[Block] = []
    templates = phrases()["sentence"]
    for note in range(len(press.facts.notes)):
        title(press, note)
        lines = [
            press.pick(templates["cover"], note),
            press.pick(templates["maturity"], note),
            _rate(press, note),
            press.pick(templates["price"], note),
            redemption(press, note),
            press.pick(templates["cusip"], note),
        ]
        if note == 0:
            lines += [press.pick(templates["settle"]), press.pick(templates["agents"])]
        head, tail = lines[0], lines[1:]
        press.rng.shuffle(tail)
        lines = [head, *[line for line in tail if line]]
        if press.rng.random() < 0.5:
            blocks.append(Paragraph([spaced(lines)]))
        else:
            blocks += [Paragraph([line]) for line in lines]
    return blocks


_PRICE = ("Price to public (1)", "Public offering price", "Initial public offering price")
_DISCOUNT = ("Underwriting discount", "Agents' discount", "Underwriting discounts and commissions")
_PROCEEDS = ("Proceeds, before expenses, to us", "Proceeds to the issuer", "Net proceeds")


def _price_table(press: Press, note: int) -> TableBlock:
    """Return price, discount and proceeds per note and in total; the total price is principal only at par."""
    at_par = press.value("selling_price", note) == 100
    total = press.show("principal_amount", note) if at_par else ()
    rows = [
        (_PRICE, press.show("selling_price", note), total),
        (_DISCOUNT, press.show("gross_concession", note), ()),
        (_PROCEEDS, press.show("net_proceeds_percent", note), press.show("net_proceeds", note)),
    ]
    header = TableRow([(), plain("Per Note"), plain("Total")], "header")
    body = [TableRow([plain(press.rng.choice(labels)), per, total]) for labels, per, total in rows]
    return TableBlock([header, *body], pairs=True)


def cover(press: Press) -> list[Block]:
    """Print a cover in sentences, then a table of price, discount and proceeds per note and in total."""
    blocks: list[Block] = []
    templates = phrases()["sentence"]
    for note in range(len(press.facts.notes)):
        shown = title(press, note)
        head = joined([press.show("principal_amount", note), plain(" "), shown])
        lines = [press.pick(templates["maturity"], note), _rate(press, note), redemption(press, note)]
        body = spaced([*lines, press.pick(templates["cusip"], note)])
        blocks += [Paragraph([head]), Paragraph([body]), _price_table(press, note)]
    blocks.append(Paragraph([press.pick(templates["settle"])]))
    return blocks


def narrative(press: Press) -> list[Block]:
    """One line a note."""
    blocks: list[Block] = []
    for note in range(len(press.facts.notes)):
        title(press, note)
        line = press.pick(phrases()["sentence"]["narrative"], note) or spaced(
            [press.pick(phrases()["sentence"]["cusip"], note), _rate(press, note)]
        )
        blocks.append(Paragraph([line]))
    return blocks
