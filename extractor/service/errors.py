"""Errors over HTTP: one JSON shape for all of them, and never a traceback."""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import TYPE_CHECKING

from extractor.ground.errors import ExtractorError, ModelError, SourceError, UsageError

if TYPE_CHECKING:
    from fastapi import FastAPI, Request
    from starlette.responses import Response

log = logging.getLogger(__name__)
_STATUS: tuple[tuple[type[ExtractorError], HTTPStatus], ...] = (
    (ModelError, HTTPStatus.SERVICE_UNAVAILABLE),
    (UsageError, HTTPStatus.UNPROCESSABLE_ENTITY),
    (SourceError, HTTPStatus.UNPROCESSABLE_ENTITY),
)


def error_to_status(error: ExtractorError) -> int:
    """Return the HTTP status of an error of this package."""
    return next((int(status) for kind, status in _STATUS if isinstance(error, kind)), 500)


def error_response(status: int, kind: str, message: str, headers: dict[str, str] | None = None) -> Response:
    """Return the JSON of an error, shaped as in a failed document: ``{"error": {"type", "message"}}``."""
    from starlette.responses import JSONResponse

    body = {"error": {"type": kind, "message": " ".join(message.split())}}
    return JSONResponse(body, status_code=status, headers=headers)


def add_error_handlers(app: FastAPI) -> None:
    """Answer every error in the one shape."""
    from fastapi.exceptions import RequestValidationError
    from starlette.exceptions import HTTPException

    def refused(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)  # noqa: S101 - how handlers are registered
        phrase, told = HTTPStatus(error.status_code).phrase, str(error.detail)
        if told == phrase:  # nobody said more: there is no such address, or it is asked in another way
            told = f"{request.method} {request.url.path}: {phrase.lower()}; /docs lists what is answered here"
        return error_response(error.status_code, phrase.replace(" ", ""), told, dict(error.headers or {}))

    def wrong(_: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)  # noqa: S101 - how handlers are registered
        said = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        return error_response(422, "UsageError", said)

    def known(_: Request, error: Exception) -> Response:
        assert isinstance(error, ExtractorError)  # noqa: S101 - how handlers are registered
        return error_response(error_to_status(error), type(error).__name__, str(error))

    def fault(request: Request, error: Exception) -> Response:
        log.error("%s %s broke", request.method, request.url.path, exc_info=error)
        return error_response(500, "Fault", f"a fault of the service ({type(error).__name__}); its log says more")

    app.add_exception_handler(HTTPException, refused)
    app.add_exception_handler(RequestValidationError, wrong)
    app.add_exception_handler(ExtractorError, known)
    app.add_exception_handler(Exception, fault)
