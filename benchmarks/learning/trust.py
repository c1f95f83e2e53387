"""Whether a layout family is believed less before it is learnt, and again once it is.

python -m benchmarks.learning.trust [--model DIR]

The families are the fresh ones, whose header words no model has seen. Each is read before anything is said of it, and
again after two of its documents were corrected, by memory alone. Beside them stand held-out recipes with words
that are known. Writes trust.md beside this file.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.learning.families import FRESH, HERE, families
from benchmarks.learning.reviewer import review
from benchmarks.learning.teaching import taught
from extractor.corpus.samples import Sample
from extractor.learning.heldout import generated_cases
from extractor.loading import load
from extractor.measuring.ablation import read_cases
from extractor.measuring.cases import samples_to_cases
from extractor.measuring.curves import SURE, scores_to_given
from extractor.measuring.score import DocumentScore
from extractor.measuring.tally import tally
from extractor.pipeline import Extractor

TAUGHT = 2
KNOWN = 150
RESULTS = HERE / "trust.md"


@dataclass(frozen=True, slots=True)
class Trust:
    """How far a set of documents is believed, and how far it may be: shares of 1."""

    confidence: float  # the mean over values given out
    right: float  # the share of these that is right
    sure: float  # the share of gold's values given out at SURE or more
    wrong: int  # values at SURE or more that are wrong

    @classmethod
    def of(cls, scores: Sequence[DocumentScore]) -> Trust:
        """Sum up what a reader gave out."""
        given = scores_to_given(scores)
        sure = [g for g in given if g.confidence >= SURE]
        return cls(
            sum(g.confidence for g in given) / len(given),
            sum(g.right for g in given) / len(given),
            len(sure) / max(tally(scores).fields.wanted, 1),
            sum(not g.right for g in sure),
        )

    def cells(self) -> str:
        """Return the cells of a table's row."""
        return f"{self.confidence:.3f} | {self.right:.3f} | {self.sure:.3f} | {self.wrong}"


def before_and_after(reader: Extractor, folder: str) -> Iterator[tuple[str, list[DocumentScore], list[DocumentScore]]]:
    """Yield each fresh family's name, with its scores before anything is said and after two corrected documents."""
    for name, (teach, measure) in families(FRESH).items():
        said = [e for sample in teach[:TAUGHT] for e in review(sample, reader(sample.content), reader.schema)]
        after = taught(reader, said, folder)
        yield name, _read(reader, measure), _read(after, measure)


def _read(reader: Extractor, samples: Sequence[Sample]) -> list[DocumentScore]:
    return read_cases(samples_to_cases(samples), reader)


def page(reader: Extractor, folder: str) -> str:
    """Measure, and return the page."""
    rows, all_before, all_after = [], [], []
    for name, before, after in before_and_after(reader, folder):
        rows += [f"| {name} | before | {Trust.of(before).cells()} |", f"| | after | {Trust.of(after).cells()} |"]
        all_before += before
        all_after += after
    known = Trust.of(read_cases(generated_cases(KNOWN), reader))
    head = (
        "# Confidence before and after a layout family is learnt\n\n"
        "`python -m benchmarks.learning.trust` measures, on 20 documents of each fresh family that nobody corrected.\n"
        f"Learnt: {TAUGHT} others of the family were corrected, and memory alone acts.\n\n"
        f"Model `{reader.model}`.\n\n"
        f"| layout family | | mean confidence | share right | stated and at {SURE} or more | wrong among these |\n"
        "|---|---|---|---|---|---|\n"
    )
    total = [
        f"| **all** | before | {Trust.of(all_before).cells()} |",
        f"| | after | {Trust.of(all_after).cells()} |",
        f"| held-out recipes, known words | | {known.cells()} |",
    ]
    return head + "\n".join([*rows, *total]) + "\n"


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", help="a model's folder or version; default: the one in use")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        text = page(load(options.model), folder)
    RESULTS.write_text(text, "utf-8")
    print(text)


if __name__ == "__main__":
    main()
