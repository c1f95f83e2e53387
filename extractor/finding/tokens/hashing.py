"""Hashing: the rows of an embedding that a word takes, as spaCy and thinc number them.

Own code, because importing theirs takes longer than reading a document; the tests hold it against them. The
methods are Austin Appleby's MurmurHash64A and the mixing of his MurmurHash3.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_MASK = (1 << 64) - 1  # 64 bits
_M, _R = 0xC6A4A7935BD1E995, 47  # MurmurHash64A's multiplier and shift
_SEED = 1  # spaCy's, for strings
_LONG_SHAPE, _REPEATED = 100, 4  # spaCy's, for the shapes of words


@cache
def _symbols() -> dict[str, int]:
    """Return spaCy's symbols, which it numbers from 1 on instead of hashing them."""
    names = Path(__file__).with_name("symbols.txt").read_text("utf-8").split()
    return {name: number for number, name in enumerate(names, start=1)}


def string_to_id(text: str) -> int:
    """Return spaCy's number for a string: a symbol's, or 64 bits of its UTF-8's hash."""
    if not text:
        return 0
    return _symbols().get(text) or _murmur64(text.encode("utf-8"))


def _murmur64(data: bytes) -> int:
    found = _SEED ^ (len(data) * _M & _MASK)
    whole = len(data) & ~7
    for at in range(0, whole, 8):
        part = int.from_bytes(data[at : at + 8], "little") * _M & _MASK
        found = (found ^ ((part ^ part >> _R) * _M & _MASK)) * _M & _MASK
    if len(data) > whole:
        found = (found ^ int.from_bytes(data[whole:], "little")) * _M & _MASK
    found = (found ^ found >> _R) * _M & _MASK
    return found ^ found >> _R


def id_to_rows(number: int, seed: int, rows: int) -> list[int]:
    """Return the four of ``rows`` rows that thinc's hash embedding adds up for a 64-bit number."""
    first = number * 0x87C37B91114253D5 & _MASK
    first = ((first << 31 | first >> 33) & _MASK) * 0x4CF5AD432745937F & _MASK
    second = seed ^ 8
    first = (first ^ second) + second & _MASK
    second = _mixed(second + first & _MASK)
    first = _mixed(first) + second & _MASK
    second = second + first & _MASK
    low = 0xFFFFFFFF
    return [(first & low) % rows, (first >> 32) % rows, (second & low) % rows, (second >> 32) % rows]


def _mixed(value: int) -> int:
    value = (value ^ value >> 33) * 0xFF51AFD7ED558CCD & _MASK
    value = (value ^ value >> 33) * 0xC4CEB9FE1A85EC53 & _MASK
    return value ^ value >> 33


def word_to_shape(word: str) -> str:
    """Return spaCy's shape of a word: ``Xxxxx``, ``dd/dd``; of a run of one kind four are kept."""
    if len(word) >= _LONG_SHAPE:
        return "LONG"
    shape: list[str] = []
    last, run = "", 0
    for sign in word:
        kind = ("X" if sign.isupper() else "x") if sign.isalpha() else "d" if sign.isdigit() else sign
        run = run + 1 if kind == last else 1
        last = kind
        if run <= _REPEATED:
            shape.append(kind)
    return "".join(shape)
