"""create_app: the service and the review page over one desk."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor import __version__
from extractor.ground.errors import UsageError
from extractor.service.limits import BODY_LIMIT

if TYPE_CHECKING:
    from fastapi import FastAPI

    from extractor.service.desk import Desk

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}
STATIC = Path(__file__).parent / "page" / "static"


@dataclass(frozen=True, slots=True)
class Access:
    """Who may come in: ``tokens`` with their holders' names, and whether only from this machine."""

    tokens: Mapping[str, str] = field(default_factory=dict)
    local_only: bool = False
    body_limit: int = BODY_LIMIT


def create_app(desk: Desk, access: Access | None = None) -> FastAPI:
    """Return the application. Raises UsageError when the extra ``serve`` is not installed."""
    try:
        from fastapi import FastAPI
        from starlette.staticfiles import StaticFiles
    except ImportError as error:
        raise UsageError("the service needs FastAPI; pip install 'retail-note-extractor[serve]'") from error
    from extractor.service.api import api_routes
    from extractor.service.auth import Guard, Sessions
    from extractor.service.errors import add_error_handlers
    from extractor.service.limits import BodyLimit
    from extractor.service.metrics import CountRequests, Metrics
    from extractor.service.page.docs import docs_route
    from extractor.service.page.login import login_routes
    from extractor.service.page.routes import page_routes

    access = access or Access()
    app = FastAPI(
        title="Retail note extractor",
        version=__version__,
        description="Typed rows, each value with its confidence and place, from retail note filings.",
        docs_url=None,
        redoc_url=None,
        lifespan=_lifespan(desk),
    )
    metrics, sessions = Metrics(), Sessions(dict(access.tokens))
    app.include_router(api_routes(desk, metrics))
    app.include_router(docs_route(app))
    app.include_router(login_routes(sessions))
    app.include_router(page_routes(desk))
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    add_error_handlers(app)
    app.add_middleware(BodyLimit, limit=access.body_limit)
    app.add_middleware(Guard, sessions=sessions, local_only=access.local_only)
    app.add_middleware(_Headers)
    app.add_middleware(CountRequests, metrics=metrics)
    return app


def _lifespan(desk: Desk) -> Any:
    @asynccontextmanager
    async def running(_: FastAPI) -> AsyncIterator[None]:
        learning = threading.Thread(target=desk.learn, name="layouts", daemon=True)
        learning.start()
        yield
        desk.stop.set()
        learning.join(timeout=10)

    return running


class _Headers:
    """ASGI middleware: the page runs no script but its own, and no other site may frame it."""

    def __init__(self, app: Any) -> None:
        self.app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        async def sending(message: Any) -> None:
            if message["type"] == "http.response.start":
                known = {k.lower() for k, _ in message["headers"]}
                extra = [(k.lower().encode(), v.encode()) for k, v in _HEADERS.items()]
                message["headers"] = [*message["headers"], *((k, v) for k, v in extra if k not in known)]
            await send(message)

        await self.app(scope, receive, sending)
