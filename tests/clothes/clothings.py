"""Clothings: a text as other typists, mail programs and converters would have left it, its facts unchanged.

Each takes the text of a document, whose cells are parted by tabs or pipes, and returns a file's bytes.
"""

import html
import io
import random
import re
import textwrap
from collections.abc import Callable

Clothing = Callable[[str], bytes]

_NARROW, _WIDE = 50, 78  # characters of a line
_ONE_LINE = 45  # characters that no justification spreads
_CELL = re.compile(r"\t|\|")


def _lines(text: str, each: Callable[[str], str]) -> bytes:
    return "\n".join(each(line) for line in text.split("\n")).encode()


def _is_a_row(line: str) -> bool:
    """Tell a line of cells, which a typist leaves as it is, from one of words."""
    return bool(_CELL.search(line)) or "   " in line


def _wrap(line: str, width: int) -> list[str]:
    return textwrap.wrap(line, width, break_long_words=False) or [line]


def windows_lines(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode()


def indented(text: str) -> bytes:
    return _lines(text, lambda line: f"     {line}")


def quoted(text: str) -> bytes:
    return _lines(text, lambda line: f"> {line}")


def double_spaced(text: str) -> bytes:
    return text.replace("\n", "\n\n").encode()


def wrapped(text: str) -> bytes:
    return _lines(text, lambda line: line if _is_a_row(line) else "\n".join(_wrap(line, _NARROW)))


def justified(text: str) -> bytes:
    """Spread words over the line, as typewriter programs did: every third blank is two."""
    rng = random.Random(5)

    def spread(line: str) -> str:
        if _is_a_row(line) or len(line) < _ONE_LINE:
            return line
        return "\n".join(
            re.sub(r"(?<=\S) (?=\S)", lambda _: "  " if rng.random() < 1 / 3 else " ", part)
            for part in _wrap(line, _WIDE)
        )

    return _lines(text, spread)


def torn_signs(text: str) -> bytes:
    return text.replace("'", "’").encode().decode("cp1252", "replace").encode()


def capitals(text: str) -> bytes:
    return text.upper().encode()


def pages(text: str) -> bytes:
    lines = text.split("\n")
    return "\n<PAGE>\n".join("\n".join(lines[at : at + 25]) for at in range(0, len(lines), 25)).encode()


def _body(inner: str) -> bytes:
    return f"<html><body>{inner}</body></html>".encode()


def html_as_typed(text: str) -> bytes:
    return _body(f"<pre>{html.escape(text)}</pre>")


def html_breaks(text: str) -> bytes:
    return _body("<br>\n".join(map(html.escape, text.split("\n"))))


def html_paragraphs(text: str) -> bytes:
    return _body("".join(f"<p>{html.escape(line)}</p>\n" for line in text.split("\n") if line.strip()))


def html_tables(text: str, cell: Callable[[str], str] = lambda said: f"<td>{said or '&nbsp;'}</td>") -> bytes:
    """Make a table of each run of rows and a paragraph of each other line."""
    out: list[str] = []
    rows: list[str] = []
    for line in [*text.split("\n"), ""]:
        cells = line.split("\t") if "\t" in line else line.strip().strip("|").split("|") if "|" in line else []
        if cells:
            rows.append("<tr>" + "".join(cell(html.escape(said.strip())) for said in cells) + "</tr>")
        elif line.strip():
            out += [f"<table>{''.join(rows)}</table>"] if rows else []
            out.append(f"<p>{html.escape(line)}</p>")
            rows = []
    out += [f"<table>{''.join(rows)}</table>"] if rows else []
    return _body("\n".join(out))


def html_spacers(text: str) -> bytes:
    return html_tables(text, lambda said: f"<td>{said or '&nbsp;'}</td><td width=5>&nbsp;</td>")


def html_signs_apart(text: str) -> bytes:
    """Give the dollar sign and the per cent sign cells of their own, as filing agents' tables do."""

    def cell(said: str) -> str:
        if money := re.fullmatch(r"\$ ?([\d,.]+)", said):
            return f"<td>$</td><td align=right>{money[1]}</td>"
        if percent := re.fullmatch(r"([\d.]+) ?%", said):
            return f"<td align=right>{percent[1]}</td><td>%</td>"
        return f"<td>{said or '&nbsp;'}</td><td></td>"

    return html_tables(text, cell)


def pdf_typed(text: str) -> bytes:
    """Print the text line by line in a typewriter's face; the cells of a row stand side by side and wrap."""
    return _to_pdf(text, "Courier", 9)


def pdf_set(text: str) -> bytes:
    """Print the same in a proportional face."""
    return _to_pdf(text, "Times-Roman", 10)


def _to_pdf(text: str, face: str, size: int) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(612, 792), invariant=1)
    top, left, width, small = 740, 40, 530, 7
    at = top
    for line in text.split("\n"):
        cells = line.split("\t")
        room = width / len(cells)
        points = size if len(cells) == 1 else small
        columns = [_wrap(cell.strip(), max(4, int(room / (points * 0.6)))) for cell in cells]
        for row in range(max(map(len, columns))):
            canvas.setFont(face, points)
            for column, parts in enumerate(columns):
                if row < len(parts):
                    canvas.drawString(left + column * room, at, parts[row])
            at -= points + 2
            if at < left:
                canvas.showPage()
                at = top
    canvas.save()
    return file.getvalue()


CLOTHINGS: dict[str, tuple[Clothing, str]] = {
    clothing.__name__: (clothing, ending)
    for ending, clothings in {
        ".txt": (
            windows_lines, indented, quoted, double_spaced, wrapped, justified, torn_signs, capitals, pages,
        ),
        ".htm": (html_as_typed, html_breaks, html_paragraphs, html_tables, html_spacers, html_signs_apart),
        ".pdf": (pdf_typed, pdf_set),
    }.items()
    for clothing in clothings
}  # fmt: skip
