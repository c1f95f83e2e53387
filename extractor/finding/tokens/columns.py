"""Columns: for values in a row, the label of a header above that they most likely fall under.

Prose rows and glued rows keep the order of their header though the columns themselves are lost. A
header is a run of labels with hardly anything between them; behind it each value takes the next
label whose type it can have, and each CUSIP starts over.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache

from extractor.finding.tokens.labels import OTHER, LabelRun
from extractor.finding.tokens.layout_tokens import Gap, LayoutToken
from extractor.ground.schema import Schema

LEAST_HEADER = 4  # labels in a row that make a header
_GAP = 3  # tokens between two labels of one header
_SKIP = 4  # columns that a value may pass over to reach its own
_FAMILIES: Mapping[str, str] = {
    "cusip": "code", "cusip?": "code", "isin": "code", "pct": "percent", "num": "number", "usd": "money",
    "grouped": "money", "int": "number", "date": "date", "Cap": "word", "UP": "word", "low": "word",
    "[]": "any",
}  # fmt: skip
_TAKES: Mapping[str, frozenset[str]] = {
    "cusip": frozenset({"code"}),
    "isin": frozenset({"code"}),
    "money": frozenset({"money", "number", "any"}),
    "percent": frozenset({"percent", "number", "any"}),
    "basis_points": frozenset({"number"}),
    "int": frozenset({"number"}),
    "date": frozenset({"date", "any"}),
}
_WORDS = frozenset({"word", "any"})
NONE = "-"


def _families(schema: Schema) -> dict[str, frozenset[str]]:
    return {f.name: _TAKES.get(f.type, _WORDS) for f in schema.fields}


@lru_cache(maxsize=1_024)
def _kind_to_family(kind: str) -> str | None:
    """Return what sort of value begins with a token of this kind, None where none does."""
    return None if kind.endswith("+") else _FAMILIES.get(kind.partition("-")[0])


def _headers(matches: Sequence[LabelRun]) -> list[list[LabelRun]]:
    """Return the runs of labels that stand so close that no values can lie between them."""
    runs: list[list[LabelRun]] = []
    run: list[LabelRun] = []
    for match in matches:
        if match.name == OTHER:
            continue
        if run and match.start - run[-1].end > _GAP:
            runs.append(run)
            run = []
        run.append(match)
    runs.append(run)
    return [r for r in runs if len(r) >= LEAST_HEADER]


class ColumnIndex:
    """Knows which kinds of value each label's field can have."""

    def __init__(self, schema: Schema) -> None:
        """Index the schema's types."""
        takes = _families(schema)
        self._takes: Callable[[str], frozenset[str]] = cache(
            lambda label: frozenset[str]().union(*[takes.get(name, ()) for name in label.split("|")])
        )

    def aligned(
        self,
        tokens: Sequence[LayoutToken],
        kinds: Sequence[str],
        matches: Sequence[LabelRun],
        inherited: Sequence[str] = (),
    ) -> list[str]:
        """Return for each token the label it falls under, ``-`` where there is no header.

        ``inherited`` is a header that stands above these tokens, outside of them.
        """
        out = [NONE] * len(tokens)
        headers = _headers(matches)
        if len(inherited) >= LEAST_HEADER:
            stop = headers[0][0].start if headers else len(tokens)
            self._below(inherited, range(stop), tokens, kinds, out)
        for number, header in enumerate(headers):
            stop = headers[number + 1][0].start if number + 1 < len(headers) else len(tokens)
            self._below([m.name for m in header], range(header[-1].end, stop), tokens, kinds, out)
        return out

    @staticmethod
    def last_header(matches: Sequence[LabelRun]) -> list[str]:
        """Return the last header among ``matches``, to be inherited below; empty when there is none."""
        headers = _headers(matches)
        return [m.name for m in headers[-1]] if headers else []

    def _below(
        self,
        labels: Sequence[str],
        places: range,
        tokens: Sequence[LayoutToken],
        kinds: Sequence[str],
        out: list[str],
    ) -> None:
        at, current, previous = 0, NONE, ""
        takes = [self._takes(label) for label in labels]
        line, blank = Gap.LINE, Gap.BLANK
        for index in places:
            kind = kinds[index]
            family = _kind_to_family(kind)
            if family is None:
                out[index] = current if tokens[index].gap < line else NONE
                continue
            if kind == "cusip":
                at = 0
            elif family == "word" and previous == "word" and tokens[index].gap <= blank:
                # Words of one value share its label, unless the next label could begin here too.
                out[index] = current
                continue
            previous, current = family, NONE
            for column in range(at, min(at + _SKIP, len(labels))):
                if family in takes[column]:
                    current, at = labels[column], column + 1
                    break
            out[index] = current
