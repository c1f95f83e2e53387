"""Items: one labelled quantity with its value for each note; layouts arrange items."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from extractor.learning.synthesis.decoys import DECOYS
from extractor.learning.synthesis.desk import draw_habits, in_desks_words
from extractor.learning.synthesis.press import Press
from extractor.learning.synthesis.printing import print_date, print_percent
from extractor.learning.synthesis.runs import Mark, Rich, joined, plain, stated
from extractor.learning.synthesis.vocabulary import cased, draw_label

_MAY_MISS = frozenset(
    {
        "selling_price",
        "coupon_type",
        "day_count",
        "moodys_rating",
        "sp_rating",
        "fitch_rating",
        "net_proceeds",
        "first_coupon_amount",
    }
    | {
        "survivors_option", "title", "isin", "currency", "agents", "issuer", "!business", "!ratings", "!accrual",
        "!calculation",
    }
)  # fmt: skip
_STRAY = (
    "!agent_price",
    "!reallowance",
    "!additional",
    "!payment_dates",
    "!underlying",
    "!stated_principal",
    "!outstanding",
)


@cache
def columns() -> dict[str, list[str]]:
    """Return the column sets by name."""
    return tomllib.loads(files("extractor.learning.synthesis").joinpath("columns.toml").read_text("utf-8"))


@dataclass(slots=True)
class Item:
    """A label and one value per note; ``field`` is empty for a decoy."""

    field: str
    label: Rich
    values: list[Rich]


def _callable(press: Press, note: int) -> Rich:
    """Print a cell that only says whether the note can be called."""
    yes = press.value("callable", note)
    words = (
        ("Yes", "Callable", "Callable", "Optional Principal Redemption")
        if yes
        else ("No", "Non-Callable", "Non-Callable", "No")
    )
    return stated(press.rng.choice(words), press.mark("callable", note))


def _coupon_rate(press: Press, note: int) -> Rich:
    kind, rate = press.value("coupon_type", note), press.value("coupon_rate", note)
    if rate is None:
        words = ("FLT", "Floating Rate", "Floating") if kind == "floating" else ("Zero", "Zero Coupon")
        return stated(press.rng.choice(words), press.mark("coupon_type", note))
    shown = press.show("coupon_rate", note)
    steps = press.value("step_schedule", note)
    if not steps or kind != "step":
        return shown
    last = print_percent(steps[-1]["rate"], press.style, press.style.places)
    until = press.rng.choice((" to ", " stepping up to "))
    return joined([shown, plain(until + last), stated("", press.mark("coupon_type", note, silent=True))])


def title(press: Press, note: int) -> Rich:
    """Print the notes' own title: rate, rank and due date; the rank it names is stated by it."""
    rate, day = press.value("coupon_rate", note), press.value("maturity_date", note)
    rank = press.value("product_ranking", note)
    known = rate is not None and "coupon_rate" not in press.left_open and press.value("coupon_type", note) != "step"
    head = print_percent(rate, press.style, press.style.places) + " " if known else ""
    due = press.rng.choice((str(day.year), print_date(day, "{B} {d}, {y}")))
    ranked = rank.endswith("Notes")
    text = f"{head}{rank if ranked else 'Notes'} {press.rng.choice(('due', 'due', 'Due'))} {due}"
    press.facts.notes[note]["title"] = text
    return press.show("title", note)


def cell(press: Press, name: str, note: int) -> Rich:
    """Print one cell: a field's value for one note; what the note has not is N/A or left blank."""
    special = {"callable": _callable, "coupon_rate": _coupon_rate, "title": title}.get(name)
    if special is not None:
        return special(press, note)
    shown = press.show(name, note)
    if shown:
        return shown
    words = press.rng.choice(("N/A", "N/A", "", "--"))
    return plain(words) if words == "N/A" else stated(words, Mark(name, note, None))


def _item(press: Press, name: str, case: str, count: int) -> Item:
    split = press.recipe.split
    if name.startswith("!"):
        labels, show = DECOYS[name[1:]]
        return Item("", plain(cased(press.rng.choice(labels), case)), [show(press, n) for n in range(count)])
    label = plain(cased(press.recipe.labels.get(name) or draw_label(press.rng, name, split), case))
    return Item(name, label, [cell(press, name, n) for n in range(count)])


def draw_items(press: Press, names: Sequence[str]) -> list[Item]:
    """Draw the items of a document: the column set, less the missing, plus decoys, perhaps shuffled."""
    rng, count = press.rng, len(press.facts.notes)
    chosen = list(names)
    if press.strikes("columns_missing"):
        chosen = [n for n in chosen if n not in _MAY_MISS or rng.random() < 0.7]
    if press.strikes("decoys"):
        for extra in rng.sample(_STRAY, rng.randint(1, 2)):
            if extra not in chosen:
                chosen.insert(rng.randint(1, len(chosen)), extra)
    if press.strikes("columns_shuffled"):
        rng.shuffle(chosen)
    case = rng.choices(("title", "upper", "sentence"), (8, 2, 1))[0]
    items = [_item(press, name, case, count) for name in chosen]
    habits = draw_habits(press)
    return [Item(i.field, *in_desks_words(press, habits, i.field, i.label, i.values)) for i in items]
