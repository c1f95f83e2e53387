"""first_name: the issuer's name at the head of the page, where only its place tells that it is one.

``Example Airports Finance`` ends like a heading as much as like a name. Above everything else on the page it is who
speaks; further down such words are sections, programmes or other firms.
"""

from __future__ import annotations

from extractor.finding.rules.names.firms import OTHERS
from extractor.finding.rules.names.own_lines import LONGEST_NAME, PADDING, NamePlace
from extractor.finding.rules.text.flat import text_to_lines
from extractor.finding.rules.text.view import View
from extractor.ground.document import Document
from extractor.ground.regex import regex

_MOST_LINES = 4  # of a page, in which its issuer's name stands alone
_A_BANKS_LINES = 8  # and in which a bank's does that has no other ending than where it is
_BANK_OF = regex(r"(?:Bank\sof|BANK\sOF)(?:\s[A-Z]\w+){1,2}")
# What another bank is in an offer, above its name.
_PART = regex(r"(?:[\w-]+\s){0,3}(?i:agent|manager|dealer|trustee|arranger|underwriter|registrar)s?\s?:?")
_SOFT = regex(
    r"[A-Z][\w&.'’-]*(?:\s(?:[A-Z][\w&.'’-]*|of|and|the|&)){0,6},?"
    r"\s(?:(?i:finance|financial|funding|capital|credit|cooperative|savings|loans?|lending|insurance|thrift|acceptance"
    r"|leasing|utilities|energy|power|electric|properties|industries|indemnity|railway|railroad|telephone|stores)"
    r"|(?P<bank>Bank,? N(?:ational|ATIONAL) A(?:ssociation|SSOCIATION)))"
    # What agencies of the United States call themselves has no ending at all.
    r"|(?:Fannie|FANNIE|Ginnie|GINNIE|Sallie|SALLIE)\s(?:Mae|MAE)|(?:Freddie|FREDDIE|Farmer|FARMER)\s(?:Mac|MAC)"
)


def first_name(document: Document, flat: View) -> NamePlace | None:
    """Return the name that one of the first lines is, where it ends softly; None where none is."""
    above = text = ""
    for k, line in enumerate(text_to_lines(document.text)[:_A_BANKS_LINES]):
        above, text = text or above, PADDING.sub("", line.group().strip())
        found = _SOFT.fullmatch(text) if k < _MOST_LINES and len(text) <= LONGEST_NAME else None
        is_bank = _BANK_OF.fullmatch(text) is not None and _PART.fullmatch(above) is None
        if not is_bank and (found is None or (not found["bank"] and OTHERS.search(text))):
            continue
        start = line.start() + line.group().index(text)
        return NamePlace(start, start + len(text), " ".join(flat.text[start : start + len(text)].split()))
    return None
