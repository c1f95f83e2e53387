"""BodyLimit: no request may be longer than the service says, whatever its header claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extractor.service.errors import error_response

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

MEGABYTE = 1024 * 1024  # bytes
BODY_LIMIT = 32 * MEGABYTE


class _TooLongError(Exception):
    """The body went over the limit."""


class BodyLimit:
    """ASGI middleware: 413 for a body of more than ``limit`` bytes, announced or counted."""

    def __init__(self, app: ASGIApp, limit: int = BODY_LIMIT) -> None:
        """Wrap an application."""
        self.app, self.limit = app, limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, counting its bytes."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        announced = next((v for k, v in scope["headers"] if k == b"content-length"), b"0")
        if announced.isdigit() and int(announced) > self.limit:
            await self._refuse(scope, receive, send)
            return
        counted, begun = 0, False

        async def counting() -> Message:
            nonlocal counted
            message = await receive()
            counted += len(message.get("body", b""))
            if counted > self.limit:
                raise _TooLongError
            return message

        async def sending(message: Any) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, counting, sending)
        except _TooLongError:
            if not begun:
                await self._refuse(scope, receive, send)

    async def _refuse(self, scope: Scope, receive: Receive, send: Send) -> None:
        message = f"the request holds more than {self.limit / MEGABYTE:g} MB; send one document at a time"
        await error_response(413, "TooLarge", message)(scope, receive, send)
