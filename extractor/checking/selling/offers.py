"""judge_offer: does the document offer notes at all? An explicit decision whose evidence adds up.

Indentures, tender offers, share offerings and asset-backed issues print rates, dates, prices and even
CUSIPs as a pricing supplement does. What stands for an offering of notes (an identifier, terms, the
name of the document, what tells of a sale) is weighed against what stands for something else, in points a
person can add.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.checking.selling.ages import are_of_different_ages
from extractor.checking.selling.heads import HOLDERS, SHARES, SHARES_CODE, UNITS, heads_in, is_code_of_shares
from extractor.checking.selling.other_kinds import all_cues, other_kinds
from extractor.checking.selling.sale import is_dated, is_found, is_priced, is_sold, signs_of_sale
from extractor.checking.selling.shares import cues_of_shares
from extractor.checking.selling.undone import DENIED, RESOLD, cues_of_undone, is_new_issue
from extractor.ground.candidate import Status
from extractor.ground.document import Document
from extractor.ground.places import Span
from extractor.ground.reasons import Reason, in_words, points
from extractor.ground.record import Finding, Record
from extractor.ground.regex import regex
from extractor.ground.schema import Schema

_OPENING = 7_000  # characters in which a document says what it is
_TITLE = 2_500  # in its first lines, what it calls itself
_AROUND = 2_000  # and around each identifier
_MOST_PLACES = 4  # identifiers whose surroundings are read
_LONG = 60_000  # a filing this long that offers notes prints their identifier somewhere, or how they are priced

_IDENTIFIED = 3.0  # points, as all below: three terms' worth
_BARE = 0.5  # codes without terms beside them are those of underlyings, or of a list
_MOST_TERMS = 4  # each of the schema's core terms that is read counts one point, up to so many
_UNNAMED = -3.0  # as much against a long filing without an identifier
_LEFT_OPEN = -1.0  # for each core term that is shown and left open
_MOST_OPEN = 3  # of which so many count
_RESOLD = -6.0  # against a page that sells old notes again: they have a price, and somebody's fee
_APART = -4.0  # against a list of notes that were issued years apart
_DENIES, _DENIES_SOLD = -5.0, -1.0  # against a page that says that it offers nothing; a priced one means somebody else
_ELSE = -4.0  # what speaks for another kind weighs as much or more
_TALKS = 1_200  # characters from which a page would tell of its sale: a table alone, cut out of one, need not
_WIDEST = 10  # characters to one that is no blank, in the widest table
_UNSOLD = (-6.0, -4.0)  # against codes beside which nothing, or one thing alone, tells of a sale

_QUOTES = str.maketrans("", "", '"“”')  # "at the market" offering
_NAMED = 3.0  # what a document calls itself
_PRICING = ("pricing supplement", "term sheet", "terms sheet")
# Words of a prospectus about the supplements to come.
_TO_COME = regex(
    r"\b(?:an?|any|each|every|applicable|related|relevant|accompanying)(?: (?:applicable|related|relevant))? "
    r"(?:pricing supplement|terms? sheet)"
    # A form that is still to be filled in, and the first line of it.
    r"|\bform of (?:pricing supplement|terms? sheet)\b(?: (?:pricing supplement|terms? sheet))?"
    # Where a supplement itself would say "this": its heading names it besides.
    r"|\b(?:in|into|where|unless|until) (?:the|its|our|that|such) (?:pricing supplement|terms? sheet)"
    r"|\bthe (?:pricing supplement|terms? sheet) (?:(?:for|relating to|that relates to) [\w-]+ (?:[\w-]+ ){0,3}?)?"
    r"(?:will|may) (?:also )?(?:say|state|specify|describe|contain|set out|set forth|identify|indicate|tell)\b"
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The decision; ``points`` have to reach ``needed``."""

    reasons: tuple[Reason, ...]
    needed: float

    @property
    def points(self) -> float:
        """All evidence added up."""
        return points(self.reasons)

    @property
    def offers(self) -> bool:
        """Tell whether the document offers notes."""
        return self.points >= self.needed

    @property
    def is_something_else(self) -> bool:
        """Tell whether something speaks for another kind of page, and not only too little for an offer."""
        return not self.offers and any(r.weight <= _ELSE for r in self.reasons)

    def finding(self) -> Finding:
        """Say why the notes that were read are not given out."""
        said = f"terms like a note's are printed, but no notes are offered: {in_words(self.reasons)}"
        return Finding("no_offering", "info", f"{said}; it takes {self.needed:+.0f}")


def judge_offer(document: Document, notes: Sequence[Record], schema: Schema, offering: Record | None = None) -> Verdict:
    """Weigh what was read and what the document says of itself; ``notes`` holds at least one."""
    terms = _terms(notes, schema, len(document.text), dated=is_dated(offering))
    return Verdict((*terms, *_kinds(document, notes, schema, offering)), float(schema.least_core))


