"""line_to_pieces: a long line in which a converter ran rows into each other, cut where each of them begins.

``… RankingAAAAAAAA9$1,000 … SeniorRedemption Information: noneBBBBBBBB7 …`` holds a header, two rows and a clause.
A row begins at its identifier, or as many values before it as stand between the header's last label and the first one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from extractor.ground.regex import regex
from extractor.values.atoms import Atom, atoms
from extractor.values.codes import ISSUER_LENGTH, cusip_checks, is_glued_isin, isin_checks, text_to_runs
from extractor.values.shapes import Shape

_LEAST = 80  # characters: a shorter line holds no header and row
_CODE_LENGTH, _ISIN_LENGTH = 9, 12  # of a CUSIP, and of an ISIN
_PARTED = regex(r"(?=([0-9A-Z]{6} {1,2}[0-9A-Z]{2} ?[0-9]))")  # a CUSIP as issuer, issue and check digit
_BLANKS = 3  # within a code that is printed in parts, at most
_LONGEST_RUN = 100  # capitals and digits: what is longer is no row's codes and words, but a file encoded as text
# What a code is glued to: a letter, a bracket, a full stop, a sign ("AA-", "99.5%"), and a label's footnote mark.
_BEHIND = regex(r"[A-Za-z).\]%+_•●-][0-9]?\Z")
_CLAUSE = regex(r"[A-Z](?<=[A-Za-z0-9)%\]][A-Z])[a-z]{2,20}(?: [A-Z][a-z]{2,20}){0,3}:")
# Where a value may be glued to a label; a digit alone is the label's mark, a sign in brackets its unit.
_TURN = regex(
    r"(?:(?<=[a-z)\]%#’'])|(?<=[a-z]\.))(?=[A-Z$\\\[_•●-]|[0-9][0-9.]|\.[0-9]|%[$\\])"
    r"|(?<=[A-Z])(?=[A-Z][a-z]|[$\\\[_•●]|[0-9][0-9.])"
)
# A clause without a label, glued to a row: a capital, then words in small letters and percentages.
_SENTENCE = regex(r"[A-Z](?<=[A-Za-z0-9)%\]+-][A-Z])[a-z]{1,20}(?: (?:[a-z]{2,20}|[0-9.]{1,8}%?)){3}")
_WIDEST_LEAD = 160  # characters of values before a row's identifier
_NARROWEST_HEADER, _WIDEST_HEADER = 30, 1000  # characters
_FIGURES = 6  # digits of a header ("1st", "(2)")
_NARROWEST = 6  # values of a row
_OPENING = 4  # values by whose makes a row is known
_OPEN = Shape.PLACEHOLDER
_SHORT = 14  # characters of a value of no type among typed ones ("30/360 (ISDA)")
# Two values, or two labels, with nothing between; where there are several, blanks do not part cells.
_BORDER = regex(r"[a-z0-9)][A-Z][a-z]|[0-9][$\\]|%[$\\A-Z0-9]")
_BORDERS = 3  # such places that make a line a glued one
_LONG_WORD = 7  # characters to a blank: prose, quickly told, has fewer


def line_to_pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the places of the pieces of ``text[start:end]``: the whole of it, unless identifiers are glued into it."""
    if end - start < _LEAST:
        return [(start, end)]
    codes = text_to_glued_codes(text, start, end)
    rows = _row_starts(text, start, _own(text, start, end, codes)) if codes else _open_starts(text, start, end)
    if not rows:
        return [(start, end)]
    clauses = [m.start() for m in _CLAUSE.finditer(text, start, end)]
    sentences = [m.start() for m in _SENTENCE.finditer(text, rows[0], end)]
    return list(pairwise(sorted({start, *rows, *clauses, *sentences, end})))


def is_glued(text: str, start: int, end: int) -> bool:
    """Tell whether cells of ``text[start:end]`` have nothing between them."""
    return len(_BORDER.findall(text, start, end)) >= _BORDERS


