"""Items: one labelled quantity with its value for each note; layouts arrange items."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractor.learning.synthesis.dates import MONTHS_BETWEEN, months_later
from extractor.learning.synthesis.press import Press
from extractor.learning.synthesis.printing import print_date, print_percent
from extractor.learning.synthesis.runs import Rich, joined, plain, stated
from extractor.learning.synthesis.vocabulary import cased, draw_label

COLUMNS: dict[str, tuple[str, ...]] = {
    "internotes": ("cusip", "principal_amount", "selling_price", "gross_concession", "net_proceeds", "coupon_type", "coupon_rate",
                   "coupon_frequency", "maturity_date", "first_coupon_date", "first_coupon_amount", "survivors_option", "product_ranking"),
    "rated": ("cusip", "principal_amount", "selling_price", "gross_concession", "net_proceeds", "coupon_rate", "coupon_frequency", "day_count",
              "maturity_date", "first_coupon_date", "first_coupon_amount", "survivors_option", "product_ranking", "moodys_rating", "sp_rating"),
    "corenotes": ("cusip", "selling_price", "!agent_price", "coupon_rate", "coupon_frequency", "!payment_dates", "survivors_option", "maturity_date"),
    "dealer": ("cusip", "selling_price", "principal_amount", "net_proceeds", "gross_concession", "!reallowance", "!agent_price", "maturity_date",
               "coupon_rate", "coupon_frequency", "first_coupon_date", "!additional", "survivors_option", "callable"),
    "weekly": ("cusip", "!settle", "maturity_date", "!next_pay", "callable", "coupon_type", "first_call_date", "coupon_rate", "principal_amount"),
    "rates": ("cusip", "coupon_rate", "coupon_frequency", "maturity_date", "selling_price", "gross_concession", "yield_to_maturity", "callable"),
    "sheet": ("issuer", "title", "principal_amount", "maturity_date", "trade_date", "settle_date", "!accrual", "selling_price", "gross_concession",
              "!agent_price", "net_proceeds", "coupon_rate", "coupon_frequency", "!payment_dates", "day_count", "callable", "currency", "!business",
              "cusip", "isin", "!calculation"),
    "debt": ("issuer", "principal_amount", "maturity_date", "coupon_rate", "yield_to_maturity", "!treasury", "!treasury_yield", "!treasury_spread",
             "selling_price", "gross_concession", "net_proceeds", "!payment_dates", "settle_date", "moodys_rating", "sp_rating", "fitch_rating", "cusip", "isin"),
    "trust": ("principal_amount", "gross_concession", "selling_price", "settle_date", "net_proceeds", "maturity_date", "currency", "first_coupon_date",
              "!payment_dates", "coupon_rate", "survivors_option", "cusip"),
    "floater": ("principal_amount", "selling_price", "settle_date", "maturity_date", "coupon_type", "rate_index", "index_maturity", "spread", "!reset",
                "first_coupon_date", "coupon_frequency", "!payment_dates", "day_count", "!multiplier", "!maximum", "gross_concession", "cusip", "!calculation"),
}  # fmt: skip
_MAY_MISS = frozenset({"selling_price", "coupon_type", "day_count", "moodys_rating", "sp_rating", "net_proceeds", "first_coupon_amount", "survivors_option"})


@dataclass(slots=True)
class Item:
    """A label and one value per note; ``field`` is empty for a decoy."""

    field: str
    label: Rich
    values: list[Rich]
    shared: bool = False


def _percent(press: Press, value: Decimal) -> Rich:
    return plain(print_percent(value, press.style, press.style.places))


def _agent_price(press: Press, note: int) -> Rich:
    return _percent(press, press.value("selling_price", note) - press.value("gross_concession", note))


def _payment_dates(press: Press, note: int) -> Rich:
    first = press.value("first_coupon_date", note)
    if first is None:
        return plain("N/A")
    months = MONTHS_BETWEEN[press.value("coupon_frequency", note)]
    if months == 1:
        return press.fill(f"The {first.day}th day of {{coupon_frequency:each month}}, commencing {{first_coupon_date}}", note)
    days = [months_later(first.replace(day=min(first.day, 28)), months * k) for k in range(12 // months)]
    listed = " and ".join(print_date(d, "{B} {d}") for d in sorted(days, key=lambda d: (d.month, d.day)))
    form = press.rng.choice(("{=coupon_frequency}DAYS of each year, beginning {first_coupon_date}", "{=coupon_frequency}Each DAYS, commencing {first_coupon_date}",
                             "{=coupon_frequency}DAYS of each year", "{coupon_frequency}, on DAYS"))  # fmt: skip
    return press.fill(form.replace("DAYS", listed), note)


def _fixed_words(*choices: str) -> Callable[[Press, int], Rich]:
    return lambda press, _note: plain(press.rng.choice(choices))


def _aside(template: str) -> Callable[[Press, int], Rich]:
    return lambda press, note: press.fill(template, note)


DECOYS: dict[str, tuple[tuple[str, ...], Callable[[Press, int], Rich]]] = {
    "agent_price": (("Price to Purchasing Agent", "Dealer Price", "Dealer", "Price to Purchasing Agent (%)", "All-in Price to Issuer"), _agent_price),
    "reallowance": (("Reallowance",), _fixed_words("0.150%", "0.200%", ".125%", "0.150 %")),
    "payment_dates": (("Interest Payment Dates", "Interest Payment Date(s)", "Interest Payment Dates"), _payment_dates),
    "additional": (("Additional Amounts", "Other Terms", "Original Issue Discount"), _fixed_words("N/A", "None", "N/A")),
    "settle": (("Settlement Date", "Settle Date"), lambda press, _n: plain(print_date(press.facts.offering["settle_date"], press.style.date))),
    "next_pay": (("Next Pay Date", "Next Payment Date"), lambda press, n: plain(print_date(
        press.value("first_coupon_date", n) or press.facts.asides["treasury_date"], press.style.date))),
    "accrual": (("Interest Accrual Date", "Accrual Date"), _aside("{!accrual_date}")),
    "business": (("Business Day", "Business Days", "Governing Law"), _fixed_words("New York", "New York and London", "New York")),
    "calculation": (("Calculation Agent", "Trustee", "Paying Agent"), _aside("{!trustee}")),
    "treasury": (("Benchmark Treasury", "Benchmark Security"), _aside("{!treasury_rate} due {!treasury_date}")),
    "treasury_yield": (("Benchmark Treasury Yield", "Treasury Yield"), _aside("{!treasury_rate}")),
    "treasury_spread": (("Spread to Benchmark Treasury", "Spread to Treasury"), _aside("+{!treasury_spread} basis points")),
    "reset": (("Interest Reset Period", "Interest Reset Dates"), _fixed_words("Quarterly", "Weekly", "Same as Interest Payment Dates", "Monthly")),
    "multiplier": (("Spread Multiplier", "Designated CMT Page"), _fixed_words("N/A", "None")),
    "maximum": (("Maximum Interest Rate", "Minimum Interest Rate"), _fixed_words("N/A", "None", "10.00%", "0.00%")),
    "underlying": (("Reference Stock", "Underlying"), _aside("{!other_cusip}")),
    "size": (("Programme Size", "Maximum Aggregate Offering Price"), _aside("{!programme_size}")),
}  # fmt: skip


def _callable(press: Press, note: int) -> Rich:
    """Print a cell that only says whether the note can be called."""
    yes = press.value("callable", note)
    words = press.rng.choice(("Yes", "Callable", "Y") if yes else ("No", "Non-Callable", "None", "N"))
    return stated(words, press.mark("callable", note))


def _coupon_rate(press: Press, note: int) -> Rich:
    kind, rate = press.value("coupon_type", note), press.value("coupon_rate", note)
    if rate is None:
        return stated(press.rng.choice(("FLT", "Floating Rate") if kind == "floating" else ("Zero", "Zero Coupon")), press.mark("coupon_type", note))
    shown = press.show("coupon_rate", note)
    steps = press.value("step_schedule", note)
    if not steps or kind != "step":
        return shown
    last = print_percent(steps[-1]["rate"], press.style, press.style.places)
    words = press.rng.choice((" to ", " stepping up to "))
    return joined([shown, plain(words + last), stated("", press.mark("coupon_type", note, silent=True))])


def cell(press: Press, name: str, note: int) -> Rich:
    """Print one cell: a field's value for one note (empty when the note has none)."""
    if name == "callable":
        return _callable(press, note)
    if name == "coupon_rate":
        return _coupon_rate(press, note)
    if name == "title":
        return title(press, note)
    return press.show(name, note) or plain(press.rng.choice(("N/A", "N/A", "", "--")))


