"""What is timed: generated HTML supplements, and a filing of megabytes that holds one of them."""

from __future__ import annotations

from extractor.corpus.root import data_root
from extractor.learning.synthesis import compose_many, load_recipes

COUNT = 20
_DRAWN = 400
_LEAST = 14_000  # bytes: what a real supplement has at least
_MEGABYTES = 3
_LAW = (
    "<P STYLE='font: 10pt Times New Roman'>(A holder may wish to ask an adviser about taxes, about the plans "
    "that may buy, about how the offering is distributed in {0} countries, and about risks of every kind.)</P>\n"
)


def supplements(seed: int = 5) -> list[bytes]:
    """Return ``COUNT`` HTML supplements of 14 kB and more, the largest of those drawn."""
    recipes = [r for r in load_recipes(data_root() / "recipes") if "html" in r.name]
    drawn = [s.content for s in compose_many(recipes, _DRAWN, seed) if len(s.content) >= _LEAST]
    return sorted(drawn, key=len)[-COUNT:]


def long_filing(supplement: bytes) -> bytes:
    """Return the supplement with three megabytes of paragraphs behind it, in an EDGAR wrapper."""
    law = b"".join(_LAW.format(k).encode() for k in range(_MEGABYTES * 1_000_000 // len(_LAW)))
    body = supplement.replace(b"</body>", law + b"</body>") if b"</body>" in supplement else supplement + law
    return b"<DOCUMENT>\n<TYPE>424B2\n<TEXT>\n" + body + b"\n</TEXT>\n</DOCUMENT>\n"
