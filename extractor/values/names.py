"""Lists of firms' names as one sentence prints them, split without tearing a name apart."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from extractor.ground.regex import regex
from extractor.values.legal_forms import LEGAL_FORM

# What follows a comma and still belongs to the name before it.
_SUFFIX = regex(
    r"(?:inc(?:orporated)?|llc|l\.\s?l\.\s?c|llp|l\.\s?l\.\s?p|l\.?\s?p|n\.?\s?a|ltd|limited|corp(?:oration)?|plc|co|s\.?a|ag|nv|"
    r"f\.?s\.?b|s\.?p\.?a|b\.?v|n\.?v|a\.?g|gmbh|cie|sons|bros|national\s+association|member\s+[a-z/]+)\b\.?"
    r"|(?:a|an)\s+(?:division|subsidiary|unit|affiliate|member|broker)\b.*",
    re.IGNORECASE,
)
# These begin with the few characters that they are found by: what is before them is asked next.
_SENTENCE = regex(
    r"[.\s](?:(?:(?<=[a-z0-9)]\.)|(?<=[A-Z]{2}\.))\s+(?=[A-Z(])|(?<=\n)\s*\n|(?<=\s)\(?(?:each|together|collectively)\s)",
    re.ASCII,
)
# Footnote marks, and the number of the page that ends there.
_MARKS = regex(r"(?:\s*(?:\([0-9a-z]?\)|\*+|[†‡¹²³]|[-–]\s?[0-9]{1,3}\s?[-–]))+\Z")
_MARK_ENDS = (")", "*", "†", "‡", "¹", "²", "³", "-", "–")
# A converter may glue the next label to a firm's last word: "Example & Co.Capacity:".
_GLUED_LABEL = regex(
    r"(?:(?<=Co\.)|(?<=Inc\.)|(?<=LLC)|(?<=L\.P\.)|(?<=Ltd\.)|(?<=Corp\.)|(?<=Incorporated)|(?<=Corporation)|(?<=Company)"
    r"|(?<=N\.A\.))(?=[A-Z][A-Za-z’'-]+(?:\s[A-Z][A-Za-z’'-]+){0,3}\s?:)"
)
_AND = regex(r"\A(?:and|or)\s+")
_SPLIT = regex(
    r"\s*[,;|]\s*(?:(?:and|AND)\s+)?|\s+(?:and|AND)\s+(?=[A-Z])|\s*\n\s*[-•·]\s*"
    # A line that ends with a firm's suffix or its allotted amount ends a name as well.
    r"|(?:(?<=LLC)|(?<=Inc\.)|(?<=L\.P\.)|(?<=Incorporated)|(?<=Corporation)|(?<=Corp\.)|(?<=Ltd\.)|(?<=N\.A\.)|(?<=Co\.)"
    r"|(?<=,000))\s*\n\s*(?=[A-Z])"
    # Where a converter left one blank between two columns, a suffix ends a name before another that has one, too.
    r"|(?:(?<=LLC)|(?<=Inc\.)|(?<=L\.P\.)|(?<=Incorporated)|(?<=Corp\.)|(?<=Ltd\.))[ ]"
    r"(?=[A-Z][\w.&'-]*(?:[ ](?:[A-Z&][\w.&'-]*|\(USA?\))){0,6},?[ ](?:LLC|Inc\b|Incorporated|L\.P\b|Corp\b|Ltd\b))"
    # Between two columns a suffix ends a name before whatever follows.
    r"|(?:(?<=Co\.)|(?<=LLC)|(?<=Inc\.)|(?<=L\.P\.)|(?<=Incorporated)|(?<=Company))[ ]{2,}(?=[A-Z])",
    re.ASCII,
)
_QUOTED = regex(r"\n(?:> ?)+")  # what a mail program puts before each line that it quotes
# Where to find or pay somebody: no name, and none comes behind it.
_WHERE = regex(
    r"[0-9]{1,5}\s[A-Z]|(?:Suite|Floor|Attention|Attn|ABA|DTC|Telephone|Fax|P\.?\s?O\.?\s?Box)\b"
    r"|[A-Z][A-Za-z ]*\s[0-9]{5}(?:-[0-9]{4})?\.?\Z"
)
_STREET = regex(r".*\b(?:Street|Avenue|Boulevard|Road)")  # before a suite's number
_AMOUNT = regex(r"\s*(?:[-–—:]\s*)?\\?\$\s?[0-9][0-9,.]*\Z")
# A dot after one of these (or after an initial: S.A., A.G., N.V.) ends a word, not the sentence.
_ABBREVIATED = regex(
    r"\b(?:inc|co|cos|corp|ltd|l\.p|n\.a|l\.l\.c|jr|sr|st|alex|wm|chas|geo|thos|bros|gebr|cie|hnos|assn|assoc|intl"
    r"|natl|sec|secs|svcs|mgmt|s\.p\.a|[A-Z])\.\Z",
    re.IGNORECASE,
)


@cache
def _houses() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(Path(__file__).with_name("partners.toml").read_text("utf-8"))


@cache
def _partners() -> dict[str, tuple[str, ...]]:
    """Return what may follow the comma after the first of a house's partners, both in small letters."""
    return {first: tuple(rest) for first, rest in _houses()["partners"].items()}