def title(press: Press, note: int) -> Rich:
    """Print the notes' own title: rate, rank and due date."""
    rate, day = press.value("coupon_rate", note), press.value("maturity_date", note)
    rank = press.value("product_ranking", note)
    head = print_percent(rate, press.style, press.style.places) + " " if rate is not None else ""
    due = press.rng.choice((str(day.year), print_date(day, "{B} {d}, {y}")))
    text = f"{head}{rank} due {due}" if rank.endswith("Notes") else f"{head}Notes due {due}"
    press.facts.notes[note]["title"] = text
    return stated(text, press.mark("title", note))


def _item(press: Press, name: str, case: str, count: int) -> Item:
    split = press.recipe.split
    if name.startswith("!"):
        labels, show = DECOYS[name[1:]]
        return Item("", plain(cased(press.rng.choice(labels), case)), [show(press, n) for n in range(count)])
    label = plain(cased(draw_label(press.rng, name, split), case))
    return Item(name, label, [cell(press, name, n) for n in range(count)])


def draw_items(press: Press, columns: Sequence[str]) -> list[Item]:
    """Draw the items of a document: the column set, less the missing, plus decoys, perhaps shuffled."""
    rng, count = press.rng, len(press.facts.notes)
    names = list(columns)
    if press.strikes("columns_missing"):
        names = [n for n in names if n not in _MAY_MISS or rng.random() < 0.7]
    if press.strikes("decoys"):
        for extra in rng.sample(("!agent_price", "!reallowance", "!additional", "!payment_dates", "!underlying"), rng.randint(1, 2)):
            if extra not in names:
                names.insert(rng.randint(1, len(names)), extra)
    if press.strikes("columns_shuffled"):
        rng.shuffle(names)
    case = rng.choices(("title", "upper", "sentence"), (8, 2, 1))[0]
    return [_item(press, name, case, count) for name in names]
