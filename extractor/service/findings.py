"""view_to_findings: what the checks say of a document as people have corrected it."""

from __future__ import annotations

from dataclasses import replace

from extractor.checking.report import check
from extractor.corpus.corrections import Kind
from extractor.ground.record import Finding
from extractor.service.view import View

# These rest on the document's words and not on the values, so that no correction of a value answers them.
_OF_WORDS = frozenset({"no_offering", "note_not_offered"})


def view_to_findings(view: View, text: str | None, *, anew: bool = False) -> tuple[Finding, ...]:
    """Return the findings over the values that hold now; those that were extracted where nothing was changed.

    ``text`` is the document's own, None for one that is gone: then nothing can be checked again. ``anew`` checks
    what was not changed, too: results may come without their findings. A finding names its note by its place among
    all that are shown, deleted ones, too.
    """
    found = view.result.findings
    if text is None or (not anew and all(c.said.kind is Kind.ACCEPT for c in view.said.values())):
        return found
    kept = [(k, note.record) for k, note in enumerate(view.notes) if note.deleted is None]
    again = [
        f if f.note is None else replace(f, note=kept[f.note][0])
        for f in check(view.offering, [record for _, record in kept], text)
    ]
    words = [f for f in found if f.code in _OF_WORDS and not (f.code == "no_offering" and kept)]
    return (*words, *again)