def wrapped_houses() -> list[str]:
    """Return, in small letters, what the last lines of houses' names hold where the names wrap."""
    return [line for lines in _houses()["wrapped"].values() for line in lines]


# A sentence that runs on from the last name without a full stop: a capital, then small words.
_PROSE = regex(
    r"[\s.](?:(?<=\s)(?:and|or)\s(?:the\s(?![A-Z])|other\s|certain\s)"
    r"|(?:(?<=\s)|(?<=\.)\s)(?:[A-Z][\w'’-]*|[0-9][0-9.,%]*)(?:\s(?:of|[0-9][0-9.,%]*))*\s"
    r"(?!(?:of|and|de|du|di|del|la|von|van|der|den|doing|dba|through|by|as|et|plc|inc|llc|ltd|co|corp|division)\b)(?!(?<=of\s)the\s[A-Z])[a-z][a-z'’-]*(?![\w'’/&]))"
)
# What goes on after a firm's last word without a comma is no part of its name, unless it is a suffix too.
_RUN_ON = regex(
    r"[ILN](?<=\b[ILN])(?:(?<=I)nc\.?|(?<=I)ncorporated|(?<=L)LC|(?<=L)\.P\.|(?<=N)\.A\.)(?=\s(?:[A-Z][a-z]|[0-9]))"
    rf"(?!\s{LEGAL_FORM})"
)


# Nor is what a converter glued to it: "LLCExample Power InterNotes".
_GLUED_ON = regex(r"(?<![\w&])(?:LLC|Inc\.|L\.P\.|Incorporated|N\.A\.)(?=[A-Z][a-z])")


# What a sentence that was cut off begins with.
_NO_NAMES = frozenset(("We", "Our", "You", "It", "Neither", "No", "The", "This", "These", "See", "If", "In"))


def _before_prose(part: str) -> str:
    """Return a name without the sentence, label or other name that runs on from it."""
    if found := _RUN_ON.search(part) or _GLUED_ON.search(part):
        part = part[: found.end()]
    found = _PROSE.search(f" {part}")
    if found is None:
        return part
    at = found.start() - 1
    return part[: at + part.startswith(".", at)] if at > 0 else ""


def _belongs(part: str, name: str) -> bool:
    """Tell whether ``part`` continues the name that the comma before it ended."""
    if _SUFFIX.fullmatch(part):
        return True
    before, after = name.casefold(), part.casefold()
    return any(before.endswith(first) and after.startswith(rest) for first, rest in _partners().items())


def _unmarked(name: str) -> str:
    """Return a name without the marks and the amount at its end: most end otherwise, as one character tells."""
    if name.endswith(_MARK_ENDS):
        name = _MARKS.sub("", name)
    return _AMOUNT.sub("", name) if "$" in name else name


def _clean(name: str) -> str:
    name = _unmarked(" ".join(name.split()))
    name = name.strip(" ,;:*|")
    if name.endswith(".") and not _ABBREVIATED.search(name):
        name = name[:-1].rstrip(" ,;:")
    return _AND.sub("", name) if name.startswith(("and", "or")) else name


def split_names(text: str) -> tuple[str, ...]:
    """Split ``Citigroup, Edward D. Jones & Co., L.P., and X, a division of Y, LLC`` into its names.

    Suffixes and "a division of …" stay with the name they follow; white space is made single;
    footnote marks, allotted amounts and what comes after the sentence are dropped. Empty where a lone suffix
    comes first: the name that it ends stands elsewhere.
    """
    text = _QUOTED.sub("\n", text) if "\n>" in text else text
    text = _first_sentence(_GLUED_LABEL.split(text, maxsplit=1)[0] if ":" in text else text)
    names: list[str] = []
    for part in _SPLIT.split(text):
        printed = " ".join(part.split())
        if names and printed.startswith("as "):
            break  # in what capacity they sell
        if _WHERE.match(printed):
            if names and _STREET.fullmatch(names[-1]):
                names.pop()
            break
        bare = "" if printed in _NO_NAMES else _before_prose(printed)
        if not bare:
            if printed:
                break
            continue
        if names and _belongs(_unmarked(bare), names[-1]):
            names[-1] = f"{names[-1]}, {bare}"
        else:
            names.append(bare)
        if len(bare) < len(printed):
            break
    if names and all(_SUFFIX.fullmatch(part.strip()) for part in names[0].split(",")):
        return ()  # the list begins behind a name, whose last word it prints alone
    return tuple(name for name in map(_clean, names) if any(c.isalpha() for c in name) and not _is_a_word(name))


def _is_a_word(name: str) -> bool:
    """Tell a small word of a sentence from a name; a desk may print whole names in small letters."""
    return name.islower() and " " not in name


def _first_sentence(text: str) -> str:
    """Cut after the sentence that lists the names; a dot of ``Inc.`` or ``J.P.`` ends none."""
    text = _within_brackets(text)
    for found in _SENTENCE.finditer(text):
        if found[0].startswith(".") and _ABBREVIATED.search(text[: found.start() + 1]):
            continue
        return text[: found.start() + found[0].startswith(".")]
    return text


def _within_brackets(text: str) -> str:
    """Cut at a bracket that closes one from before the list: "(Example & Co.; Another, Inc.) earn nothing"."""
    depth = 0
    for at, char in enumerate(text) if ")" in text else ():
        depth += (char == "(") - (char == ")")
        if depth < 0:
            return text[:at]
    return text
