"""What each HTML element does to the text: a line ends, a cell starts, a part stays unseen."""

from __future__ import annotations

from collections.abc import Callable

from selectolax.lexbor import LexborNode

from extractor.ground.document import Table
from extractor.reading.markup.symbols import WINGDINGS, WINGDINGS_2
from extractor.reading.markup.tables import TableBuilder
from extractor.reading.markup.writer import Writer

_UNSEEN = (
    "head", "script", "style", "title", "template", "noscript", "iframe", "noembed", "noframes", "svg", "object",
    "select", "textarea", "button", "ix:hidden", "ix:header",
)  # fmt: skip
_BLOCKS = (
    "div", "li", "dt", "dd", "address", "section", "article", "header", "footer", "main", "aside", "nav", "form",
    "fieldset", "legend", "figure", "figcaption", "center", "dir", "menu", "option", "caption",
)  # fmt: skip
_PARAGRAPHS = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "hr")
LINES = {**dict.fromkeys(_BLOCKS, 1), **dict.fromkeys(_PARAGRAPHS, 2)}
"""The line ends that elements owe before and behind them which do nothing else: most of a page's."""
_TABLE_PARTS = ("thead", "tr", "td", "th")

Enter = Callable[[LexborNode], bool]
Leave = Callable[[], bool | None]


class Page:
    """The state of one reading, and what to do on entering and leaving an element, by its name.

    ``enter`` tells whether to go into the element, ``leave`` whether to read it again.
    """

    def __init__(
        self, layout: set[int], start: int = 0, spanning: frozenset[int] = frozenset(), *, even: bool = False
    ) -> None:
        """Start; ``layout`` holds the ids of the tables that only arrange other tables, ``spanning`` those of cells.

        These say how many rows or columns they cover. ``even`` is for the ``Writer``.
        """
        self._spanning = spanning
        self.writer = Writer(start, even=even)
        self.tables: list[Table] = []
        self._layout = layout
        self._open: list[tuple[int, TableBuilder | None]] = []
        self._pre = 0
        self._raised: list[int] = []
        self._as_blocks: tuple[dict[str, Enter], dict[str, Leave]] = (
            dict.fromkeys(_TABLE_PARTS, self._enter_block),
            dict.fromkeys(_TABLE_PARTS, self.writer.end_line),
        )
        self.enter: dict[str, Enter] = {
            **dict.fromkeys(_UNSEEN, _skip),
            **self._as_blocks[0],
            "br": self._enter_line_break,
            "pre": self._enter_pre,
            "sup": self._enter_raised,
            "input": self._enter_input,
            "wingdings": lambda _: self._set_symbols(WINGDINGS),
            "wingdings-2": lambda _: self._set_symbols(WINGDINGS_2),
            "table": self._enter_table,
        }
        self.leave: dict[str, Leave] = {
            **self._as_blocks[1],
            "pre": self._leave_pre,
            "sup": self._leave_raised,
            "wingdings": lambda: self._set_symbols(None),
            "wingdings-2": lambda: self._set_symbols(None),
            "table": self._leave_table,
        }

    def _enter_block(self, _: LexborNode) -> bool:
        self.writer.end_line(1)
        return True

    def _enter_line_break(self, _: LexborNode) -> bool:
        self.writer.line_break()
        return False

    def _enter_pre(self, _: LexborNode) -> bool:
        self.writer.end_line(2)
        self._pre += 1
        self.writer.pre = True
        return True

    def _leave_pre(self) -> None:
        self._pre -= 1
        self.writer.pre = self._pre > 0
        self.writer.end_line(2)

    def _enter_raised(self, _: LexborNode) -> bool:
        self._raised.append(self.writer.parts_written())
        return True

    def _leave_raised(self) -> None:
        self.writer.raise_mark(self._raised.pop())

    def _enter_input(self, node: LexborNode) -> bool:
        """Print a form's check box as a box: ticked or not."""
        attributes = node.attributes
        if (attributes.get("type") or "").lower() in {"checkbox", "radio"}:
            self.writer.add("☒" if "checked" in attributes else "☐")
        return False

    def _set_symbols(self, symbols: dict[int, str] | None) -> bool:
        self.writer.symbols = symbols
        return symbols is not None

    def _enter_table(self, node: LexborNode) -> bool:
        self.writer.end_line(2)
        identity = node.mem_id
        if identity in self._layout:
            self._open.append((identity, None))
            return True
        builder = TableBuilder(self.writer, self._spanning)
        self._open.append((identity, builder))
        self.enter |= {
            "thead": builder.open_head,
            "tr": builder.open_row,
            "td": builder.open_cell,
            "th": builder.open_header,
        }
        self.leave |= {
            "thead": builder.close_head,
            "tr": builder.close_row,
            "td": builder.close_cell,
            "th": builder.close_cell,
        }
        return True

    def _leave_table(self) -> bool:
        """End a table; one that turns out to be a mere frame is read again, as blocks."""
        identity, builder = self._open.pop()
        if builder is not None:
            # Tables within tables make layouts, so what holds this one reads its parts as blocks.
            self.enter |= self._as_blocks[0]
            self.leave |= self._as_blocks[1]
            table = builder.close()
            if table is None:
                self._layout.add(identity)
                self.writer.restore(builder.state)
                return True
            self.tables.append(table)
        self.writer.end_line(2)
        return False

    def close(self) -> tuple[str, tuple[Table, ...]]:
        """End the reading: return the text and the tables.

        The handlers hold the page that holds them; without them it goes at once, and waits for no search for cycles.
        """
        for handlers in (self.enter, self.leave, *self._as_blocks):
            handlers.clear()
        return self.writer.text(), tuple(self.tables)


def _skip(_: LexborNode) -> bool:
    """Leave an element out."""
    return False