def is_spaced(text: str, start: int = 0, end: int | None = None) -> bool:
    """Tell prose by its blanks: no rows are cut from it unless it holds codes."""
    return text.count(" ", start, end) * _LONG_WORD > (len(text) if end is None else end) - start


def text_to_glued_codes(text: str, start: int = 0, end: int | None = None) -> list[int]:
    """Return where the glued identifiers of ``text[start:end]`` begin: its CUSIPs, its ISINs where it has none."""
    whole: list[int] = []
    isins: list[int] = []
    runs = [*text_to_runs(text, ISSUER_LENGTH, start, end)]
    if not runs:  # as in prose
        return []
    for run in runs:
        if not _CODE_LENGTH <= run[1] - run[0] <= _LONGEST_RUN:
            continue
        held = _run_to_isins(text, *run)
        isins += [at for at in held if _BEHIND.search(text, max(start, at - 2), at)]
        whole += _run_to_cusips(text, *run, held)
    whole += _parted_cusips(text, runs, end)
    cusips = _apart(sorted(at for at in whole if _is_glued_code(text, start, at)))
    codes = Counter(_code_at(text, at) for at in cusips)  # an underlying's is printed in each row
    rows = [at for at in cusips if codes[_code_at(text, at)] == min(codes.values())]
    return rows if whole else isins  # an ISIN stands within the row that a CUSIP opens


def _run_to_isins(text: str, start: int, end: int) -> list[int]:
    """Return where runs of twelve stand that hold a CUSIP between their country and their check digit."""
    places = range(start, end - _ISIN_LENGTH + 1)
    checked = [k for k in places if text[k : k + 2].isalpha() and isin_checks(text[k : k + _ISIN_LENGTH])]
    held = [k for k in checked if cusip_checks(text[k + 2 : k + 2 + _CODE_LENGTH])]
    return [k for k in held if not is_glued_isin(text[k : k + _ISIN_LENGTH])]


def _run_to_cusips(text: str, start: int, end: int, isins: Sequence[int]) -> list[int]:
    """Return where runs of nine stand that their check digit tells from others: none crosses an ISIN."""
    found: list[int] = []
    for k in range(start, end - _CODE_LENGTH + 1):
        code = text[k : k + _CODE_LENGTH]
        if code.isdigit() or not (code[0].isdigit() and code[-1].isdigit()) or not cusip_checks(code):
            continue
        if not any(k < at + _ISIN_LENGTH and at < k + _CODE_LENGTH for at in isins):
            found.append(k)
    return found


def _apart(codes: Sequence[int]) -> list[int]:
    """Return the codes that begin in none before them: a digit of one and of what follows it check by chance."""
    return [at for k, at in enumerate(codes) if not k or at >= codes[k - 1] + _CODE_LENGTH]


def _parted_cusips(text: str, runs: Sequence[tuple[int, int]], end: int | None) -> list[int]:
    """Return where CUSIPs stand that are printed in parts (``12345A BC9``) and whose check digit is right.

    Their first part ends one of the ``runs`` of capitals and digits.
    """
    stop = len(text) if end is None else end
    found = (_PARTED.match(text, after - ISSUER_LENGTH, stop) for _, after in runs)
    return [m.start() for m in found if m is not None and _is_parted_cusip(m[1])]


def _code_at(text: str, at: int) -> str:
    return text[at : at + _CODE_LENGTH + _BLANKS].replace(" ", "")[:_CODE_LENGTH]


def _is_parted_cusip(text: str) -> bool:
    code = text.replace(" ", "")
    return code[0].isdigit() and not code.isdigit() and cusip_checks(code)


def _opens_with_code(text: str, start: int) -> bool:
    """Tell whether a CUSIP, whole or in parts, stands at ``start``."""
    parted = _PARTED.match(text, start)
    return cusip_checks(text[start : start + _CODE_LENGTH]) or (parted is not None and _is_parted_cusip(parted[1]))


