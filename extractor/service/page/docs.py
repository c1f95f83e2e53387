"""/docs: the OpenAPI description as a plain page of our own, which needs no network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi import APIRouter
from starlette.responses import Response

from extractor.service.page.render import render

if TYPE_CHECKING:
    from fastapi import FastAPI


def docs_route(app: FastAPI) -> APIRouter:
    """Return the route of the page over an application's description."""
    router = APIRouter()

    @router.get("/docs", include_in_schema=False)
    def docs() -> Response:
        """Show every path with its parameters, body and answers."""
        described = app.openapi()
        return render("docs.html", title="API", info=described["info"], operations=_operations(described))

    return router


def _operations(described: dict[str, Any]) -> list[dict[str, Any]]:
    out = []
    for path, methods in described["paths"].items():
        for method, told in methods.items():
            body = told.get("requestBody", {}).get("content", {})
            out.append(
                {
                    "method": method.upper(),
                    "path": path,
                    "text": told.get("description") or told.get("summary", ""),
                    "parameters": told.get("parameters", []),
                    "bodies": list(body),
                    "keys": _keys(body.get("application/json", {}).get("schema", {})),
                    "answers": {code: answer.get("description", "") for code, answer in told["responses"].items()},
                }
            )
    return out


def _keys(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the keys of a body that is an object, or one of several shapes the first of which is."""
    for shape in schema.get("oneOf", [schema]):
        if shape.get("type") == "object":
            return dict(shape.get("properties", {}))
    return {}
