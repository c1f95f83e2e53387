"""evaluate: a model's scores on documents with gold, broken down, with its faults by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.ground.errors import UsageError
from extractor.ground.fields import plain
from extractor.ground.schema import Schema
from extractor.loading import load
from extractor.measuring.ablation import Variant, ablate, read_cases
from extractor.measuring.cases import Case, path_to_cases
from extractor.measuring.curves import Trust, given_to_trust, scores_to_given
from extractor.measuring.newness import Known, card_to_known
from extractor.measuring.score import DocumentScore, Outcome
from extractor.measuring.tally import BY, Fields, Tally, fields_by_name, tally, tally_by
from extractor.pipeline import Extractor
from extractor.shelf.load import read_card

NOTED = "other"  # what gold tells readers of a note, beside its fields


@dataclass(frozen=True, slots=True)
class Report:
    """The scores of one model on one set of documents."""

    model: str
    scores: tuple[DocumentScore, ...]
    known: Known | None = None
    ablation: tuple[Variant, ...] = ()

    @property
    def tally(self) -> Tally:
        """Sum up all documents."""
        return tally(self.scores)

    @property
    def trust(self) -> Trust:
        """Return how far the confidences can be believed."""
        return given_to_trust(scores_to_given(self.scores))

    @property
    def fields(self) -> dict[str, Fields]:
        """Return outcomes by field, most faults first."""
        return fields_by_name(self.scores)

    def by(self, name: str) -> dict[str, Tally]:
        """Return tallies by ``collection``, ``issuer``, ``layout``, ``serialization`` or ``newness``."""
        if name == "newness":
            known = self.known
            return {} if known is None else tally_by(self.scores, lambda s: known.newness(s.case))
        return tally_by(self.scores, BY[name])

    def faults(self) -> list[dict[str, Any]]:
        """List every fault: document, note's identifier, field, outcome, gold, value and confidence."""
        return [fault for s in self.scores for fault in _faults(s)]

    def to_dict(self) -> dict[str, Any]:
        """Return everything as JSON holds it."""
        out: dict[str, Any] = {"model": self.model, "total": self.tally.to_dict() | self.trust.to_dict()}
        for name in ("newness", *BY):
            out[f"by_{name}"] = {key: value.to_dict() for key, value in self.by(name).items()}
        out["by_field"] = {name: f.to_dict() for name, f in self.fields.items()}
        out["ablation"] = {v.name: v.to_dict() for v in self.ablation}
        out["faults"] = self.faults()
        return out


def _faults(score: DocumentScore) -> list[dict[str, Any]]:
    notes = score.case.gold["notes"]
    return [
        {
            "document": score.case.id,
            "note": None if j.note is None else notes[j.note].get("cusip") or f"note {j.note + 1}",
            "field": j.field,
            "outcome": str(j.outcome),
            "gold": _plain_gold(j.gold),
            "value": plain(j.value),
            "confidence": j.confidence,
        }
        for j in score.judgements
        if j.outcome is not Outcome.RIGHT
    ]


def _plain_gold(gold: Any) -> Any:
    return gold if isinstance(gold, list) else plain(gold)


def _check_names(case: Case, schema: Schema) -> None:
    offering, notes = case.gold.get("offering", {}), case.gold["notes"]
    for scope, named in (("offering", {*offering}), ("note", set().union(*notes) - {NOTED})):
        for name in sorted(named):
            try:
                spec = schema.named(name)
            except UsageError as error:
                msg = f"{case.source}: its gold: {error}"
                raise UsageError(msg) from error
            if spec.scope != scope:
                msg = f"{case.source}: its gold has {name} among the fields of the {scope}; move it to the {spec.scope}"
                raise UsageError(msg)


def evaluate(
    gold: str | Path | Sequence[Case],
    reader: Extractor | None = None,
    *,
    known: Known | None = None,
    with_ablation: bool = False,
) -> Report:
    """Read documents that have gold with ``reader`` (default: the model in use), and score what it says.

    ``gold`` is a folder (see ``path_to_cases``) or cases. ``known`` parts the never-seen from the rest; by
    default it is what the model's card says. Raises UsageError (also for gold that names what is no field, which
    would pass for a miss), SourceError, ModelError.
    """
    reader = reader or load()
    cases = path_to_cases(Path(gold)) if isinstance(gold, str | Path) else gold
    for case in cases:
        _check_names(case, reader.schema)
    if known is None and reader.path is not None:
        known = card_to_known(read_card(reader.path))
    if with_ablation:
        variants = ablate(cases, reader)
        return Report(reader.model, variants[-1].scores, known, tuple(variants))
    return Report(reader.model, tuple(read_cases(cases, reader)), known)