def _terms(notes: Sequence[Record], schema: Schema, length: int, *, dated: bool) -> Iterator[Reason]:
    found = [{name for name, f in note.items() if f.status is Status.FOUND} for note in notes]
    terms = min(max(len(names & schema.core) for names in found), _MOST_TERMS)
    if terms:
        said = "1 term of a note is stated" if terms == 1 else f"{terms} terms of a note are stated"
        yield Reason(said, float(terms))
    if any(schema.identifier in names for names in found):
        # Linked notes state little but dates before they are priced: trade, settlement and, as a term, maturity.
        told = terms > 1 or (terms and dated)
        weight = _IDENTIFIED if told else _BARE
        yield Reason("an identifier is stated" if told else "an identifier is stated, almost alone", weight)
        return
    if length > _LONG and not any(is_priced(note) for note in notes):
        yield Reason("a long document without an identifier", _UNNAMED)
    left = max(sum(note[name].status is Status.PLACEHOLDER for name in schema.core) for note in notes)
    if left:
        open_terms = min(left, _MOST_OPEN)
        yield Reason(f"{left} terms are left open, and the identifier is missing", _LEFT_OPEN * open_terms)


def _talks(text: str) -> bool:
    """Tell whether a page is long enough to tell of its sale: blanks that only hold columns apart say nothing."""
    return len(text) >= _TALKS and (len(text) >= _WIDEST * _TALKS or len(" ".join(text.split())) >= _TALKS)


def _kinds(document: Document, notes: Sequence[Record], schema: Schema, offering: Record | None) -> Iterator[Reason]:
    lines = "\n".join(span.of(document.text) for span in _telling(document, notes, schema)).casefold()
    text = " ".join(lines.translate(_QUOTES).split())
    title = text[:_TITLE]
    titled = any(name in title for name in _PRICING) and any(name in _TO_COME.sub("", title) for name in _PRICING)
    if titled:
        yield Reason("it calls itself a pricing supplement or term sheet", _NAMED)
    heads = [*heads_in(lines), *cues_of_undone(lines, text)]
    heads += cues_of_shares(lines, [str(c) for note in notes if (c := note[schema.identifier].value) is not None])
    if _are_codes_of_shares(document.text, notes, schema):
        heads = [*heads, SHARES_CODE]
    sold = is_sold(notes, offering, text)
    talks = DENIED in heads or _talks(document.text)
    if not sold and talks and any(is_found(note, schema.identifier) for note in notes):
        yield from _unsold(signs_of_sale(notes, offering, text) + titled)
        if not titled and are_of_different_ages(document.text, lines, notes, schema):
            yield Reason("its notes were issued years apart", _APART)
    if RESOLD in heads:
        yield Reason(RESOLD, _RESOLD)
    if DENIED in heads:
        yield Reason(DENIED, _DENIES_SOLD if sold else _DENIES)
    yield from _other_kinds(lines, text, heads, sold=sold)


def _other_kinds(lines: str, text: str, heads: Sequence[str], *, sold: bool) -> Iterator[Reason]:
    """Yield which other kinds of document the page is: by its ``heads`` and the words in its ``text``."""
    absent = all_cues().absent(text)
    other = {SHARES, HOLDERS} if "per note" in text else {SHARES, HOLDERS, UNITS}
    sold = sold and not other & set(heads)  # whose heading says so is that, whatever its prices are
    for kind in other_kinds():
        cues = [*(cue for cue in heads if cue in kind.cues), *kind.cues_in(text, absent)]
        if kind.is_told(cues):
            weight = kind.sold if sold and kind.sold is not None else kind.weight
            if kind.new is not None and not sold and RESOLD not in heads and is_new_issue(lines):
                weight = kind.new
            yield Reason(f"it {kind.name} ({', '.join(cues[:4])})", weight)


def _unsold(signs: int) -> Iterator[Reason]:
    if signs < len(_UNSOLD):
        said = "one thing alone tells" if signs else "nothing tells"
        yield Reason(f"{said} at which price, when or by whom notes are sold", _UNSOLD[signs])


def _are_codes_of_shares(text: str, notes: Sequence[Record], schema: Schema) -> bool:
    """Tell whether no code of these notes stands anywhere but beside the name of shares."""
    places = [e.span.start for note in notes for e in note[schema.identifier].evidence]
    return bool(places) and all(is_code_of_shares(text, at) for at in places)


def _telling(document: Document, notes: Sequence[Record], schema: Schema) -> list[Span]:
    """Return the opening and the surroundings of each note's identifier, each place once."""
    out = [Span(0, min(_OPENING, len(document.text)))]
    places = sorted(e.span.start for note in notes for e in note[schema.identifier].evidence)
    for at in places[:_MOST_PLACES]:
        start = max(at - _AROUND, out[-1].end)
        if start < at + _AROUND:
            out.append(Span(start, min(at + _AROUND, len(document.text))))
    return out
