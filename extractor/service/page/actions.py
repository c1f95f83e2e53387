"""Actions: each form of the page stores what a reviewer said, once, under their name."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from extractor.corpus.corrections import Correction, Kind, NewCorrection
from extractor.corpus.store import Entry
from extractor.ground.candidate import Status
from extractor.ground.errors import UsageError
from extractor.ground.fields import plain
from extractor.ground.places import Span
from extractor.learning.doubts import value_to_doubts
from extractor.service.findings import view_to_findings
from extractor.service.originals import Original
from extractor.service.say import Said, said_to_correction
from extractor.service.siblings import layout_to_siblings
from extractor.service.typed import text_to_value
from extractor.service.view import View

if TYPE_CHECKING:
    from extractor.service.desk import Desk
    from extractor.service.page.pages import Pages

Form = Mapping[str, str]
Done = tuple[str, str]  # the field to show next, and what to tell
Action = Callable[[int, Form, Sequence[str], str], Done]


class Actions:
    """What can be done to a document; each returns where to go on and a notice. Raises UsageError."""

    def __init__(self, desk: Desk, pages: Pages) -> None:
        """Act on a desk."""
        self.desk, self.pages = desk, pages

    def say(self, number: int, form: Form, _: Sequence[str], by: str) -> Done:
        """Accept a field, give it a value, choose another reading, or say that there is none."""
        view, original = self._open(number, by)
        field, note = form.get("field", ""), form.get("note") or None
        if form.get("what") == "accept":
            self._unchanged(view, note, field, form.get("seen", ""))
        said = Said(
            form.get("what", ""),
            note,
            field,
            form.get("text", ""),
            _place(form),
            _number(form, "choice", 0),
            form.get("reason", ""),
        )
        text, base = self.pages.text(number)
        new = said_to_correction(said, view, self.desk.schema, text, base, by)
        before = view.said.get((note, field))
        stored = self.desk.store.add(original.stored(), new, key=_key(number, form, by))
        known = {(f.code, f.note, f.field) for f in view_to_findings(view, text, anew=True)}
        now = view_to_findings(self.desk.view(number), text, anew=True)
        raised = [f.message for f in now if (f.code, f.note, f.field) not in known]
        told = [self._notice(before, stored, form), *(f"but now {message}" for message in raised[:1])]
        doubts = [] if text is None else value_to_doubts(stored.said, text, self.desk.schema, "the document")
        return form.get("at", ""), "; ".join([*told, *(f"but {doubt}: u takes it back" for doubt in doubts)])

    def withdraw(self, number: int, form: Form, _: Sequence[str], by: str) -> Done:
        """Take a correction back; what was said before it holds again."""
        self._open(number, by)
        self.desk.store.withdraw(_number(form, "id", 0), by=by, key=_key(number, form, by))
        return form.get("at", ""), "withdrawn"

    def add(self, number: int, form: Form, _: Sequence[str], by: str) -> Done:
        """Add a note that was missed, under its identifier or, where it has none, the next number."""
        view, original = self._open(number, by)
        text, base = self.pages.text(number)
        typed, place = form.get("text", "").strip(), _place(form)
        spec = self.desk.schema.by_name.get(self.desk.schema.identifier)
        name = f"#{len(view.notes) + 1}"
        evidence: tuple[Span, ...] = ()
        if typed and spec is not None:
            reading = text_to_value(spec, typed, base)
            if reading.problem:
                raise UsageError(reading.problem)
            name = str(reading.value)
            if place is not None and text is not None and place.of(text).strip() == typed:
                evidence = (place,)
        if view.note(name) is not None:
            msg = f"the document already has a note {name}"
            raise UsageError(msg)
        new = NewCorrection(Kind.ADD_NOTE, note=name, by=by, evidence=evidence, model=view.result.model)
        self.desk.store.add(original.stored(), new, key=_key(number, form, by))
        return f"n{len(view.notes)}-{self.desk.schema.note_fields[0].name}", f"note {name} added"

    def delete(self, number: int, form: Form, _: Sequence[str], by: str) -> Done:
        """Say that a note was invented."""
        view, original = self._open(number, by)
        note = form.get("note", "")
        if view.note(note) is None:
            msg = f"there is no note {note} here; open the document again"
            raise UsageError(msg)
        new = NewCorrection(Kind.DELETE_NOTE, note=note, by=by, model=view.result.model)
        self.desk.store.add(original.stored(), new, key=_key(number, form, by))
        return form.get("at", ""), f"note {note} deleted"

    def accept(self, number: int, form: Form, picks: Sequence[str], by: str) -> Done:
        """Accept all the fields that the page showed as open; each must still be as it was shown."""
        view, original = self._open(number, by)
        entries = []
        text, base = self.pages.text(number)
        for pick in picks:
            note, field, seen = _parts(pick, 3)
            record = view.record(note or None)
            if (note or None, field) in view.said or record is None or record[field].status is Status.UNREADABLE:
                continue  # someone was quicker, or there is nothing to accept
            self._unchanged(view, note or None, field, seen)
            said = Said("accept", note or None, field)
            new = said_to_correction(said, view, self.desk.schema, text, base, by)
            entries.append(Entry(original.stored(), new, _key(number, {**form, "pick": pick}, by)))
        self.desk.store.add_all(entries)
        return form.get("at", ""), f"{len(entries)} accepted"

    def propose(self, number: int, form: Form, picks: Sequence[str], by: str) -> Done:
        """Take the proposed changes that were picked, in the other documents of the layout."""
        self._open(number, by)
        wanted = {tuple(_parts(p, 4)) for p in picks}
        entries, source = [], self.desk.extraction(number).source
        for p in layout_to_siblings(self.desk, number).proposals:
            if (str(p.number), p.note or "", p.field, _plain(plain(p.now.value))) not in wanted:
                continue
            view, original = self._open(p.number, by)
            new = NewCorrection(
                Kind.VALUE,
                note=p.note,
                field=p.field,
                value=plain(p.now.value),
                by=by,
                reason=f"as in {source}",
                evidence=tuple(e.span for e in p.now.evidence),
                model=view.result.model,
                was=plain(p.was.value),
            )
            key = _key(p.number, {**form, "pick": f"{p.note}|{p.field}|{new.value}"}, by)
            entries.append(Entry(original.stored(), new, key))
        if len(entries) < len(wanted):
            msg = f"{len(wanted) - len(entries)} of the proposals no longer hold; look at them again"
            raise UsageError(msg)
        self.desk.store.add_all(entries)
        return form.get("at", ""), f"{len(entries)} proposed changes taken"

    def _open(self, number: int, by: str) -> tuple[View, Original]:
        if not by:
            raise UsageError("say who you are first: give your name at the top of the page")
        view = self.desk.view(number)
        return view, self.desk.original(view.result)

    def _unchanged(self, view: View, note: str | None, field: str, seen: str) -> None:
        """Refuse to accept what the reviewer did not see."""
        record = view.record(note)
        if record is not None and field in record and _plain(plain(record[field].value)) != seen:
            c = view.said.get((note, field))
            what = "it has meanwhile changed" if c is None else f"{c.said.by} has meanwhile set it otherwise"
            msg = f"{field}: {what}; look again"
            raise UsageError(msg)

    def _notice(self, before: Correction | None, stored: Correction, form: Form) -> str:
        if before is None or str(before.id) == form.get("last", "") or before.id == stored.id:
            return "saved"
        return f"saved; {before.said.by} had meanwhile said {before.said.value!r}: yours holds now, u takes it back"


def _parts(pick: str, count: int) -> list[str]:
    """Return the parts of what was ticked, a JSON list of texts."""
    try:
        parts = json.loads(pick)
    except ValueError:
        parts = None
    if not isinstance(parts, list) or len(parts) != count:
        raise UsageError("the form was not understood; open the document again")
    return [str(p) for p in parts]


def _plain(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _place(form: Form) -> Span | None:
    start, end = _number(form, "start", -1), _number(form, "end", -1)
    return Span(start, end) if 0 <= start < end else None


def _number(form: Form, name: str, default: int) -> int:
    given = form.get(name, "")
    return int(given) if given.isdecimal() and len(given) < 12 else default


def _key(number: int, form: Form, by: str) -> str:
    """Return a key that the same click has again: sent twice, it is stored once."""
    names = ("once", "what", "note", "field", "text", "start", "end", "choice", "id", "pick")
    said = json.dumps([number, by, *(form.get(n, "") for n in names)])
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()
