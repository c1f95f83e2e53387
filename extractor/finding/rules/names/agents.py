"""The agents that sell the notes: the list behind its label, or the one a sale went through."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.finding.rules.names.beside import BESIDE, column_list
from extractor.finding.rules.names.blocks import list_end
from extractor.finding.rules.names.issuer import find as find_issuer
from extractor.finding.rules.text.flat import flatten
from extractor.finding.rules.text.patterns import DATE
from extractor.finding.rules.text.proposing import candidate, propose
from extractor.finding.rules.text.view import CELL, View, is_one_line
from extractor.ground.candidate import Candidate
from extractor.ground.document import Document
from extractor.ground.regex import regex
from extractor.values.names import split_names

_LABEL = regex(
    r"(?<![\w’'])(?P<label>(?:Agents?|AGENTS?)(?:\([sS]\))?(?i:\sand\sprincipal\samount)?)\s?:\s?(?=[A-Za-z]|\[\s?[xX]?\s?\]|\(\s?[xX]?\s?\)\s|[☐☑☒]|/\s?[xX]?\s?/\s|_+[xX_]_+\s)"
    # A heading of its own, and a line of firms below it.
    r"|(?:\A|(?<=[\n\f]))(?:Agents|AGENTS)\s?\n(?=[A-Z][^\n\f:]{3,300}\b(?:LLC|Inc\.?|INC\.?|L\.P\.|Incorporated|INCORPORATED)\s?\n)"
    # The first column of a page, and firms in the next one.
    r"|(?:\A|(?<=[\n\f]))(?:Agents|AGENTS)\v(?=[A-Z][^\n\f\v:$\d]{2,80}?\b(?:LLC|Inc\.|Incorporated|L\.P\.|N\.A\.)[,;\n])"
)
_BEFORE = regex(r"([\w-]+)([ \n\f]?)\Z")
# A form prints all of its agents, each behind a box; a blank to fill in is one where all are drawn so.
_SQUARE = r"\[\s?[xX✓✔]?\s?\]|[☐☑☒]|(?<![\w/])/\s?[xX]?\s?/(?=\s)|(?<!\w)_+[xX_]_+(?=\s)"
_ROUND = r"\(\s?[xX]?\s?\)(?=\s)"  # of a list that opens so: behind a name it is an emptied footnote
_DRAWN = rf"(?:{_SQUARE}|{_ROUND})"
_BOX = regex(rf"({_DRAWN})\s*")
_SQUARE_BOX = regex(rf"({_SQUARE})\s*")
_TICKED = regex(r"[xX✓✔☑☒]")
_BOXED_LINES = regex(rf"(?:[\n\f\v]\s?{_DRAWN}\s[^\n\f\v:]+)+")
# A cell for each box, and one for its agent.
_BOXED_CELLS = regex(rf"(?:(?:\A|(?<=[\n\f\v])){_DRAWN}\f[^\n\f\v:]+(?:[\n\f\v]|\Z))+")
# Agents of another kind: they lead, pay, reckon or keep, and do not sell.
_OTHER_KINDS = frozenset(
    {
        "lead", "selling", "calculation", "paying", "rate", "transfer", "listing", "process", "tax", "fiscal",
        "collateral", "escrow", "authenticating", "co-agent", "administrative", "conversion", "depositary",
        "information", "indenture", "funding", "determination", "settlement",
    }
)  # fmt: skip
_THROUGH = regex(r"\b(?i:through)\s(?P<name>[A-Z][\w&.,/’'() \n-]{3,400}?)\s(?i:as\s(?:our\s|its\s)?agents?)\b")
# "The agent for this transaction is X." in a line of its own, or "The Agent for this sale is X, acting as agent."
_IS = regex(
    r"(?:\A|[\n\f\v])\s*The\s(?:[Aa]gent|AGENT)(?:\sfor\sthis\s(?:transaction|offering|issue|sale))?\sis\s"
    r"(?P<name>[A-Z][\w&.,’'()-]*(?:\s(?:[A-Z(&][\w&.,’'()-]*|and|of)){0,9})\s?(?=[\n\f\v]|\Z|(?<=,)\sacting\sas\s(?:our\s|its\s|the\s)?agent\b)"
)
# "X, which we refer to as Y, acting as agent for the issuer", "our subsidiary X is the agent for this offering".
_ACTS = regex(
    r"(?<![\w.&])(?P<name>[A-Z][\w&.'’-]*(?:[ \n](?:[A-Z&][\w&.'’-]*|\(USA?\)|and|of),?){1,7}?,?"
    r"[ \n](?:LLC|L\.L\.C\.|Inc\.?|Incorporated|Corp\.?|L\.P\.|Limited|plc|N\.A\.))"
    r"(?:\s\([^()]{2,60}\))?(?:,\swhich\swe\srefer\sto\sas\s[\w“”\" ]{2,24})?,?"
    r"(?:\s(?:an|our|its)\s(?:[\w-]+\s){0,3}?(?:affiliate|subsidiary)(?:\sof\s(?:ours|the\s\w+|[A-Z]\w+))?,)?"
    r"\s(?:(?:is\s)?acting\sas\s(?:the\s|our\s)?agent\b(?!\s(?:of|for)\s(?:the\s)?(?:trustee|holders|registrar))"
    r"|is\sthe\sagent\sfor\sthis\s(?:offering|transaction|issue|sale))"
)
_STOP = regex(r",\Z|(?<!\bInc)(?<!\bCo)(?<!\bCorp)(?<!\bLtd)(?<!\.[A-Z])\.\Z")  # of the sentence, not of a legal form
# Where a list ends: the next cell or label, a parenthesis, a sentence, an amount, what the agents act as.
_END = regex(
    # A line that opens with the issuer's name, glued to what comes next: "Example Group, Inc.For the period".
    r"[\n\v](?=[A-Z][^\n\f\v:]{2,60}(?:Inc\.|LLC|Corp\.|Ltd\.|Co\.)(?:For|Trade|Offering|Settle)[\s:])"
    r"|\s(?=[-=_*]{4})|(?<![,;&])\f|\s\((?!USA\)|U\.S\.\))|[\n\v](?=[A-Z(][^,\n\f\v:]{1,50}:)"
    r"|\s(?=(?:(?:Purchasing|Placement|Selling|Calculation|Paying|Indenture)\s)?"
    r"(?:Agents?|AGENTS?|Trustee|Capacity|Form\sof|Denominations?|Offering\sDate|Trade\sDate|Settle|Minimum|DTC"
    r"|Principal\sAmount|PRINCIPAL\sAMOUNT|Validity|CUSIP|ISIN|Redemption|Pricing\sDate|Offering\sPeriod|Issue\sDate"
    r"|Original\sIssue|Maturity|Interest|Regular|Currency|Title|Selling|Price|Survivor|Spread|Day\sCount)\b[^,:]{0,24}[:\n])"
    r"|(?:(?<!Inc)(?<!Co)(?<!\.[A-Z])\.\s|(?:(?<=Inc\.)|(?<=Co\.)|(?<=\.[A-Z]\.))\s|[\n\v])(?=(?:The|We|This|See|It|These|In|Each|For|Except|If|Our|CUSIP|Title|\d)\b)"
    r"|\s?[¥€£]\s?\d|\s\$\s?\d|,?\s(?i:acting\sas\b)|,?\s(?i:as\s(?:purchasing\s|placement\s|selling\s)?(?:agents?|principals?)\b)"
    r"|;(?!\s(?:and\s)?[A-Z][\w&.,'’ ()-]{2,70}(?:[;\n\f\v]|\Z))"
)
# One agent a line, each with its allotment behind a dash.
_ALLOTTED = regex(r"(?:[A-Z][^\n\f\v$:]{2,70}\s[-–]\s\$[\d,]+(?:[\n\f]|\Z))+")
_ALLOTMENT = regex(r"\s[-–]\s\$[\d,]+")
# Among stacked labels, whose values stand together elsewhere, the next label follows at once.
_STACKED = regex(r":\s?\Z")
# Labels stacked in one cell, their values in the next: behind the last label stands the first one's value, a day.
_OTHERS_VALUE = regex(rf"\s{{0,3}}{DATE}", re.IGNORECASE)
_NEXT_LABEL = regex(r"(?:[A-Z][\w'’/&]* ){0,3}[A-Z][\w'’/&]*(?:\(\w{1,3}\))?\s?:")
_JOINS = regex(r"(?:[,;&/]|\band)\Z")
# Names alone: what else a line's cells hold has figures or a label's colon.
_IN_A_CELL = regex(r"[A-Z][\w&.,'’-]*(?:[ ](?:[A-Z&(][\w&.,'’()-]*|of|and))*(?=[\n\f]|\Z)(?<!:)")
_NEXT_CELL = regex(r"[ ]*[\t|][ \t|]*|[ \t|]*\r?\n[ ]*(?:\t|\|[ \t]*\|)[ \t|]*")
_FEWEST_CELLS = 3
IN_CELLS = "agents in cells"  # the label of what is read so
_CAPACITY = "Capacity of "  # "Capacity of Agent: [X] Agent [ ] Principal" names none
_LONGEST = 1_500  # characters of the longest list
_APART = 200  # a purchasing agent's own line is followed by the other agents' within this


def _other_kind(word: str, gap: str) -> bool:
    """Tell whether the word before the label makes it another agent's; over a cell's end only two do."""
    return word in (("lead", "calculation") if gap == CELL else _OTHER_KINDS)


def _list_end(flat: View, source: str, start: int) -> int:
    if allotted := _ALLOTTED.match(flat.text, start):
        return allotted.end()
    if boxed := _BOXED_CELLS.match(flat.text, start):
        return boxed.end()
    limit = min(start + _LONGEST, len(flat.text))
    found = _END.search(flat.text, start, limit)
    end = list_end(flat, source, start, found.start() if found else limit)
    more = _BOXED_LINES.match(flat.text, end) if _BOX.match(flat.text, start) else None
    return more.end() if more else end


def _in_cells(flat: View, source: str, start: int) -> int | None:
    """Return where a list ends that has a cell for each name, three or more, all behind one label; None for others.

    It may go on in the next line, behind an empty cell.
    """
    end, names = start, 0
    while name := _IN_A_CELL.match(flat.text, end + (names > 0)):
        between = source[flat.origin(end - 1) + 1 : flat.origin(name.start())] if names else ""
        if not _NEXT_CELL.fullmatch(between) and names:
            break
        end, names = name.end(), names + 1
        if not flat.text.startswith(CELL, end):
            break
    return end if names >= _FEWEST_CELLS else None


def _before_issuer(printed: str, issuer: str) -> str:
    """Return a list without the issuer's name that runs on from it; after a comma or "and" it is in the list."""
    name = f" {issuer.lower()}"
    at = printed.lower().find(name) if " " in issuer else -1
    while at > 0 and _JOINS.search(printed, max(at - 4, 0), at):
        at = printed.lower().find(name, at + 1)
    return printed if at <= 0 else printed[:at].rstrip()


