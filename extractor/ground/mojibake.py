"""Mojibake: signs of UTF-8 that a converter took for windows-1252 and wrote out, byte by byte.

``Moodyâ€™s`` is ``Moody’s``. The text stays as the file has it, and its offsets with it; what is read of it is mended.
Only the signs that such files print are known: a letter that is torn within a name needs its whole encoding.
"""

from __future__ import annotations

from extractor.ground.regex import regex

_SIGNS = "‘’“”–—•…™®©§°·\xa0½¼¾éèüöäçñáóí"
_TOLD = ("â€", "Â", "Ã", "â„")


def _torn(sign: str) -> str:
    """Return a sign as its bytes print; a byte that windows-1252 leaves open prints as itself."""
    return "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in sign.encode())


_MENDED = {_torn(sign): sign for sign in _SIGNS}
_ANY = regex("|".join(sorted(_MENDED, key=len, reverse=True)))


def has_mojibake(text: str) -> bool:
    """Tell quickly whether there can be any."""
    return not text.isascii() and any(told in text for told in _TOLD)


def mended(text: str) -> str:
    """Return the text with its signs whole."""
    return _ANY.sub(lambda torn: _MENDED[torn[0]], text) if has_mojibake(text) else text


def masked(text: str, filler: str) -> str:
    """Return the text with its signs whole and as long as before: ``filler`` follows each."""
    if not has_mojibake(text):
        return text
    return _ANY.sub(lambda torn: _MENDED[torn[0]] + filler * (len(torn[0]) - 1), text)
