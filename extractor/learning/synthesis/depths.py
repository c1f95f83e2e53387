"""Depths: what stands before and behind the terms of a long filing, and states none of them.

An agreement gives its terms in an annex, after pages of covenants; a supplement explains risks, taxes and the
plan of distribution after them. Among sentences that state nothing some name rates, prices, days and papers that are
not the notes'; each of those stands once.
"""

from __future__ import annotations

from extractor.learning.synthesis.blocks import Block, Paragraph
from extractor.learning.synthesis.phrases import phrases
from extractor.learning.synthesis.press import Press
from extractor.learning.synthesis.runs import Rich, joined, plain, text_of

_LEAST, _MOST = 2_500, 12_000  # characters: from a page up to four
_SENTENCES = 5  # of a paragraph at most
_NAMING = 0.4  # how many of the sentences name something, while there are such


def around(press: Press, blocks: list[Block]) -> list[Block]:
    """Return a document's blocks with the pages before and behind them that its recipe asks for."""
    out = list(blocks)
    if press.recipe.chance("deep_before") and press.strikes("deep_before"):
        out = [*before(press), *out]
    if press.recipe.chance("deep_behind") and press.strikes("deep_behind"):
        out += behind(press)
    return out


def before(press: Press) -> list[Block]:
    """Return an agreement or an indenture, down to the annex that holds the terms."""
    heading = press.pick(phrases()["deep"]["annex"])
    return [*_prose(press, "agreement", "indenture"), Paragraph([heading])]


def behind(press: Press) -> list[Block]:
    """Return what a supplement explains after its terms."""
    return _prose(press, "risk", "distribution", "tax", "indenture")


def _prose(press: Press, *kinds: str) -> list[Block]:
    naming = [template for kind in kinds for template in phrases()["deep"][kind]]
    press.rng.shuffle(naming)
    wanted = press.rng.randint(_LEAST, _MOST)
    out: list[Block] = []
    while wanted > 0:
        sentences = [_sentence(press, naming) for _ in range(press.rng.randint(1, _SENTENCES))]
        out.append(Paragraph([joined(sentences, " ")]))
        wanted -= sum(len(text_of(sentence)) for sentence in sentences)
    return out


def _sentence(press: Press, naming: list[str]) -> Rich:
    if naming and press.rng.random() < _NAMING:
        return press.fill(naming.pop())
    who, does, what, when = (press.rng.choice(phrases()["deep"][part]) for part in ("who", "does", "what", "when"))
    return plain(f"{who} {does} {what}{when}")
