"""The API: extract a document, take corrections, tell schema, health and figures."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import APIRouter, Header, Query, Request
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.responses import JSONResponse, Response

from extractor import __version__
from extractor.corpus.corrections import Correction
from extractor.emitting.jsonl import results_to_jsonl
from extractor.emitting.schema import schema_to_dict
from extractor.ground.errors import UsageError
from extractor.ground.record import Extraction
from extractor.service.incoming import Stored, add_corrections, parse_body
from extractor.service.openapi import (
    CORRECTIONS_ANSWERS,
    CORRECTIONS_BODY,
    EXTRACT_ANSWERS,
    EXTRACT_BODY,
    HISTORY_ANSWERS,
)

if TYPE_CHECKING:
    from extractor.service.desk import Desk
    from extractor.service.metrics import Metrics


def api_routes(desk: Desk, metrics: Metrics) -> APIRouter:
    """Return the routes over a desk."""
    router = APIRouter()
    _add_documents(router, desk, metrics)
    _add_corrections(router, desk, metrics)
    _add_service(router, desk, metrics)
    return router


def _add_documents(router: APIRouter, desk: Desk, metrics: Metrics) -> None:
    @router.post("/extract", openapi_extra=EXTRACT_BODY, responses=EXTRACT_ANSWERS, tags=["documents"])
    async def extract(
        request: Request,
        source: Annotated[str | None, Query(description="Name of the document; default: the upload's.")] = None,
        values: Annotated[bool, Query(description="Plain values, without confidence and evidence.")] = False,
    ) -> Response:
        """Extract one document: a text, markdown, HTML or PDF file, as a form's file or as the raw body.

        The answer is the document's JSON; for a document that cannot be read it says `failed` and why (422).
        """
        name, data = await _document(request)
        result = await run_in_threadpool(_extract, desk, metrics, source or name, data)
        body = next(results_to_jsonl([result], values=values))
        return Response(body, 422 if result.status == "failed" else 200, media_type="application/json")


def _add_corrections(router: APIRouter, desk: Desk, metrics: Metrics) -> None:
    @router.post("/corrections", openapi_extra=CORRECTIONS_BODY, responses=CORRECTIONS_ANSWERS, tags=["corrections"])
    async def correct(
        request: Request,
        idempotency_key: Annotated[str | None, Header(description="Sent again with it, nothing is added.")] = None,
    ) -> Response:
        """Take one correction or many, all or none of them; the same again adds nothing.

        Numbers are best given as texts. `new` tells whether a correction was added now.
        """
        listed = parse_body(await request.body(), request.headers.get("content-type", ""))
        by = request.scope.get("extractor.by", "")
        stored = await run_in_threadpool(add_corrections, desk, listed, by, idempotency_key or "")
        for one in stored:
            if one.new:
                metrics.corrections.labels(str(one.correction.said.kind)).inc()
        return JSONResponse(
            {"corrections": [stored_to_dict(s) for s in stored]}, 201 if any(s.new for s in stored) else 200
        )

    @router.get("/corrections", responses=HISTORY_ANSWERS, tags=["corrections"])
    def history(
        sha256: Annotated[str | None, Query(description="Of one document.")] = None,
        note: Annotated[str | None, Query(description="Of one note, by its CUSIP or #1.")] = None,
        field: Annotated[str | None, Query(description="Of one field.")] = None,
        active: Annotated[bool, Query(description="Only what holds.")] = False,
    ) -> Response:
        """Return what was said, oldest first: everything, or only what holds."""
        found = desk.store.history(sha256=sha256, note=note, field=field)
        if active:
            holding = {c.id for c in desk.store.active(sha256)}
            found = [c for c in found if c.id in holding]
        return JSONResponse({"corrections": [correction_to_dict(c) for c in found]})


def _add_service(router: APIRouter, desk: Desk, metrics: Metrics) -> None:
    @router.get("/schema", response_description="The fields.", tags=["service"])
    def schema() -> dict[str, Any]:
        """Return the fields with their types, units and choices."""
        return schema_to_dict(desk.schema)

    @router.get("/healthz", response_description="It is up.", tags=["service"])
    def health() -> dict[str, Any]:
        """Tell that the service is up; `store` is how many corrections it holds."""
        return {"status": "ok", "version": __version__, "store": desk.store.revision()[0]}

    @router.get("/metrics", response_description="The figures, as text.", tags=["service"])
    def figures() -> Response:
        """Return documents, failures and latency in Prometheus' text format."""
        return Response(metrics.text(), media_type=metrics.content_type)


async def _document(request: Request) -> tuple[str, bytes]:
    """Return the name and bytes that a request carries. Raises UsageError when it carries none, or several."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() == "multipart/form-data":
        async with request.form(max_files=2, max_fields=10) as form:
            files = [v for v in form.values() if isinstance(v, UploadFile)]
            if len(files) != 1:
                msg = f"the form holds {len(files)} files; send one document at a time"
                raise UsageError(msg)
            return files[0].filename or "<upload>", await files[0].read()
    data = await request.body()
    if not data:
        raise UsageError("the request holds no document; send a file as a form or as the body")
    return "<body>", data


def _extract(desk: Desk, metrics: Metrics, source: str, data: bytes) -> Extraction:
    begun = time.perf_counter()
    result, _ = desk.extract(source, data)
    metrics.seconds.observe(time.perf_counter() - begun)
    metrics.documents.labels(result.status).inc()
    if result.error is not None:
        metrics.failures.labels(result.error.type).inc()
    return result


def stored_to_dict(stored: Stored) -> dict[str, Any]:
    """Return a correction with whether it was added now, and what is in doubt about it."""
    return correction_to_dict(stored.correction) | {"new": stored.new, "doubts": list(stored.doubts)}


def correction_to_dict(c: Correction) -> dict[str, Any]:
    """Return a stored correction as JSON."""
    return {
        "id": c.id,
        "key": c.key,
        "sha256": c.sha256,
        "at": c.at.isoformat(),
        "kind": str(c.said.kind),
        "note": c.said.note,
        "field": c.said.field,
        "value": c.said.value,
        "was": c.said.was,
        "by": c.said.by,
        "reason": c.said.reason,
        "evidence": [{"start": s.start, "end": s.end} for s in c.said.evidence],
        "model": c.said.model,
        "withdraws": c.said.withdraws,
    }