def _ticked(printed: str) -> str:
    """Return of a list with boxes only what stands behind the ticked ones; a list without boxes stays as it is."""
    head, *boxed = (_BOX if _BOX.match(printed) else _SQUARE_BOX).split(printed)
    if not boxed:
        return printed
    chosen = [name.strip() for box, name in zip(boxed[::2], boxed[1::2], strict=True) if _TICKED.search(box)]
    return "" if head.strip() else "; ".join(chosen)


def _issuer(document: Document) -> str:
    """Return the issuer's name on a page without line ends, where lists run into what comes next; else nothing."""
    if not is_one_line(document.text):
        return ""
    return next((str(c.value) for c in find_issuer(document)), "")


def _leaves_its_table(document: Document, flat: View, label: int, start: int) -> bool:
    """Tell whether a label ends a table of the page and the words behind it stand below: nothing is filled in."""
    at = flat.origin(label)
    held = next((table.span for table in document.tables if table.span.start <= at < table.span.end), None)
    return held is not None and flat.origin(start) >= held.end


def _labels(document: Document, flat: View) -> Iterator[re.Match[str]]:
    """Yield the labels behind which a list of agents may stand: no other kind of agent's, and none left empty."""
    for found in flat.near(_LABEL, "agent", before=2, after=40):
        start, end = found.span()
        before = _BEFORE.search(flat.text, max(start - 20, 0), start)
        of_others = before is not None and _other_kind(before[1].lower(), before[2])
        if of_others or flat.text.startswith(_CAPACITY, max(start - len(_CAPACITY), 0)):
            continue
        stacked = _STACKED.search(flat.text, max(start - 2, 0), start)
        if (stacked and _NEXT_LABEL.match(flat.text, end)) or _OTHERS_VALUE.match(flat.text, end):
            continue
        if not _leaves_its_table(document, flat, found.start("label"), end):
            yield found


