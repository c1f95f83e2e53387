"""``extractor evaluate``: a model's scores on documents with gold."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.options import ModelOption
from extractor.cli.ticker import ticking
from extractor.ground.errors import UsageError

if TYPE_CHECKING:
    from extractor.measuring.cases import Case
    from extractor.measuring.evaluate import Report

SPLITS = ("evaluation", "train")


def evaluate(
    gold: Annotated[
        Path | None,
        typer.Argument(metavar="GOLD", help="A folder of documents, their gold beside them.", show_default=False),
    ] = None,
    *,
    model: ModelOption = None,
    split: Annotated[
        str | None,
        typer.Option("--split", metavar="|".join(SPLITS), help="Add the documents of one side of the training data."),
    ] = None,
    generated: Annotated[
        int, typer.Option("--generated", metavar="N", min=0, help="Add N documents of held-out recipes.")
    ] = 0,
    wrong: Annotated[int, typer.Option("--wrong", metavar="N", min=0, help="List this many faults.")] = 0,
    report: Annotated[
        Path | None,
        typer.Option("--report", metavar="DIR|FILE", help="Write a page with figures and data; or .json alone."),
    ] = None,
    pdf: Annotated[bool, typer.Option("--pdf", help="Compose PDF files, too.")] = False,
    ablate: Annotated[bool, typer.Option("--ablate", help="Also each finder alone.")] = False,
    fields: Annotated[bool, typer.Option("--fields", help="Scores by field.")] = False,
    layouts: Annotated[bool, typer.Option("--layouts", help="Scores by layout, serialization and issuer.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print everything as JSON.")] = False,
) -> None:
    """Score a model on documents with gold: NAME.txt with its NAME.json, or source.* with expected.json.

    Exit code: 0 every document was read, 1 some failed (each is named on stderr), 2 wrong usage.
    """
    if report is not None and report.suffix != ".json" and find_spec("matplotlib") is None:
        raise UsageError("--report draws with matplotlib; pip install 'retail-note-extractor[figures]'")
    with ticking(lambda: "gathering documents"):
        cases = _cases(gold, split, generated, pdf=pdf)
    import extractor

    reader = extractor.load(model)
    with ticking(lambda: f"reading {len(cases):,} documents"):
        done = extractor.evaluate(cases, reader, with_ablation=ablate)
    if report is not None:
        _write(done, report)
    if as_json:
        typer.echo(_to_json(done), nl=False)
    else:
        _print(done, fields=fields, layouts=layouts, wrong=wrong)
    unread = [s.case.source for s in done.scores if not s.read]
    for source in unread:
        typer.echo(f"extractor: failed: {source}", err=True)
    if unread:
        raise typer.Exit(1)


def _cases(gold: Path | None, split: str | None, generated: int, *, pdf: bool) -> list[Case]:
    """Gather the documents; raises UsageError when none are named."""
    from extractor.learning.heldout import generated_cases
    from extractor.measuring.cases import path_to_cases, split_to_cases

    cases = [] if gold is None else path_to_cases(gold)
    if split is not None:
        if split not in SPLITS:
            msg = f"unknown split {split!r}: choose {' or '.join(SPLITS)}"
            raise UsageError(msg)
        cases += split_to_cases("train" if split == "train" else "evaluation")
    if pdf and find_spec("reportlab") is None:
        raise UsageError("--pdf composes with reportlab; pip install 'retail-note-extractor[train]'")
    if generated:
        cases += generated_cases(generated, pdf=pdf)
    if not cases:
        raise UsageError("nothing to evaluate on: give a folder with gold, --split or --generated")
    return cases


def _write(done: Report, to: Path) -> None:
    """Write a page with figures and data into a folder; or the data alone into a .json file."""
    if to.suffix != ".json":
        from extractor.measuring.report import write_report

        typer.echo(f"extractor: wrote {write_report(done, to)}", err=True)
        return
    from extractor.emitting.atomic import atomic_path

    with atomic_path(to) as path:
        path.write_text(_to_json(done), "utf-8")


def _print(done: Report, *, fields: bool, layouts: bool, wrong: int) -> None:
    from extractor.cli.console import stdout_console
    from extractor.measuring.tables import print_report

    print_report(stdout_console(width_in_pipe=160), done, fields=fields, layouts=layouts, wrong=wrong)


def _to_json(report: Report) -> str:
    import json

    return json.dumps(report.to_dict(), indent=1, ensure_ascii=False) + "\n"
