"""Places: where literals stand in a text, by the literal; each is looked for when it is asked for.

All rules ask every document for the same few hundred literals. So all that were asked for in any document before are
looked up together in the next one (``ground.literals``), where each then costs next to nothing.
"""

from __future__ import annotations

from extractor.ground.literals import Index, Literals

_GROWN = 1.05  # by so much there have to be more literals before all are numbered anew


class Places(dict[str, tuple[int, ...]]):
    """A literal's places in a text in lower case; those that stand nowhere are mostly known from the start."""

    def __init__(self, low: str) -> None:
        """Look up what was asked for in other texts."""
        self._index = _ASKED.looked_up(low)
        super().__init__(dict.fromkeys(self._index.absent, ()))

    def __missing__(self, literal: str) -> tuple[int, ...]:
        """Look for a literal, once."""
        _ASKED.know(literal)
        found = self[literal] = self._index.places(literal)
        return found


class _Asked:
    """The literals that any document was searched for."""

    def __init__(self) -> None:
        self._known: dict[str, None] = {}
        self._literals = Literals(())
        self._numbered = 0

    def know(self, literal: str) -> None:
        self._known[literal] = None

    def looked_up(self, text: str) -> Index:
        if len(self._known) > _GROWN * self._numbered:  # soon the same ones are asked for again and again
            known = list(self._known)
            self._literals, self._numbered = Literals(known), len(known)
        return self._literals.looked_up(text)


_ASKED = _Asked()
