"""run_service: the service on a port, until it is stopped."""

from __future__ import annotations

import socket
import sys
import webbrowser
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from threading import Timer

from extractor.corpus.store import DEFAULT_URL, Store
from extractor.ground.errors import UsageError
from extractor.ground.schema import retail_note
from extractor.loading import load
from extractor.reading.files import is_url
from extractor.service.app import Access, create_app
from extractor.service.auth import is_local
from extractor.service.desk import TARGET, Desk, Terms
from extractor.service.limits import BODY_LIMIT
from extractor.service.results.shelf import open_results


@dataclass(frozen=True, slots=True)
class Serving:
    """What to serve, where, and to whom; without ``tokens`` to everybody who reaches the port."""

    results: str | None = None
    store: str = DEFAULT_URL
    model: str | None = None
    target: float = TARGET
    by: str = ""
    host: str = "127.0.0.1"
    port: int = 8000
    tokens: Mapping[str, str] | None = None
    body_limit: int = BODY_LIMIT
    open_page: bool = False


def serving_to_desk(serving: Serving) -> Desk:
    """Open the results and the store. Raises UsageError or SourceError, before a new store is begun."""
    results = None if serving.results is None else open_results(serving.results, retail_note())
    store = Store(serving.store)
    beside = None
    if serving.results is not None and not is_url(serving.results):
        path = Path(serving.results)
        beside = path if path.is_dir() else path.parent
    terms = Terms(serving.target, serving.by, serving.results or "", beside)
    return Desk(store, lambda: load(serving.model), results, terms)


def run_service(serving: Serving, opening: Callable[[], AbstractContextManager[object]] = nullcontext) -> None:
    """Serve until interrupted; ``opening`` shows that something happens while long results are opened.

    Raises UsageError when the port is taken or the extra is not installed.
    """
    try:
        import uvicorn
    except ImportError as error:
        raise UsageError("the service needs uvicorn; pip install 'retail-note-extractor[serve]'") from error
    with opening():
        desk = serving_to_desk(serving)
    listening = _listen(serving.host, serving.port)
    name = f"[{serving.host}]" if ":" in serving.host else serving.host
    address = f"http://{name}:{listening.getsockname()[1]}"
    access = Access(serving.tokens or {}, is_local(serving.host), serving.body_limit)
    app = create_app(desk, access)
    sys.stderr.write(f"extractor: {address}/review (the page), {address}/docs (the API); Ctrl-C stops it\n")
    if not serving.tokens and not is_local(serving.host):
        sys.stderr.write("extractor: everybody who reaches this port may correct; --token-file keeps others out\n")
    if serving.open_page:
        timer = Timer(0.8, webbrowser.open, [f"{address}/review"])
        timer.daemon = True
        timer.start()
    config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False)
    try:
        uvicorn.Server(config).run(sockets=[listening])
    finally:
        desk.store.close()


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        msg = f"{host}:{port} cannot be listened on ({error.strerror}); choose another --host or --port"
        raise UsageError(msg) from error
    return listening
