"""/login: a person shows a token once and is known by a cookie from then on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from extractor.service.auth import COOKIE
from extractor.service.page.render import render

if TYPE_CHECKING:
    from extractor.service.auth import Sessions


def login_routes(sessions: Sessions) -> APIRouter:
    """Return the routes for logging in."""
    router = APIRouter(include_in_schema=False)

    @router.get("/login")
    def ask() -> Response:
        return render("login.html", title="Log in", problem="")

    @router.post("/login")
    def log_in(request: Request, token: Annotated[str, Form()] = "") -> Response:
        secret = sessions.begin(token.strip())
        if secret is None:
            return render("login.html", 401, title="Log in", problem="This token is not known; ask for another.")
        answer = RedirectResponse("/review", 303)
        secure = request.url.scheme == "https"
        answer.set_cookie(COOKIE, secret, httponly=True, samesite="strict", secure=secure)
        return answer

    return router
