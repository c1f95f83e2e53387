"""Layouts: which documents share one, so that a correction is seen where it mends more than one."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Iterable

from extractor.grids.fingerprint import SAME_LAYOUT, Fingerprint, document_to_fingerprint
from extractor.ground.document import Document
from extractor.ground.errors import ExtractorError
from extractor.service.results.summary import Summary


class Layouts:
    """Groups of documents by layout, each named by the fingerprint of its first; safe for many threads."""

    def __init__(self) -> None:
        """Start with no group."""
        self._leaders: list[Fingerprint] = []
        self._sizes: list[float] = []
        self._postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        self._members: list[list[int]] = []
        self._of: dict[int, int] = {}
        self._without: set[int] = set()
        self._lock = threading.Lock()

    def put(self, number: int, layout: Fingerprint) -> str:
        """Put a document into the group of its layout, a new one if there is none near; return its name."""
        with self._lock:
            if number not in self._of:
                group = self._nearest(layout)
                self._of[number] = self._found(layout) if group is None else group
                self._members[self._of[number]].append(number)
            return self._leaders[self._of[number]].id

    def _nearest(self, layout: Fingerprint) -> int | None:
        common: defaultdict[int, float] = defaultdict(float)
        for name, weight in layout.features:
            for group, theirs in self._postings.get(name, ()):
                common[group] += min(weight, theirs)
        size = sum(weight for _, weight in layout.features)
        near = {g: 1 - c / (size + self._sizes[g] - c) for g, c in common.items() if size + self._sizes[g] > c}
        near |= {g: 0.0 for g in common if g not in near}
        best = min(near, key=lambda g: near[g], default=None)
        return best if best is not None and near[best] <= SAME_LAYOUT else None

    def _found(self, layout: Fingerprint) -> int:
        group = len(self._leaders)
        self._leaders.append(layout)
        self._sizes.append(sum(weight for _, weight in layout.features))
        self._members.append([])
        for name, weight in layout.features:
            self._postings[name].append((group, weight))
        return group

    def name(self, number: int) -> str | None:
        """Return the name of a document's layout, None while it is not known."""
        # Without the lock, which every page of a long queue would take for each document: a group stands before its
        # members do.
        group = self._of.get(number)
        return None if group is None else self._leaders[group].id

    def members(self, number: int) -> list[int]:
        """Return all documents of the same layout, itself among them; none while its layout is not known."""
        with self._lock:
            group = self._of.get(number)
            return [] if group is None else list(self._members[group])

    def leave_out(self, number: int) -> None:
        """Note that a document has no layout: it could not be read, or is not there any more."""
        with self._lock:
            self._without.add(number)

    @property
    def known(self) -> int:
        """Count the documents of which it is known whether they have a layout, and which."""
        with self._lock:
            return len(self._of.keys() | self._without)


def learn_layouts(
    layouts: Layouts, summaries: Iterable[Summary], find: Callable[[Summary], Document], stop: threading.Event
) -> None:
    """Read each document and put it into its group, until told to stop; what cannot be read has no layout."""
    for summary in summaries:
        if stop.is_set():
            return
        try:
            if summary.status == "failed":
                layouts.leave_out(summary.number)
            else:
                layouts.put(summary.number, document_to_fingerprint(find(summary)))
        except ExtractorError:  # the page of this document says why it cannot be shown
            layouts.leave_out(summary.number)