def _listed(document: Document, flat: View, issuer: str) -> tuple[list[str], list[tuple[int, int]], str]:
    """Return the names behind each label in printed order, the places of the lists, and what tells how they stand."""
    source = document.text
    names: list[str] = []
    places: list[tuple[int, int]] = []
    told = ""
    for found in _labels(document, flat):
        if places and found.start() - places[-1][1] > _APART:
            break
        celled = _in_cells(flat, source, found.end())
        end = celled or _list_end(flat, source, found.end())
        printed = _before_issuer(flat.text[found.end() : end].rstrip(), issuer)
        if celled:
            printed, told = printed.replace(CELL, ";"), IN_CELLS
        got = [n for n in split_names(_ALLOTMENT.sub(";", _ticked(printed)).replace("\v", "   ")) if n not in names]
        if got:
            names += got
            places.append((found.end(), found.end() + len(printed)))
    return names, places, told


def _in_a_sentence(flat: View) -> tuple[list[str], tuple[int, int]] | None:
    """Return whom a sentence names as the agents, and where: those sold through, the agent, or who acts as one."""
    if through := next(flat.near(_THROUGH, "as agent", "as our agent", "as its agent", before=430, after=10), None):
        return list(split_names(through["name"])), through.span("name")
    if named := next(flat.near(_IS, "the agent", before=4, after=140), None):
        printed = _STOP.sub("", named["name"])  # of one agent: a comma is its name's
        return [printed], (named.start("name"), named.start("name") + len(printed))
    if acting := next(flat.near(_ACTS, "acting as", "is the agent", before=260, after=40), None):
        return [" ".join(acting["name"].split())], acting.span("name")
    return None


def find(document: Document) -> list[Candidate]:
    """Return the agents in printed order; a purchasing agent named apart comes first."""
    if (beside := column_list(document.text)) is not None and (listed := split_names(beside[1])):
        return [propose(document.text, "agents", beside[0], listed, 0.95, label=BESIDE)]
    flat = flatten(document.text)
    names, places, told = _listed(document, flat, _issuer(document))
    if names:
        return [candidate(flat, "agents", (places[0][0], places[-1][1]), tuple(names), 0.95, label=told)]
    said = _in_a_sentence(flat)
    return [] if said is None else [candidate(flat, "agents", said[1], tuple(said[0]), 0.95)]
