"""Surroundings: the offering's own lines, page furniture, fee tables and filler paragraphs."""

from __future__ import annotations

from decimal import Decimal

from extractor.learning.synthesis import depths
from extractor.learning.synthesis.blocks import Block, Paragraph, TableBlock, TableRow
from extractor.learning.synthesis.phrases import phrases
from extractor.learning.synthesis.press import Press
from extractor.learning.synthesis.printing import print_money
from extractor.learning.synthesis.runs import Rich, joined, plain, text_of, words

# Layouts that state the offering's dates themselves.
_COMPLETE = frozenset({"pairs", "two_pairs", "in_sentences"})


def _lines(rich: Rich) -> list[Rich]:
    """Split filled templates at their line breaks; a break never stands inside a value."""
    out: list[list[Rich]] = [[]]
    for run in rich:
        pieces = run.text.split("\n") if run.mark is None else [run.text]
        for index, piece in enumerate(pieces):
            if index:
                out.append([])
            out[-1].append((run._replace(text=piece),))
    return [joined(line) for line in out]


def _paragraph(rich: Rich) -> Paragraph:
    return Paragraph(_lines(rich))


def head(press: Press, layout: str) -> list[Block]:
    """Filing rule, supplement line, issuer and programme, in the orders filings have."""
    data = phrases()["head"]
    status = press.facts.offering["supplement_status"] = "preliminary" if press.left_open else "final"
    parts: list[Paragraph] = []
    if layout in {"pairs", "transposed"} and press.rng.random() < 0.35:
        press.facts.offering.pop("supplement_status")
        parts.append(_paragraph(press.pick(data["sheet"])))
    else:
        if press.rng.random() < 0.9:
            parts.append(_paragraph(press.pick(data["rule"])))
        if press.rng.random() < 0.93:
            parts.append(_paragraph(press.pick(data[status])))
    if press.rng.random() < (0.5 if layout in {"wide", "stacked", "repeated"} else 0.8):
        parts.insert(press.rng.randint(0, len(parts)), _paragraph(press.pick(data["title"])))
    return list(parts)


def _halved(press: Press, line: Rich) -> list[Rich]:
    """Break a long line before its last value, as narrow columns do."""
    marked = [at for at, run in enumerate(line) if run.mark is not None]
    if len(marked) < 2 or press.rng.random() < 0.5:
        return [line]
    return [line[: marked[-1]], line[marked[-1] :]]


def foot(press: Press) -> list[Block]:
    """Offering period, trade and settle lines, denominations, DTC and agents: as lines or a table."""
    data = phrases()["foot"]
    lines: list[Rich] = []
    for name, share in (
        ("issuer", 0.7),
        ("period", 0.8),
        ("trade", 0.95),
        ("settle", 0.95),
        ("denominations", 0.9),
        ("book", 0.8),
        ("dtc", 0.85),
    ):
        if press.rng.random() < share:
            lines.append(press.pick(data[name]))
    agents = _paragraph(press.pick(data["agents"])) if press.rng.random() < 0.85 else None
    closing = _lines(press.pick(data["closing"]))
    if press.strikes("foot_table"):
        width = press.rng.choice((2, 3))
        lines = [part for line in lines for part in _halved(press, line)]
        rows = []
        for k in range(max(len(lines), len(closing))):
            left = lines[k] if k < len(lines) else ()
            right = closing[k] if k < len(closing) else ()
            rows.append(TableRow([left, right] if width == 2 else [(), left, right]))
        blocks: list[Block] = [TableBlock(rows, pairs=True)]
    elif press.strikes("foot_glued"):
        blocks = [Paragraph([joined(lines)])]
    else:
        blocks = [Paragraph([line]) for line in lines]
        if press.rng.random() < 0.5:
            blocks.append(Paragraph(closing))
    if agents is not None:
        blocks.insert(press.rng.choice((0, len(blocks), len(blocks))), agents)
    return blocks


