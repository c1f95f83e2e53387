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


def cover(press: Press) -> list[Block]:
    """Print a cover in sentences, then a table of price, discount and proceeds per note and in total."""
    blocks: list[Block] = []
    templates = phrases()["sentence"]
    for note in range(len(press.facts.notes)):
        shown = title(press, note)
        blocks.append(Paragraph([joined([press.show("principal_amount", note), plain(" "), shown])]))
        lines = [
            press.pick(templates["maturity"], note),
            _rate(press, note),
            redemption(press, note),
            press.pick(templates["cusip"], note),
        ]
        blocks.append(Paragraph([spaced(lines)]))
        rows = [
            TableRow([(), plain("Per Note"), plain("Total")], "header"),
            TableRow(
                [
                    plain(
                        press.rng.choice(
                            ("Price to public (1)", "Public offering price", "Initial public offering price")
                        )
                    ),
                    press.show("selling_price", note),
                    press.show("principal_amount", note),
                ]
            ),
            TableRow(
                [
                    plain(
                        press.rng.choice(
                            (
                                "Underwriting discount",
                                "Agents' discount",
                                "Underwriting discounts and commissions",
                            )
                        )
                    ),
                    press.show("gross_concession", note),
                    (),
                ]
            ),
            TableRow(
                [
                    plain(
                        press.rng.choice(
                            ("Proceeds, before expenses, to us", "Proceeds to the issuer", "Net proceeds")
                        )
                    ),
                    press.show("net_proceeds_percent", note),
                    press.show("net_proceeds", note),
                ]
            ),
        ]
        if press.value("selling_price", note) != 100:
            rows[1].cells[2] = ()
        blocks.append(TableBlock(rows, pairs=True))
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
