"""Pictures in letters' clothes: what Wingdings prints for the letters that stand in the markup.

The pairs that filings use for check boxes, ticks and bullets, from Microsoft's glyph tables of
Wingdings and Wingdings 2. Bullets of any shape become one bullet; other letters stay as they are.
"""

from __future__ import annotations

_UNTICKED, _CROSSED, _TICKED, _TICK, _CROSS, _BULLET = "☐", "☒", "☑", "✓", "✗", "•"

WINGDINGS = str.maketrans(
    {
        **dict.fromkeys("oqr¨", _UNTICKED),
        **dict.fromkeys("xý", _CROSSED),
        "þ": _TICKED,
        "ü": _TICK,
        "û": _CROSS,
        **dict.fromkeys("lnstuv§¡Ø", _BULLET),
    }
)
WINGDINGS_2 = str.maketrans(
    {
        **dict.fromkeys("*£", _UNTICKED),
        **dict.fromkeys("QST", _CROSSED),
        "R": _TICKED,
        "P": _TICK,
        "O": _CROSS,
        **dict.fromkeys("—–˜¡", _BULLET),
    }
)
