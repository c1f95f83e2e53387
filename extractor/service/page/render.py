"""render: a template with what it shows, every value escaped."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from starlette.responses import HTMLResponse

if TYPE_CHECKING:
    from jinja2 import Environment

_QUOTED = re.compile(r"`([^`]*)`")


@cache
def _templates() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup, escape

    made = Environment(
        loader=PackageLoader("extractor.service.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["many"] = lambda count, one, several="": f"{count} {one if count == 1 else several or one + 's'}"
    # A pattern puts its pieces together in the way of what it was given: Markup would escape the tags, too.
    made.filters["code"] = lambda text: Markup(_QUOTED.sub(r"<code>\1</code>", str(escape(text))))  # noqa: S704 - escaped
    return made


def render(template: str, status: int = 200, **shown: Any) -> HTMLResponse:
    """Return a page."""
    text = _templates().get_template(template).render(**shown)
    return HTMLResponse(text.encode("utf-8", "replace"), status)
