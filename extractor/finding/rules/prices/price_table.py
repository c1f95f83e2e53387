"""Cover price tables in dollars: what one note costs, and all of them, for price, discount and proceeds.

Structured notes state a price per note (``$10.00``, ``$1,000``) where others state a percentage. It
becomes one by the principal amount of a note, which has to be printed: nothing is taken for granted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.patterns import NUMBER
from extractor.finding.rules.text.proposing import candidate
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex
from extractor.values.numbers import parse_money, parse_percent

_HUNDRED = Decimal(100)
# A cover that offers several notes says which one a row is for: "Per 2030 Note".
_NOTE = r"\b(?:per|each) (?:(?:\d{4}|fixed rate|floating rate) )?(?:note|unit|security|bond|debenture|certificate)s?"
_EACH = ("per ", "each ")  # all of them begin so
_MARKS = r"(?: ?\(\d\))*:?(?: ?\.)*"  # footnotes, a colon, dots that lead to the value
_ALL = r"(?:total|all (?:the )?(?:note|bond|debenture)s|in all)"
_DOLLAR = r"(?:u\.?s\.? ?)?\$"
_MONEY = rf"{_DOLLAR} ?{NUMBER}{_MARKS}"
# ``$`` alone is a total that was left open: it keeps its place in the row.
_CELL = regex(rf"\$ ?{NUMBER}|\$")
_ROW = regex(
    rf"{_NOTE}{_MARKS} ({_MONEY}(?: {_MONEY}){{0,3}})"
    rf"(?: {_ALL}{_MARKS} ((?:{_DOLLAR}(?: ?{NUMBER})?{_MARKS} ?){{2,4}}))?",
    begins=_EACH,
)
_PERCENTS = regex(
    rf"{_NOTE}{_MARKS} (?:{_MONEY} )?({NUMBER}) ?%{_MARKS} ({NUMBER}) ?%{_MARKS} ({NUMBER}) ?%{_MARKS}"
    rf"(?:(?: [-=_]+)* {_ALL}{_MARKS} ((?:{_DOLLAR} ?{NUMBER}{_MARKS} ?){{3,4}}))?",
    begins=_EACH,
)
_SIDE = regex(rf"{_NOTE}{_MARKS} {_ALL}{_MARKS} ", begins=_EACH)
_EACH_NOTE = regex(_NOTE, begins=_EACH)
_LABEL = regex(
    r"(?P<price>(?:initial |original )?(?:public )?(?:offering|issue) price(?: to (?:the )?public)?"
    r"|price to (?:the )?public)"
    r"|(?P<concession>(?:underwriting|agents?'?s?|selling agents?'?s?|placement agents?'?s?|dealers?'?s?) "
    r"(?:discounts?|commissions?|fees?)(?: (?:and|or) (?:discounts?|commissions?|fees?))?"
    r"|underwriting compensation|fees and commissions|selling (?:concessions?|commissions?))"
    r"|(?P<net>(?:net )?proceeds)"
)
# A converter left the table as paragraphs: each label, then what a note and all of them come to.
_IN_PARAGRAPHS = regex(
    rf"(?:{_LABEL.pattern})[^$%:]{{0,40}}?:? {_NOTE}{_MARKS} ?({NUMBER}) ?%{_MARKS}[;,]?"
    rf"(?: {_ALL}{_MARKS} ?({_DOLLAR} ?{NUMBER}))?"
)
_BESIDE = regex(rf"[^$%]{{0,80}}?(\$ ?{NUMBER}){_MARKS} (?:u\.?s\.? ?)?(\$ ?{NUMBER})")
_HEAD = 320  # characters in which the labels stand before their row
_BODY = 600  # characters behind its heading in which a price table's labels stand
_PAR = regex(
    rf"\$ ?({NUMBER})(?: in)? (?:stated |aggregate )?(?:principal|face)\b"
    rf"|(?:principal|face) amount:? (?:of )?\$ ?({NUMBER})"
    rf"|denominations?(?::| of|) \$ ?({NUMBER})|\$ ?({NUMBER}) and (?:any )?(?:whole |integral )multiples?"
)
_AGGREGATE = regex(
    rf"(?:face|principal) amount[^$.]{{0,20}}\$ ?{NUMBER};? (?:and )?(\$ ?{NUMBER}) in (?:the )?aggregate\b"
)
_PERCENT = {"price": "selling_price", "concession": "gross_concession", "net": "net_proceeds_percent"}
_TOTAL = {"net": "net_proceeds"}

Place = tuple[int, int]


class _Table(NamedTuple):
    """Where each of price, concession and net stands, a note and in total."""

    each: Mapping[str, Place]
    total: Mapping[str, Place]


def _amount(flow: Flow, place: Place) -> Decimal | None:
    return parse_money(flow.low[slice(*place)])


def _labels_beside(flow: Flow, start: int, end: int) -> list[tuple[str, int]]:
    """Return (kind, end) of the last mention of each label, in order of place."""
    last: dict[str, tuple[int, int]] = {}
    for found in _LABEL.finditer(flow.low, max(start, 0), end):
        last[str(found.lastgroup)] = found.span()
    return [(kind, place[1]) for kind, place in sorted(last.items(), key=lambda t: t[1])]


def _cells(flow: Flow, place: Place) -> list[Place | None]:
    return [None if m[0] == "$" else m.span() for m in _CELL.finditer(flow.low, *place)]


def _across(flow: Flow) -> Iterator[_Table]:
    """Find tables whose labels head columns, over a row per note and a row of totals."""
    for row in flow.matches(_ROW, "per ", "each ", after=260):
        kinds = [kind for kind, _ in _labels_beside(flow, row.start() - _HEAD, row.start())]
        each = _cells(flow, row.span(1))
        # Before the sale is priced the first column may be all that is filled.
        open_rest = len(each) == 1 and kinds == ["price", "concession", "net"]
        if "price" not in kinds or not (open_rest or 1 < len(kinds) == len(each)):
            continue
        totals = _cells(flow, row.span(2)) if row[2] else []
        yield _Table(
            {k: c for k, c in zip(kinds, each, strict=False) if c is not None},
            {k: c for k, c in zip(kinds, totals, strict=False) if c is not None},
        )


def _in_percent(flow: Flow) -> Iterator[Candidate]:
    """Read a row of price, concession and proceeds in percent under labels that may be torn over lines.

    Torn labels no longer say which number is theirs; that the concession taken off the price leaves the proceeds does.
    A row that follows such a row at once stands under the same labels, however many notes are sold.
    """
    below = -1
    for row in flow.matches(_PERCENTS, "per ", "each ", after=380, needs=("%",)):
        head = flow.low[max(row.start() - _HEAD, 0) : row.start()]
        price, concession, net = (parse_percent(row[k]) for k in (1, 2, 3))
        if price is None or concession is None or net is None or price - concession != net:
            continue
        if row.start() != below and ("price" not in head or "proceeds" not in head):
            continue
        below = row.end() + (flow.low[row.end() : row.end() + 1] == " ")
        for group, field, value in (
            (1, "selling_price", price),
            (2, "gross_concession", concession),
            (3, "net_proceeds_percent", net),
        ):
            yield candidate(flow, field, row.span(group), value, 0.95, label="per note")
        totals = _cells(flow, row.span(4)) if row[4] else []
        # At par, what all notes cost is their principal.
        for at, field in ((-1, "net_proceeds"), *(((0, "principal_amount"),) if price == _HUNDRED else ())):
            place = totals[at] if totals else None
            if place is not None and (dollars := _amount(flow, place)) is not None:
                yield candidate(flow, field, place, dollars, 0.95, label="total")


def _in_paragraphs(flow: Flow) -> Iterator[Candidate]:
    """Read labels that are each followed by what a note costs, in percent, where price less concession is the net."""
    told = list(flow.matches(_IN_PARAGRAPHS, "per ", "each ", before=110, after=60, needs=("%",)))
    found = {next(kind for kind in _PERCENT if m[kind]): m for m in told}
    if found.keys() != _PERCENT.keys() or len(told) > len(found):  # several notes have a table each
        return
    percents = {kind: parse_percent(m[4]) for kind, m in found.items()}
    price, concession, net = (percents[kind] for kind in _PERCENT)
    if price is None or concession is None or net is None or price - concession != net:
        return
    for kind, m in found.items():
        yield candidate(flow, _PERCENT[kind], m.span(4), percents[kind], 0.95, label="per note")
    total = found["net"]
    if total[5] and (dollars := parse_money(total[5])) is not None:
        yield candidate(flow, "net_proceeds", total.span(5), dollars, 0.95, label="total")


def _down(flow: Flow) -> Iterator[_Table]:
    """Find tables whose labels open rows, with a column per note and a column of totals."""
    for head in flow.matches(_SIDE, "per ", "each ", after=60):
        each: dict[str, Place] = {}
        total: dict[str, Place] = {}
        for label in _LABEL.finditer(flow.low, head.end(), head.end() + _BODY):
            kind = str(label.lastgroup)
            # Prose below the table names its labels again.
            if kind not in each and (values := _BESIDE.match(flow.low, label.end())):
                each[kind], total[kind] = values.span(1), values.span(2)
        if "price" in each:
            yield _Table(each, total)


def _par(flow: Flow, price: Decimal) -> Decimal | None:
    """Return the printed principal amount of one note that is nearest to its price, if any is near."""
    near: set[Decimal] = set()
    for found in flow.matches(_PAR, "principal", "face", "denomination", "multiple", before=40, after=60):
        value = parse_money("$" + str(found[found.lastindex or 0]))
        if value and value <= price * 2 and price <= value * 2:
            near.add(value)
    return min(near, key=lambda v: (abs(v - price), v), default=None)


def _percent(amount: Decimal, par: Decimal) -> Decimal | None:
    """Return ``amount`` in percent of ``par``, None where that is no finite decimal."""
    value = amount * _HUNDRED / par
    return value if value * par == amount * _HUNDRED else None


def _read(flow: Flow, table: _Table) -> Iterator[Candidate]:
    price = _amount(flow, table.each["price"])
    if price is None:
        return
    par = _par(flow, price)
    for kind, place in table.each.items():
        amount = _amount(flow, place)
        value = None if amount is None or par is None else _percent(amount, par)
        if value is not None:
            yield candidate(flow, _PERCENT[kind], place, value, 0.95, label="per note")
    for kind, place in table.total.items():
        # At par, what all notes cost is their principal.
        field = _TOTAL.get(kind) or ("principal_amount" if kind == "price" and price == par else None)
        amount = _amount(flow, place)
        if field is not None and amount is not None:
            yield candidate(flow, field, place, amount, 0.95, label="total")


def _aggregates(flow: Flow) -> Iterator[Candidate]:
    """Read the amount of all notes where that of one note is printed before it."""
    for found in flow.matches(_AGGREGATE, "amount", after=120):
        value = parse_money(found[1])
        if value is not None:
            yield candidate(flow, "principal_amount", found.span(1), value, 0.93)


def find(flow: Flow) -> list[Candidate]:
    """Propose price, concession, proceeds and principal from price tables in dollars a note."""
    return [*_of_each_note(flow), *_aggregates(flow)]


def _of_each_note(flow: Flow) -> Iterator[Candidate]:
    """Read the tables, all of which say "per note" somewhere: most documents have none."""
    if next(flow.matches(_EACH_NOTE, "per ", "each ", after=60), None) is None:
        return
    tables = [*_across(flow), *_down(flow)]
    for table in tables[:1]:
        yield from _read(flow, table)
    yield from _in_percent(flow)
    yield from _in_paragraphs(flow)