def _is_glued_code(text: str, start: int, at: int) -> bool:
    """Tell whether a code stands right behind a label or a value of ``text[start:]``."""
    if _BEHIND.search(text, max(start, at - 2), at):
        return True
    if at == start or not text[at - 1].isdigit():
        return False
    low = max(start, at - _WIDEST_LEAD)
    last = atoms(text[low : at + _CODE_LENGTH])[-1]
    return last.shape is Shape.CUSIP and low + last.start == at


def _own(text: str, start: int, end: int, codes: Sequence[int]) -> list[int]:
    """Return the codes that are followed by values like the first one: an underlying's, within a row, is not."""
    first = start if _opens_with_code(text, start) else codes[0]
    makes = _makes_behind(text, first, end)
    return [code for code in codes if code == first or _are_alike(_makes_behind(text, code, end), makes)]


def _makes_behind(text: str, code: int, end: int) -> list[Shape]:
    return [a.shape for a in atoms(text[code : min(end, code + _WIDEST_LEAD)])[1 : _OPENING + 1]]


def _are_alike(makes: Sequence[Shape], others: Sequence[Shape]) -> bool:
    """Tell whether half of the values are of the makes of others; one that is left open may be any."""
    same = sum(a is b or _OPEN in {a, b} for a, b in zip(makes, others, strict=False))
    return same * 2 >= min(len(makes), len(others))


def _row_starts(text: str, start: int, codes: Sequence[int]) -> list[int]:
    """Return where the rows begin, each as many values before its code as the first one."""
    if not codes or _opens_with_code(text, start):
        return list(codes)
    first, lead = _first_start(text, start, codes[0])
    if not lead:
        return list(codes)
    starts = [first]
    for before, code in pairwise(codes):
        low = before + _CODE_LENGTH
        values = atoms(text[low:code])[-lead:]
        starts.append(low + values[0].start if len(values) == lead else code)
    return starts


def _open_starts(text: str, start: int, end: int) -> list[int]:
    """Return where rows begin whose identifiers are left open or printed in parts: none but behind a header."""
    if is_spaced(text, start, end) or not is_glued(text, start, end):
        return []
    for turn in _TURN.finditer(text, start + _NARROWEST_HEADER, min(end, start + _WIDEST_HEADER)):
        at = turn.start()
        if sum(map(str.isdigit, text[start:at])) > _FIGURES:
            break
        first = atoms(text[at : at + _WIDEST_LEAD])[:_NARROWEST]
        if len(first) == _NARROWEST and _are_values(text[at:], first, whole=False):
            return [at + k for k in _alike_starts(atoms(text[at:end]))]
    return []


def _alike_starts(found: Sequence[Atom]) -> list[int]:
    """Return where values go on like the first of them: a row begins there."""
    makes = [a.shape for a in found]
    opening = makes[:_OPENING]
    starts, last = [found[0].start], 0
    for k in range(_NARROWEST, len(found) - _OPENING + 1):
        alike = all(a is b or _OPEN in {a, b} for a, b in zip(makes[k : k + _OPENING], opening, strict=True))
        if alike and k - last >= _NARROWEST:
            starts.append(found[k].start)
            last = k
    return starts


def _first_start(text: str, start: int, code: int) -> tuple[int, int]:
    """Return where the values before a code begin, at the line's start or behind a label, and how many they are."""
    low = max(start, code - _WIDEST_LEAD)
    turns = [found.start() for found in _TURN.finditer(text, low, code)]
    for at in [start, *turns] if low == start else turns:
        found = atoms(text[at:code])
        if _are_values(text[at:code], found, at == start):
            return at, len(found)
    return code, 0


def _are_values(text: str, found: Sequence[Atom], whole: bool) -> bool:
    """Tell whether atoms are values and no label: what has no type is short, behind a label it holds a figure."""
    if not found or found[0].shape is Shape.TEXT:
        return False
    open_ones = [text[a.start : a.end] for a in found if a.shape is Shape.TEXT]
    return all(len(t) <= _SHORT and (whole or any(map(str.isdigit, t))) for t in open_ones)
