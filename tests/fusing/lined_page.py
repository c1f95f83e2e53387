"""A page of numbered lines with grids and candidates on them, for whose notes they are."""

from decimal import Decimal

from extractor.ground.candidate import Candidate, Method, Status
from extractor.ground.grid import Column, Grid, GridCell, Row
from extractor.ground.places import Span
from extractor.ground.schema import retail_note

SCHEMA = retail_note()
TEXT = "".join(f"line {k:02d} .........................\n" for k in range(60))  # 35 characters a line


def at(line):
    return line * 35


def said(field, value, line, note=None, score=0.95, method=Method.RULES):
    return Candidate(field, note, Span(at(line) + 5, at(line) + 9), "x", value, Status.FOUND, score, method)


def grid(kind, rows):
    """Make a grid whose rows stand on the given lines."""
    made = tuple(Row((GridCell(Span(at(r), at(r) + 4), "x"),), Span(at(r), at(r) + 30)) for r in rows)
    return Grid(kind, (Column("CUSIP"),), made, Span(at(rows[0]), at(rows[-1]) + 30))


def row_facts(line, cusip, rate):
    return [said("cusip", cusip, line, at(line)), said("coupon_rate", Decimal(rate), line, at(line))]
