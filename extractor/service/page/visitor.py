"""Visitor: who is looking, by token, by cookie, or as the command line named them."""

from __future__ import annotations

import threading
import time
from urllib.parse import quote, unquote

from starlette.requests import Request

NAME_COOKIE = "extractor_reviewer"
_LONGEST = 80  # characters of a reviewer's name
_AWAY = 180.0  # seconds after which a document is free again


def visitor_of(request: Request, default: str) -> str:
    """Return the reviewer's name, '' for nobody; a token's holder cannot pass for someone else."""
    held = str(request.scope.get("extractor.by", ""))
    return held or unquote(request.cookies.get(NAME_COOKIE, ""))[:_LONGEST].strip() or default


def name_to_cookie(name: str) -> str:
    """Return a name as a cookie can hold it."""
    return quote(" ".join(name.split())[:_LONGEST], safe="")


class Presence:
    """Who has which document open, so that two reviewers are not sent to the same one."""

    def __init__(self) -> None:
        """Start with nobody."""
        self._at: dict[int, tuple[str, float]] = {}
        self._lock = threading.Lock()

    def enter(self, number: int, name: str) -> None:
        """Note that a reviewer has opened a document, and left the one before."""
        with self._lock:
            self._at = {n: (who, t) for n, (who, t) in self._at.items() if who != name}
            if name:
                self._at[number] = (name, time.monotonic())

    def others(self, name: str) -> dict[int, str]:
        """Return the documents that others have open, with their names."""
        now = time.monotonic()
        with self._lock:
            return {n: who for n, (who, t) in self._at.items() if who != name and now - t < _AWAY}
