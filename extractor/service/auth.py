"""Auth: bearer tokens for programs, a cookie for people, and no request from another site's page."""

from __future__ import annotations

import hmac
import ipaddress
import secrets
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.ground.errors import UsageError
from extractor.service.errors import error_response

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.types import ASGIApp, Receive, Scope, Send

COOKIE = "extractor_session"
_OPEN = frozenset({"/healthz", "/login"})
_SHORTEST = 16  # characters of a token
_LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})


def read_token_file(path: Path) -> dict[str, str]:
    """Return the tokens with their holders' names: a line is ``token`` or ``name token``, ``#`` a remark.

    Raises UsageError when the file cannot be read, holds no token, or one that is easily guessed.
    """
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        msg = f"{path}: the token file cannot be read ({reason}); check the path"
        raise UsageError(msg) from error
    tokens: dict[str, str] = {}
    for k, line in enumerate(lines, 1):
        parts = line.split()
        if not parts or parts[0].startswith("#"):
            continue
        if len(parts[-1]) < _SHORTEST:
            msg = f"{path}, line {k}: a token needs {_SHORTEST} characters or more"
            raise UsageError(msg)
        tokens[parts[-1]] = " ".join(parts[:-1])
    if not tokens:
        msg = f"{path}: holds no token; write one a line"
        raise UsageError(msg)
    return tokens


def is_local(host: str) -> bool:
    """Tell whether a host name means this machine alone."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() in _LOCAL_NAMES


class Sessions:
    """Who is logged in, by the cookie's secret; gone when the service stops."""

    def __init__(self, tokens: dict[str, str]) -> None:
        """Know the tokens; without any, everybody may come in."""
        self.tokens = tokens
        self._of: dict[str, str] = {}
        self._lock = threading.Lock()

    def holder(self, token: str) -> str | None:
        """Return the name behind a token ('' for an unnamed one), None for a wrong token."""
        right = [name for known, name in self.tokens.items() if hmac.compare_digest(known.encode(), token.encode())]
        return right[0] if right else None

    def begin(self, token: str) -> str | None:
        """Log in; returns the cookie's secret, None for a wrong token."""
        name = self.holder(token)
        if name is None:
            return None
        secret = secrets.token_urlsafe(32)
        with self._lock:
            self._of[secret] = name
        return secret

    def name(self, secret: str) -> str | None:
        """Return who holds a cookie, None for nobody."""
        with self._lock:
            return self._of.get(secret)


class Guard:
    """ASGI middleware: 401 without a token or a session, 403 for what another site's page sends."""

    def __init__(self, app: ASGIApp, sessions: Sessions, *, local_only: bool) -> None:
        """Wrap an application; ``local_only`` refuses names of this machine that others made up."""
        self.app, self.sessions, self.local_only = app, sessions, local_only

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in, or say why not."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        from starlette.requests import Request
        from starlette.responses import RedirectResponse

        request = Request(scope)
        host = request.headers.get("host", "")
        if self.local_only and not is_local(_name_of(host)):
            answer = error_response(403, "Forbidden", f"{host} is not this machine; open http://localhost instead")
        elif request.method not in {"GET", "HEAD"} and _from_elsewhere(request, host):
            answer = error_response(403, "Forbidden", "the request comes from another site's page")
        elif self._may(request):
            await self.app(scope, receive, send)
            return
        elif request.method == "GET" and "text/html" in request.headers.get("accept", ""):
            answer = RedirectResponse("/login", 303)
        else:
            headers = {"WWW-Authenticate": "Bearer"}
            answer = error_response(401, "Unauthorized", "send a token: Authorization: Bearer …", headers)
        await answer(scope, receive, send)

    def _may(self, request: Request) -> bool:
        path = request.url.path
        if not self.sessions.tokens or path in _OPEN or path.startswith("/static/"):
            return True
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        name = self.sessions.holder(token.strip()) if scheme.lower() == "bearer" else None
        if name is None:
            name = self.sessions.name(request.cookies.get(COOKIE, ""))
        request.scope["extractor.by"] = name or ""
        return name is not None


def _from_elsewhere(request: Request, host: str) -> bool:
    """Tell whether a browser sent this for another site's page; programs send no such headers."""
    if request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        return True
    origin = request.headers.get("origin")
    return origin is not None and origin.partition("://")[2] != host


def _name_of(host: str) -> str:
    """Return a Host header without its port."""
    return host[: host.rfind("]") + 1] if host.startswith("[") else host.partition(":")[0]
