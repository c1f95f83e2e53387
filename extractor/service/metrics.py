"""Metrics: documents, failures and latency, in Prometheus' text format."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)  # seconds

_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


class Metrics:
    """The figures of one application."""

    content_type = CONTENT_TYPE_PLAIN_0_0_4

    def __init__(self) -> None:
        """Start at nothing."""
        self._registry = CollectorRegistry()
        r = self._registry
        self.documents = Counter("extractor_documents", "Documents extracted, by status.", ["status"], registry=r)
        self.failures = Counter("extractor_failures", "Documents that failed, by error.", ["error"], registry=r)
        self.seconds = Histogram(
            "extractor_extract_seconds", "Time to extract a document.", buckets=_BUCKETS, registry=r
        )
        self.corrections = Counter("extractor_corrections", "Corrections taken, by kind.", ["kind"], registry=r)
        self.requests = Counter("extractor_requests", "HTTP requests, by status.", ["method", "status"], registry=r)
        Gauge("extractor_started_seconds", "When the service started (Unix time).", registry=r).set_to_current_time()

    def text(self) -> bytes:
        """Return all figures as Prometheus reads them."""
        return generate_latest(self._registry)


class CountRequests:
    """ASGI middleware that counts the answers by their status."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        """Wrap an application."""
        self.app, self.metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        method = str(scope["method"]) if scope["method"] in _METHODS else "other"

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                self.metrics.requests.labels(method, str(message["status"])).inc()
            await send(message)

        await self.app(scope, receive, sending)
