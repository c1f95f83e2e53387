"""Filings of one house in words of its own, and desks over them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from stdnum import cusip

from extractor.corpus.store import Store
from extractor.emitting.jsonl import results_to_jsonl
from extractor.pipeline import Extractor
from extractor.service.desk import Desk, Terms
from extractor.service.results.jsonl import JsonResults

HEADER = "CUSIP\tPrincipal Amount\tSelling Price\tDesk Keep\tCoupon Rate\tPays\tEnds\tStarts"
WORDS = "Every Half"  # semi-annual, as nobody else spells it


def identifier(k: int, j: int) -> str:
    first = f"31{k:02d}7Q{'AB'[j]}{k % 10}"
    return first + cusip.calc_check_digit(first)


def truth(k: int, j: int) -> dict[str, str]:
    """Return what the j-th note of the k-th filing states, as plain JSON holds it."""
    return {
        "cusip": identifier(k, j),
        "principal_amount": f"{(k + 1) * 1_000_000 + j * 250_000}.00",
        "selling_price": "100.000",
        "gross_concession": f"{Decimal('1.000') + Decimal(k + j) / 8:.3f}",
        "coupon_rate": f"{Decimal('3.5') + Decimal(k) / 10 + Decimal(j) / 4:.3f}",
        "coupon_frequency": "semi_annual",
        "maturity_date": f"{2028 + j + k % 3}-{k % 12 + 1:02d}-15",
        "first_coupon_date": f"2025-{(k + 5) % 12 + 1:02d}-15",
    }


def us_date(iso: str) -> str:
    year, month, day = iso.split("-")
    return f"{month}/{day}/{year}"


def row(k: int, j: int) -> str:
    told = truth(k, j)
    cells = [
        told["cusip"],
        f"${Decimal(told['principal_amount']):,}",
        f"{told['selling_price']}%",
        f"{told['gross_concession']}%",
        f"{told['coupon_rate']}%",
        WORDS,
        us_date(told["maturity_date"]),
        us_date(told["first_coupon_date"]),
    ]
    return "\t".join(cells)


def filing(k: int) -> str:
    """Return the k-th filing: two notes, all of one layout."""
    return f"""Filed under Rule 424(b)(2), Registration Statement No. 333-2{k:05d}
Pricing Supplement No. {k + 11} - Dated Monday, March {k + 3}, 2025 (To: Prospectus dated January 8, 2024)

{HEADER}
{row(k, 0)}
{row(k, 1)}

Northfield Lending Corp.
Offering Date: Monday, March {k + 3}, 2025 through Monday, March {k + 10}, 2025
Trade Date: Monday, March {k + 10}, 2025 @ 12:00 PM ET
Settle Date: Thursday, March {k + 13}, 2025
Minimum Denomination/Increments: $1,000.00/$1,000.00
DTC Number 0235 via RBC Dain Rauscher Inc
Agents: Alder Capital LLC, Birch Securities Inc.
"""


def write_filings(folder: Path, count: int) -> list[Path]:
    folder.mkdir(exist_ok=True)
    paths = [folder / f"northfield-{k + 1}.txt" for k in range(count)]
    for k, path in enumerate(paths):
        path.write_text(filing(k), "utf-8")
    return paths


def write_results(reader: Extractor, paths: list[Path], out: Path) -> Path:
    out.write_bytes(b"".join(results_to_jsonl(reader.pipe(paths))))
    return out


def open_desk(reader: Extractor, results: Path | None, store: Store, by: str = "Ann") -> Desk:
    book = None if results is None else JsonResults(results, store.schema)
    desk = Desk(store, lambda: reader, book, Terms(by=by, beside=None if results is None else results.parent))
    desk.learn()
    return desk