def fee_table(press: Press) -> TableBlock:
    """Return a registration-fee table: amounts that are not the notes' own."""
    data = phrases()["fee"]
    header = TableRow([plain(h) for h in data["header"]], "header")
    return TableBlock(
        [
            header,
            TableRow(
                [
                    plain(press.rng.choice(data["name"])),
                    plain(press.aside("programme_size")),
                    plain(press.aside("fee")),
                ]
            ),
        ]
    )


def allotments(press: Press) -> TableBlock:
    """How much each house takes: names and amounts that are neither agents nor principal."""
    rows = [TableRow([plain(h) for h in ("Underwriter", "Principal Amount of Notes")], "header")]
    names = press.facts.asides["lead_agents"]
    amounts = [print_money(Decimal(press.rng.randint(1, 90) * 500_000), press.style) for _ in names]
    rows += [TableRow([plain(name), plain(amount)]) for name, amount in zip(names, amounts, strict=True)]
    return TableBlock([*rows, TableRow([plain("Total"), plain(press.aside("programme_size"))])])


def empty_form(press: Press) -> TableBlock:
    """Return a form's leftover branch: labels of the schema with N/A beside each."""
    labels = press.rng.sample(
        (
            "Spread",
            "Index Maturity",
            "Interest Reset Dates",
            "Optional Repayment Date(s)",
            "Sinking Fund",
            "Initial Redemption Percentage",
            "Annual Redemption Percentage Reduction",
            "Maximum Rate",
        ),
        4,
    )
    return TableBlock([TableRow([plain(f"{label}:"), plain("N/A")]) for label in labels], pairs=True)


def examples(press: Press) -> TableBlock:
    """Return a table of hypothetical payments, whose columns look like terms."""
    heads = press.rng.choice(phrases()["examples"]["header"]).split("|")
    rows = [TableRow([plain(head) for head in heads], "header")]
    for year in range(1, press.rng.randint(3, 6)):
        rate = Decimal(press.rng.randint(4, 60)) / 4
        shown = (str(year), f"{rate:.2f}%", f"${rate * 10:.2f}", f"${1000 + rate * 10 * year:,.2f}")
        rows.append(TableRow([plain(cell) for cell in shown[: len(heads)]]))
    return TableBlock(rows)


def filler(press: Press, count: int) -> list[Block]:
    """Paragraphs that state no field."""
    chosen = press.rng.sample(phrases()["filler"]["paragraph"], count)
    return [Paragraph([press.fill(template)]) for template in chosen]


def banner(press: Press) -> list[Block]:
    """Page furniture: file names, page numbers, banners with dates of their own."""
    return [Paragraph([press.pick(phrases()["filler"]["banner"])])]


def arranged(press: Press, core: list[Block], layout: str) -> list[Block]:
    """Put a document together: furniture, head, core, foot and filler in one of the usual orders."""
    out: list[Block] = []
    if press.strikes("banner"):
        out += banner(press)
    if press.strikes("fee_table"):
        out.append(fee_table(press))
    top = head(press, layout)
    bare = layout == "weekly" and press.facts.asides["varying"]
    bottom = foot(press) if layout not in _COMPLETE or press.rng.random() < 0.4 else []
    top = [] if press.strikes("head_missing") else top
    bottom = [] if bare or press.strikes("foot_missing") else bottom
    if press.strikes("allotments"):
        bottom.append(allotments(press))
    if press.strikes("empty_form"):
        bottom.append(empty_form(press))
    if press.recipe.chance("examples") and press.strikes("examples"):
        bottom += [Paragraph([press.pick(phrases()["examples"]["sentence"])]), examples(press)]
    if press.strikes("foot_above"):
        out += [*top, *bottom, *core]
    else:
        out += [*top, *core, *bottom]
    for block in filler(press, press.rng.randint(0, 3)):
        out.insert(press.rng.randint(len(out) // 2, len(out)), block)
    out = depths.around(press, out)
    if press.strikes("banner"):
        out += banner(press)
    return [b for b in out if isinstance(b, TableBlock) or any(text_of(line) or words(line) for line in b.lines)]
