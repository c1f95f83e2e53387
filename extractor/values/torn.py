"""mend_number: a number that a scan tore at its points and commas, made whole.

``$ 2 ,450, 000`` and ``1 .250 %`` are one number each. Blanks are closed beside a point or comma only, and only where
the whole text is such a number: ``2 450`` stays two.
"""

from __future__ import annotations

from extractor.ground.regex import regex

_TORN = regex(r"(?:(?:US|U\.S\.)?\s?\\?\$\s?)?[0-9]{0,12}(?:\s?[.,]\s?[0-9]{1,9})+\s?%?")
_TEAR = regex(r"(?<=[0-9])\s(?=[.,]\s?[0-9])|(?<=[0-9][.,])\s(?=[0-9])|(?<=[0-9]\s[.,])\s(?=[0-9])")
_WHOLE = regex(r"[^0-9.,]*(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(?:\.[0-9]{1,6})?\s?%?")
_POINT_BEFORE = regex(r"[0-9]\s\.\s?\Z")  # "100 . 00": behind a point that blanks part from what it belongs to
_WHOLE_BEFORE = regex(r"(?<![0-9.,/])[0-9]{1,2}\s\Z")  # "1 .250"; "99.75 .250" and "100 .250" are two numbers
_LONGEST = 40  # characters


def mend_number(text: str) -> str | None:
    """Return the number that ``text`` prints with blanks beside its points and commas; None for any other text."""
    if len(text) > _LONGEST or " " not in text or not _TORN.fullmatch(text):
        return None
    mended = _TEAR.sub("", text)
    return mended if mended != text and _WHOLE.fullmatch(mended) else None


def is_torn_off(text: str, start: int) -> bool:
    """Tell whether the number at ``start`` is the rest of one: ``.250`` behind ``1 ``, ``00`` behind ``100 . ``."""
    before = _WHOLE_BEFORE if text.startswith(".", start) else _POINT_BEFORE
    return before.search(text, max(start - 4, 0), start) is not None
