"""The page's addresses: the queue, a document, and what a reviewer does on it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Form, HTTPException, Query, Request, UploadFile
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, RedirectResponse, Response

from extractor.ground.errors import ExtractorError, UsageError
from extractor.ground.places import Span
from extractor.service.page.actions import Action, Actions
from extractor.service.page.pages import Pages
from extractor.service.page.visitor import NAME_COOKIE, Presence, name_to_cookie, visitor_of
from extractor.service.queue import TEACHES, Filter
from extractor.service.typed import given_to_value

if TYPE_CHECKING:
    from extractor.service.desk import Desk


def page_routes(desk: Desk) -> APIRouter:
    """Return the routes of the review page over a desk."""
    router = APIRouter(include_in_schema=False)
    pages = Pages(desk, Presence())
    _add_queue(router, desk, pages)
    _add_document(router, desk, pages)
    _add_actions(router, desk, pages)
    return router


def filter_of(request: Request, target: float) -> Filter:
    """Return the filter in a page's address; what makes no sense there is left out."""
    asked = request.query_params
    try:
        below = min(1.0, max(0.0, float(asked.get("below", target))))
    except ValueError:
        below = target
    flags = {k: asked.get(k) == "1" for k in ("findings", "doubtful", "done")}
    order = TEACHES if asked.get("order") == TEACHES else ""
    return Filter(below, **flags, layout=asked.get("layout", "")[:64], find=asked.get("find", "")[:200], order=order)


def _there(number: int, desk: Desk) -> int:
    try:
        desk.extraction(number)
    except KeyError:
        raise HTTPException(404, f"there is no document {number} here (any more); go back to /review") from None
    return number


def _add_queue(router: APIRouter, desk: Desk, pages: Pages) -> None:
    target, default = desk.terms.target, desk.terms.by

    @router.get("/")
    def home() -> Response:
        return RedirectResponse("/review", 303)

    @router.get("/review")
    def queue(request: Request, page: Annotated[int, Query(ge=1)] = 1) -> Response:
        return pages.queue(filter_of(request, target), visitor_of(request, default), page)

    @router.get("/review/next")
    def following(request: Request, after: int = -1) -> Response:
        return pages.following(after, filter_of(request, target), visitor_of(request, default))

    @router.post("/review")
    async def send_in(request: Request, file: UploadFile) -> Response:
        data = await file.read()
        by = visitor_of(request, default)

        def work() -> Response:
            try:
                result, number = desk.extract(file.filename or "<upload>", data)
                if number is None:
                    raise UsageError(result.error.message if result.error else "the document is too large to keep")
            except ExtractorError as error:
                return pages.queue(filter_of(request, target), by, 1, problem=str(error))
            return RedirectResponse(f"/review/{number}", 303)

        return await run_in_threadpool(work)

    @router.post("/reviewer")
    def reviewer(name: Annotated[str, Form()] = "", back: Annotated[str, Form()] = "/review") -> Response:
        answer = RedirectResponse(back if back.startswith("/review") else "/review", 303)
        answer.set_cookie(NAME_COOKIE, name_to_cookie(name), max_age=31_536_000, samesite="strict", httponly=True)
        return answer


def _add_document(router: APIRouter, desk: Desk, pages: Pages) -> None:
    target, default = desk.terms.target, desk.terms.by

    @router.get("/review/{number}")
    def document(request: Request, number: int, at: str = "", notice: str = "") -> Response:
        wanted, by = filter_of(request, target), visitor_of(request, default)
        return pages.document(_there(number, desk), wanted, by, at=at, notice=notice[:300])

    @router.get("/review/{number}/siblings")
    def siblings(request: Request, number: int) -> Response:
        return pages.siblings(_there(number, desk), filter_of(request, target), visitor_of(request, default))

    @router.get("/review/{number}/page/{page}.png")
    def sheet(number: int, page: int) -> Response:
        return pages.sheet(_there(number, desk), page)

    @router.get("/review/{number}/read")
    def read(number: int, field: str, text: str = "", start: int = -1, end: int = -1) -> Response:
        spec = desk.schema.by_name.get(field)
        if spec is None:
            raise HTTPException(404, f"there is no field {field!r}")
        body, base = pages.text(_there(number, desk))
        place = Span(start, end) if body is not None and 0 <= start < end <= len(body) else None
        typed, _ = given_to_value(spec, text, place, body, base)
        return JSONResponse({"value": pages.shown_value(spec, typed.value), "problem": typed.problem})


def _add_actions(router: APIRouter, desk: Desk, pages: Pages) -> None:
    actions = Actions(desk, pages)
    known = (actions.say, actions.withdraw, actions.add, actions.delete, actions.accept, actions.propose)
    for do in known:
        router.add_api_route(f"/review/{{number}}/{do.__name__}", _route(do, desk, pages), methods=["POST"])


def _route(do: Action, desk: Desk, pages: Pages) -> Callable[[Request, int], Awaitable[Response]]:
    """Return the handler that does what a form says and shows the document again, or why it could not."""

    async def route(request: Request, number: int) -> Response:
        form = await request.form(max_files=0, max_fields=2000)
        said = {k: str(v) for k, v in form.items()}
        picks = [str(v) for v in form.getlist("pick")]
        wanted, by = filter_of(request, desk.terms.target), visitor_of(request, desk.terms.by)

        def work() -> Response:
            _there(number, desk)
            at = said.get("at", "")
            try:
                at, notice = do(number, said, picks, by)
            except ExtractorError as error:
                return pages.document(number, wanted, by, at=at, problem=str(error), typed=said, status=422)
            return pages.back_to(number, wanted, at, notice)

        return await run_in_threadpool(work)

    return route
