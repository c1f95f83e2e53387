"""Words and lines of a page without a file, for the steps that work on geometry alone."""

from extractor.reading.pdf.lines import words_to_lines
from extractor.reading.pdf.words import PageWord

SIZE = 10.0
WIDTH = 5.0


def word(text, x, base, size=SIZE):
    """Set a word in a font of one width, ``base`` points below the top."""
    return PageWord(text, x, base - 0.75 * size, x + WIDTH * len(text) * size / SIZE, base + 0.25 * size, base, size)


def row(xs, base, cells):
    """Set cells side by side; blanks part words."""
    out = []
    for x, cell in zip(xs, cells, strict=True):
        at = x
        for text in cell.split():
            out.append(word(text, at, base))
            at += WIDTH * (len(text) + 0.5)
    return out


def lines(*rows):
    """Return the lines of (base, {x: cell}) pairs."""
    return words_to_lines([w for base, cells in rows for w in row(list(cells), base, list(cells.values()))])


def texts(words):
    return [w.text for w in words]
