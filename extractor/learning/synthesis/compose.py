"""Compose: one recipe and one seed make one labelled document."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from random import Random

from extractor.corpus.samples import Sample
from extractor.ground.errors import UsageError
from extractor.learning.synthesis import forms, layouts, sentences
from extractor.learning.synthesis.blocks import Block, Paragraph
from extractor.learning.synthesis.facts import draw_facts
from extractor.learning.synthesis.hazards import damage_tables, damage_text, squeezed
from extractor.learning.synthesis.markup import write_html
from extractor.learning.synthesis.pages import blocks_to_pdf
from extractor.learning.synthesis.press import Press
from extractor.learning.synthesis.printing import draw_style
from extractor.learning.synthesis.recipes import Recipe
from extractor.learning.synthesis.serializations import TABLES, write_text
from extractor.learning.synthesis.surroundings import arranged
from extractor.learning.synthesis.writer import OneLineWriter, Writer, Written

LAYOUTS: dict[str, Callable[[Press], list[Block]]] = {
    "wide": layouts.wide,
    "repeated": layouts.repeated,
    "stacked": layouts.stacked,
    "transposed": layouts.transposed,
    "weekly": layouts.weekly,
    "pairs": forms.pairs,
    "two_pairs": forms.two_pairs,
    "check_boxes": forms.check_boxes,
    "in_sentences": sentences.in_sentences,
    "cover": sentences.cover,
    "narrative": sentences.narrative,
}
SERIALIZATIONS = (*TABLES, "html", "pdf")
_SUFFIX = {"markdown": "md", "html": "htm", "pdf": "pdf"}
_OPEN = (
    ("principal_amount", "net_proceeds"),
    ("principal_amount", "net_proceeds"),
    ("principal_amount",),
    ("coupon_rate", "first_coupon_amount"),
    ("principal_amount", "net_proceeds", "coupon_rate", "first_coupon_amount"),
    ("cusip",),
    ("gross_concession", "net_proceeds"),
)


def recipe_to_press(recipe: Recipe, rng: Random) -> Press:
    """Draw the facts and the style of one document of a recipe."""
    low, high = recipe.notes
    facts = draw_facts(rng, recipe.split, rng.choice(recipe.eras), rng.randint(low, high), recipe.coupons)
    style = draw_style(rng, facts.year, recipe.chance("escapes"), recipe.chance("lost_signs"))
    press = Press(rng, recipe, facts, style)
    if press.strikes("preliminary"):
        press.left_open = frozenset(rng.choice(_OPEN))
    return press


def _on_one_line(blocks: list[Block]) -> None:
    for block in blocks:
        if isinstance(block, Paragraph):
            block.lines = [squeezed(line) for line in block.lines]
        else:
            for row in block.rows:
                row.cells = [squeezed(cell) for cell in row.cells]


def _written(blocks: list[Block], serialization: str, rng: Random) -> Written:
    writer = OneLineWriter() if serialization == "one_line" else Writer()
    if serialization == "html":
        write_html(writer, blocks, rng)
    else:
        write_text(writer, blocks, "tsv" if serialization == "pdf" else serialization, rng)
    return writer.finish()


def compose(recipe: Recipe, seed: int) -> Sample:
    """Compose the document of (recipe, seed): the same pair gives the same bytes.

    Raises UsageError for a layout or serialization that doesn't exist.
    """
    rng = Random(f"{recipe.name}/{seed}")  # noqa: S311  chooses layouts, keeps no secret
    layout, serialization = rng.choice(recipe.layout), rng.choice(recipe.serialization)
    if layout not in LAYOUTS or serialization not in SERIALIZATIONS:
        known = f"choose of {sorted(LAYOUTS)} and {SERIALIZATIONS}"
        message = f"recipe {recipe.name}: no layout {layout!r} or serialization {serialization!r}; {known}"
        raise UsageError(message)
    press = recipe_to_press(recipe, rng)
    blocks = arranged(press, LAYOUTS[layout](press), layout)
    damage_tables(press, blocks)
    damage_text(press, blocks)
    if serialization == "one_line":
        _on_one_line(blocks)
    written = _written(blocks, serialization, rng)
    content = blocks_to_pdf(blocks, rng) if serialization == "pdf" else written.text.encode()
    suffix = _SUFFIX.get(serialization, "txt")
    return Sample(
        id=f"synthetic/{recipe.name}/{seed}",
        origin="synthetic",
        issuer=press.facts.issuer.family,
        recipe=recipe.name,
        serialization=serialization,
        filename=f"{recipe.name}-{seed}.{suffix}",
        content=content,
        gold={"offering": written.offering, "notes": written.notes},
        labels=() if serialization in {"html", "pdf"} else written.labels,
    )


def compose_many(recipes: Sequence[Recipe], count: int, seed: int) -> Iterator[Sample]:
    """Compose ``count`` documents, recipe after recipe, seeds counting up from ``seed``.

    Raises UsageError when there is no recipe.
    """
    if not recipes:
        raise UsageError("no recipes to compose from; load some with load_recipes(path)")
    for k in range(count):
        yield compose(recipes[k % len(recipes)], seed + k // len(recipes))
