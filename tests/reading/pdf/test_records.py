"""One set of facts, four serializations: a PDF gives the same rows and records as text does."""

import io
import random

import pdfplumber
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.corpus.root import data_root
from extractor.grids.recover import document_to_grids
from extractor.ground.schema import retail_note
from extractor.learning.synthesis import load_recipes
from extractor.learning.synthesis.compose import LAYOUTS, recipe_to_press
from extractor.learning.synthesis.hazards import damage_tables, damage_text
from extractor.learning.synthesis.markup import write_html
from extractor.learning.synthesis.pages import blocks_to_pdf
from extractor.learning.synthesis.serializations import write_text
from extractor.learning.synthesis.surroundings import arranged
from extractor.learning.synthesis.writer import Writer
from extractor.reading import read

HEAD = ("CUSIP", "Selling Price", "Coupon Rate", "Maturity Date", "Product Ranking")
XS = (40, 150, 250, 340, 450)


def _money(cents):
    return f"{cents // 1000}.{cents % 1000:03}%"


RECORD = st.tuples(
    st.sampled_from(["02006DUP4", "02006DUQ2", "14912HRB5", "74432Q2T4"]),
    st.integers(90_000, 101_000).map(_money),
    st.integers(0, 19_000).map(_money),
    st.dates().map(lambda d: f"{d:%B} {d.day}, {d.year}"),
    st.sampled_from(["Senior Unsecured Notes", "Subordinated Unsecured Notes", "Senior Notes"]),
)


def rows_of(document):
    """Return the rows of all grids, each by its columns' headers."""
    return [
        {c.header: cell.text for c, cell in zip(grid.columns, row.cells, strict=True) if cell is not None}
        for grid in document_to_grids(document, retail_note())
        for row in grid.rows
    ]


@settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(
    records=st.lists(RECORD, min_size=1, max_size=5),
    size=st.sampled_from([7, 9, 10]),
    pitch=st.sampled_from([2.9, 3.5]),
    ruled=st.booleans(),
)
def test_a_table_has_the_same_rows_in_each_serialization(draw, records, size, pitch, ruled):
    rows = [HEAD, *records]
    drawing = draw()
    ys = [100 + pitch * size * k for k in range(len(rows) + 1)]
    for y, row in zip(ys, rows, strict=False):
        # As narrow columns wrap: after the first word.
        drawing.row(XS, y, [c.replace(" ", "\n", 1) for c in row], size)
    if ruled:
        drawing.grid([x - 3 for x in (*XS, 560)], [y - size for y in ys])
    pipes = "\n".join("| " + " | ".join(row) + " |" for row in [HEAD, ["---"] * len(HEAD), *records])
    cells = "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows)
    told = rows_of(read("\n".join("\t".join(row) for row in rows)))
    assert told == [dict(zip(HEAD, record, strict=True)) for record in records]
    assert rows_of(read(pipes)) == told
    assert rows_of(read(f"<html><table>{cells}</table></html>")) == told
    assert rows_of(read(drawing.done())) == told


class _Ruled(random.Random):
    """Draws as told: with ruling lines, or without."""

    def __init__(self, seed, *, ruled):
        super().__init__(seed)
        self.ruled = ruled

    def random(self):
        return 0.0 if self.ruled else 0.99


def _serialized(recipe, seed):
    """Return the same blocks as text, markdown, HTML and PDF, ruled and unruled."""
    rng = random.Random(f"{recipe.name}/{seed}")
    layout = rng.choice(recipe.layout)
    press = recipe_to_press(recipe, rng)
    blocks = arranged(press, LAYOUTS[layout](press), layout)
    damage_tables(press, blocks)
    damage_text(press, blocks)
    out = {}
    for name in ("tsv", "markdown", "html"):
        writer = Writer()
        if name == "html":
            write_html(writer, blocks, random.Random(seed))
        else:
            write_text(writer, blocks, name, random.Random(seed))
        out[name] = writer.finish().text.encode()
    for ruled in (True, False):
        out[f"pdf, ruled {ruled}"] = blocks_to_pdf(blocks, _Ruled(seed, ruled=ruled))
    return out


@pytest.fixture(scope="module")
def readings(shipped):
    """The plain values of each document in each serialization."""
    recipes = [r for r in load_recipes(data_root() / "recipes") if "pdf" in r.serialization]
    out = []
    for recipe in recipes:
        for seed in range(12):
            documents = [read(data, name) for name, data in _serialized(recipe, seed).items()]
            results = shipped.documents_to_extractions(documents)
            out.append({d.source: r.values() for d, r in zip(documents, results, strict=True)})
    return out


def _alike(readings, one, other):
    """Return the share of values that two serializations agree on, ``agents`` aside.

    A PDF breaks a list of agents over lines where the others have it on one: that is another text.
    """
    pairs = [
        (a.get(name), b.get(name))
        for reading in readings
        for a, b in [
            (reading[one]["offering"], reading[other]["offering"]),
            *zip(reading[one]["notes"], reading[other]["notes"], strict=False),
        ]
        for name in a.keys() | b.keys()
        if name != "agents" and (a.get(name) is not None or b.get(name) is not None)
    ]
    return sum(a == b for a, b in pairs) / len(pairs)


@pytest.mark.parametrize("ruled", [True, False])
def test_a_pdf_gives_the_records_that_html_gives(readings, ruled):
    name = f"pdf, ruled {ruled}"
    for reading in readings:
        assert [n["cusip"] for n in reading[name]["notes"]] == [n["cusip"] for n in reading["html"]["notes"]]
    assert _alike(readings, name, "html") >= 0.985
    assert _alike(readings, name, "html") >= _alike(readings, "markdown", "html") - 0.01


def test_evidence_is_what_is_printed_in_the_text_and_on_the_page(shipped):
    recipes = [r for r in load_recipes(data_root() / "recipes") if "pdf" in r.serialization]
    seen = 0
    for recipe in recipes:
        for name, data in list(_serialized(recipe, 77).items())[-2:]:
            document = read(data, name)
            (result,) = shipped.documents_to_extractions([document])
            with pdfplumber.open(io.BytesIO(data)) as pages:
                for field in (f for r in (result.offering, *result.notes) for f in r.values()):
                    for place in field.evidence:
                        if not len(place.span):
                            assert field.status == "placeholder"  # a blank cell: nothing is printed there
                            continue
                        box = place.box
                        assert box is not None
                        page = pages.pages[box.page - 1]
                        printed = page.crop((box.x0, box.top, box.x1, box.bottom), strict=False)
                        text = "".join(printed.extract_text().split())
                        # A value may be part of a word ($1,000/$1,000) or wrap over a cell's lines.
                        assert all(word in text for word in place.span.of(document.text).split())
                        seen += 1
    assert seen > 60
