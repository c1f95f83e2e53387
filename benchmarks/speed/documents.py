"""What is timed: generated documents of each kind, fresh ones each round, and a filing of megabytes.

Fresh, because the extractor remembers pieces that it has read, and an archive does not repeat its documents.
"""

from __future__ import annotations

from functools import cache

from extractor.corpus.root import data_root
from extractor.learning.synthesis import compose_many, load_recipes
from extractor.learning.synthesis.recipes import Recipe

COUNT = 20
_DRAWN = 400  # the n-th of them has a seed of n more: draws share none when theirs are as far apart
_LEAST = 14_000  # bytes: what a real supplement has at least
_MEGABYTES = 3
_LAW = (
    "<P STYLE='font: 10pt Times New Roman'>(A holder may wish to ask an adviser about taxes, about the plans "
    "that may buy, about how the offering is distributed in {0} countries, and about risks of every kind.)</P>\n"
)
_HEADER = """<SEC-DOCUMENT>{0}.txt : 20200511
<SEC-HEADER>{0}.hdr.sgml : 20200511
ACCESSION NUMBER:\t\t{0}
CONFORMED SUBMISSION TYPE:\t424B2
PUBLIC DOCUMENT COUNT:\t\t1
FILED AS OF DATE:\t\t20200511
</SEC-HEADER>
<DOCUMENT>
<TYPE>424B2
<SEQUENCE>1
<FILENAME>supplement.htm
<TEXT>
"""


@cache
def _recipes() -> list[Recipe]:
    return load_recipes(data_root() / "recipes")


def texts(seed: int) -> list[bytes]:
    """Return text of every form: tabs, pipes, columns of blanks, one cell a line."""
    recipes = [r for r in _recipes() if not {"html", "pdf"} & set(r.serialization)]
    return [s.content for s in compose_many(recipes, COUNT, seed * _DRAWN)]


def supplements(seed: int = 5) -> list[bytes]:
    """Return ``COUNT`` HTML supplements of 14 kB and more, the largest of those drawn."""
    recipes = [r for r in _recipes() if "html" in r.serialization]
    drawn = [s.content for s in compose_many(recipes, _DRAWN, seed * _DRAWN) if len(s.content) >= _LEAST]
    return sorted(drawn, key=len)[-COUNT:]


def pdfs(seed: int) -> list[bytes]:
    """Return PDF of one to three pages."""
    return [s.content for s in compose_many([r for r in _recipes() if "pdf" in r.serialization], COUNT, seed * _DRAWN)]


def submission(supplement: bytes, number: int) -> bytes:
    """Return the supplement as EDGAR's full submission."""
    head = _HEADER.format(f"0000000000-20-{number:06}").encode()
    return head + supplement + b"\n</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n"


def long_filing(supplement: bytes) -> bytes:
    """Return the supplement with three megabytes of paragraphs behind it, in an EDGAR wrapper."""
    law = b"".join(_LAW.format(k).encode() for k in range(_MEGABYTES * 1_000_000 // len(_LAW)))
    body = supplement.replace(b"</body>", law + b"</body>") if b"</body>" in supplement else supplement + law
    return b"<DOCUMENT>\n<TYPE>424B2\n<TEXT>\n" + body + b"\n</TEXT>\n</DOCUMENT>\n"
