"""Letter-spaced and torn words of a name, joined: ``F I R S T  B A N K``, ``COR PORATION``."""

from __future__ import annotations

from extractor.ground.regex import regex

# Words that company and programme names are made of: they say where a torn or spaced name divides.
_WORDS = frozenset(
    {
        "corporation", "company", "incorporated", "limited", "finance", "financial", "credit", "capital", "bank",
        "trust", "insurance", "life", "group", "holdings", "national", "american", "general", "motors",
        "acceptance", "mutual", "funding", "global", "services", "mortgage", "electric", "power", "international",
        "investment", "investments", "savings", "federal", "united", "states", "series", "notes", "medium-term",
        "senior",
    }
)  # fmt: skip
_LONGEST_FIRST = sorted(_WORDS, key=len, reverse=True)
_SPACED = regex(r"(?:\S\s{1,3}){5,}\S")


def is_spaced(text: str) -> bool:
    """Tell whether a text is printed letter by letter."""
    return bool(_SPACED.fullmatch(text))


def _divide(letters: str) -> list[str]:
    """Divide letters without blanks: known words are taken off the end, what is left stays one word."""
    out: list[str] = []
    while letters:
        word = next((w for w in _LONGEST_FIRST if letters.lower().endswith(w)), None)
        if word is None:
            return [letters, *out]
        out.insert(0, letters[-len(word) :])
        letters = letters[: -len(word)]
    return out


def mend(text: str) -> str:
    """Join what is torn in ``text``; a text in which nothing is torn comes back single-spaced."""
    if is_spaced(text):
        return " ".join(_divide("".join(text.split())))
    out: list[str] = []
    for word in text.split():
        bare = word.strip(",").lower()
        if out and bare not in _WORDS and (out[-1].lower() + bare) in _WORDS:
            out[-1] += word
        else:
            out.append(word)
    return " ".join(out)
