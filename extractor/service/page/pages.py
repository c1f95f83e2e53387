"""Pages: the queue and a document, put together for their templates."""

from __future__ import annotations

import datetime as dt
import json
import secrets
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from starlette.responses import RedirectResponse, Response

from extractor.ground.candidate import Value
from extractor.ground.errors import ExtractorError
from extractor.ground.fields import plain
from extractor.ground.schema import FieldSpec
from extractor.service.findings import view_to_findings
from extractor.service.page.marks import text_to_shown
from extractor.service.page.render import render
from extractor.service.page.sheets import document_to_sheets, page_to_png
from extractor.service.page.shown import (
    label_of,
    shown_to_marks,
    source_to_name,
    unit_of,
    value_to_text,
    view_to_shown,
)
from extractor.service.page.visitor import Presence
from extractor.service.queue import Filter, desk_to_rows, next_number, rows_to_groups
from extractor.service.siblings import layout_to_siblings
from extractor.service.typed import kind_of
from extractor.values.dates import base_date

if TYPE_CHECKING:
    from extractor.service.desk import Desk

_ROWS = 100  # documents a page of the queue


class Pages:
    """Makes the pages over a desk."""

    def __init__(self, desk: Desk, presence: Presence) -> None:
        """Show a desk."""
        self.desk, self.presence = desk, presence

    def queue(self, wanted: Filter, by: str, page: int, problem: str = "") -> Response:
        """Show the queue, ``page`` counting from 1."""
        rows = desk_to_rows(self.desk, wanted)
        shown = rows[(page - 1) * _ROWS : page * _ROWS]
        every = self.desk.summaries()
        return render(
            "queue.html",
            422 if problem else 200,
            **self._common("Queue", wanted, by),
            groups=rows_to_groups(shown, self.desk),
            total=len(rows),
            documents=len(every),
            known=self.desk.layouts.known,
            page=page,
            pages=max(1, -(-len(rows) // _ROWS)),
            busy=self.presence.others(by),
            problem=problem,
        )

    def following(self, after: int, wanted: Filter, by: str) -> Response:
        """Go to the next document that is open and with nobody else; to the queue when there is none."""
        number = next_number(desk_to_rows(self.desk, wanted), after, self.presence.others(by))
        where = "/review" if number is None else f"/review/{number}"
        return RedirectResponse(f"{where}?{urlencode(wanted.query())}", 303)

    def document(
        self,
        number: int,
        wanted: Filter,
        by: str,
        *,
        at: str = "",
        notice: str = "",
        problem: str = "",
        typed: Mapping[str, str] | None = None,
        status: int = 200,
    ) -> Response:
        """Show a document beside its fields; ``typed`` is what was refused for the reason ``problem``."""
        self.presence.enter(number, by)
        view = self.desk.view(number)
        records = view_to_shown(view, self.desk.schema, wanted.below)
        rows = [r.summary.number for r in desk_to_rows(self.desk, wanted)]
        return render(
            "document.html",
            status,
            **self._common(view.result.source, wanted, by),
            **self._original(view.number, list(shown_to_marks(records))),
            number=number,
            result=view.result,
            findings=view_to_findings(view, self.text(number)[0]),
            records=records,
            levels={f.key: f.level for r in records for f in (*r.stated, *r.absent)},
            choices={s.name: list(s.choices) for s in self.desk.schema.fields if s.choices},
            open=sum(r.open for r in records),
            at=at or self._first(records),
            problem=problem,
            notice=notice,
            typed=dict(typed or {}),
            once=secrets.token_urlsafe(12),
            history=self._history(view.result.sha256),
            position=rows.index(number) + 1 if number in rows else 0,
            total=len(rows),
            layout=self.desk.layouts.name(number),
            members=len(self.desk.layouts.members(number)),
            others=sorted({who for n, who in self.presence.others(by).items() if n == number}),
        )

    def back_to(self, number: int, wanted: Filter, at: str, notice: str) -> Response:
        """Show the document again after something was done, at the field: without script, too, which would go there."""
        asked = wanted.query() | {"at": at, "notice": notice}
        return RedirectResponse(f"/review/{number}?{urlencode(asked)}{f'#{quote(at)}' if at else ''}", 303)

    def siblings(self, number: int, wanted: Filter, by: str) -> Response:
        """Show what the corrections would change in the other documents of the layout."""
        found = layout_to_siblings(self.desk, number)
        return render(
            "siblings.html",
            **self._common("Same layout", wanted, by),
            number=number,
            found=found,
            once=secrets.token_urlsafe(12),
            label=lambda name: label_of(self.desk.schema.by_name[name]),
        )

    def sheet(self, number: int, page: int) -> Response:
        """Draw a page of a PDF."""
        original = self.desk.original(self.desk.extraction(number))
        return Response(page_to_png(original.data, page), media_type="image/png")

    def text(self, number: int) -> tuple[str | None, dt.date | None]:
        """Return a document's text and the date that places its two-digit years; None for one that is gone."""
        try:
            text = self.desk.original(self.desk.extraction(number)).document.text
        except ExtractorError:
            return None, None
        return text, base_date(text)

    def shown_value(self, spec: FieldSpec, value: Value) -> str:
        """Return a value as the page shows it, with its unit."""
        return " ".join(part for part in (value_to_text(value), unit_of(spec)) if part) if value is not None else ""

    def _original(self, number: int, marks: list[Any]) -> dict[str, Any]:
        """Return the document's text or pages with its marks, or why it cannot be shown."""
        try:
            document = self.desk.original(self.desk.extraction(number)).document
        except ExtractorError as error:
            return {"lines": [], "sheets": [], "missing": str(error), "wrap": False}
        sheets = document_to_sheets(document, marks)
        lines = [] if sheets else text_to_shown(document.text, marks)
        return {"lines": lines, "sheets": sheets, "missing": "", "wrap": document.media_type != "text/plain"}

    def _history(self, sha256: str) -> dict[tuple[str | None, str | None], list[Any]]:
        """Return all that was said of a document, by subject; a withdrawal beside what it withdrew."""
        out: dict[tuple[str | None, str | None], list[Any]] = {}
        subjects: dict[int, tuple[str | None, str | None]] = {}
        for c in self.desk.store.history(sha256=sha256) if sha256 else []:
            subject = subjects.get(c.said.withdraws or 0, c.subject)
            subjects[c.id] = subject
            out.setdefault(subject, []).append(c)
        return out

    def _common(self, title: str, wanted: Filter, by: str) -> dict[str, Any]:
        return {
            "title": title,
            "by": by,
            "wanted": wanted,
            "query": urlencode(wanted.query()),
            "plain": lambda value: json.dumps(plain(value), ensure_ascii=False, sort_keys=True),
            "dumps": lambda *parts: json.dumps([p or "" for p in parts], ensure_ascii=False),
            "value_to_text": value_to_text,
            "source_to_name": source_to_name,
            "kind_of": kind_of,
            "what": self.desk.terms.title,
        }

    def _first(self, records: list[Any]) -> str:
        """Return the field to start at: the first that is open, else the first."""
        fields = [f for r in records if not r.deleted for f in r.stated]
        opened = [f.key for f in fields if f.open]
        return opened[0] if opened else fields[0].key if fields else ""
