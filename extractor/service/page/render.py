"""render: a template with what it shows, every value escaped."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from starlette.responses import HTMLResponse

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def _templates() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("extractor.service.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["many"] = lambda count, one, several="": f"{count} {one if count == 1 else several or one + 's'}"
    return made


def render(template: str, status: int = 200, **shown: Any) -> HTMLResponse:
    """Return a page."""
    text = _templates().get_template(template).render(**shown)
    return HTMLResponse(text.encode("utf-8", "replace"), status)
