"""An archive to measure on: the samples, each with a number of its own in its text."""

from __future__ import annotations

from pathlib import Path

SAMPLES = Path(__file__).parents[2] / "samples"


def make_archive(folder: Path, documents: int) -> Path:
    """Write so many documents, a thousand a folder, and return the folder."""
    texts = [path.read_text("utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
    for number in range(documents):
        place = folder / f"{number // 1000:04}"
        place.mkdir(parents=True, exist_ok=True)
        text = texts[number % len(texts)]
        (place / f"{number:07}.txt").write_text(f"{text}\nDocument {number} of the archive\n", "utf-8")
    return folder
