"""What each HTML element does to the text: a line ends, a cell starts, a part stays unseen."""

from __future__ import annotations

from collections.abc import Callable

from selectolax.lexbor import LexborNode

from extractor.ground.document import Table
from extractor.reading.markup.tables import TableBuilder
from extractor.reading.markup.writer import Writer

_UNSEEN = (
    "head script style title template noscript iframe noembed noframes svg object select textarea button "
    "ix:hidden ix:header"
)
_BLOCKS = (
    "div li dt dd address section article header footer main aside nav form fieldset legend figure "
    "figcaption center dir menu option caption"
)
_PARAGRAPHS = "p h1 h2 h3 h4 h5 h6 ul ol dl blockquote hr"

Enter = Callable[[LexborNode], bool]
Leave = Callable[[], bool | None]


class Page:
    """The state of one reading. ``enter`` tells whether to go into an element; ``leave`` whether to go again."""

    def __init__(self, layout: set[int]) -> None:
        """Start; ``layout`` holds the ids of the tables that only arrange other tables."""
        self.writer = Writer()
        self.tables: list[Table] = []
        self._layout = layout
        self._open: list[TableBuilder | None] = []
        self._ids: list[int] = []
        self._pre = 0
        self._raised: list[int] = []
        self.enter: dict[str, Enter] = dict.fromkeys(_UNSEEN.split(), lambda _: False)
        self.leave: dict[str, Leave] = {}
        for names, lines in ((_BLOCKS, 1), (_PARAGRAPHS, 2)):
            for name in names.split():
                self._both(name, lines)
        self.enter |= {
            "br": self._line_break,
            "pre": self._open_pre,
            "table": self._open_table,
            "thead": self._open_head,
            "tr": self._open_row,
            "td": self._open_cell,
            "th": self._open_header,
            "sup": self.open_raised,
        }
        self.leave |= {
            "pre": self._close_pre,
            "table": self._close_table,
            "thead": self._close_head,
            "tr": self._close_row,
            "td": self._close_cell,
            "th": self._close_cell,
            "sup": self.close_raised,
        }

    def _both(self, name: str, lines: int) -> None:
        """Let an element owe line ends before and after it."""
        end_line = self.writer.end_line

        def enter(_: LexborNode) -> bool:
            end_line(lines)
            return True

        self.enter[name] = enter
        self.leave[name] = lambda: end_line(lines)

    def _line_break(self, _: LexborNode) -> bool:
        self.writer.line_break()
        return True

    def _open_pre(self, _: LexborNode) -> bool:
        self.writer.end_line(2)
        self._pre += 1
        self.writer.pre = True
        return True

    def _close_pre(self) -> None:
        self._pre -= 1
        self.writer.pre = self._pre > 0
        self.writer.end_line(2)

    def open_raised(self, _: LexborNode) -> bool:
        """Enter a superscript."""
        self._raised.append(self.writer.parts_written())
        return True

    def close_raised(self) -> None:
        """Leave a superscript."""
        self.writer.raise_mark(self._raised.pop())

    def _open_table(self, node: LexborNode) -> bool:
        self.writer.end_line(2)
        self._ids.append(node.mem_id)
        arranges = node.mem_id in self._layout
        self._open.append(None if arranges else TableBuilder(self.writer.save()))
        return True

    def _close_table(self) -> bool:
        """End a table; one that turns out to be a mere frame is read again as blocks."""
        builder, identity = self._open.pop(), self._ids.pop()
        if builder is not None:
            table = builder.close(self.writer)
            if table is None:
                self._layout.add(identity)
                self.writer.restore(builder.state)
                return True
            self.tables.append(table)
        self.writer.end_line(2)
        return False

    def _open_head(self, _: LexborNode) -> bool:
        return self._set_head(True)

    def _close_head(self) -> None:
        self._set_head(False)

    def _set_head(self, inside: bool) -> bool:
        if self._open and (builder := self._open[-1]) is not None:
            builder.thead = inside
        return True

    def _open_row(self, _: LexborNode) -> bool:
        self.writer.end_line(1)
        if self._open and (builder := self._open[-1]) is not None:
            builder.open_row()
        return True

    def _close_row(self) -> None:
        self.writer.end_line(1)

    def _open_cell(self, node: LexborNode, header: bool = False) -> bool:
        if self._open and (builder := self._open[-1]) is not None:
            attributes = node.attributes
            builder.open_cell(attributes.get("colspan"), attributes.get("rowspan"), header, self.writer)
        else:
            self.writer.end_line(1)
        return True

    def _open_header(self, node: LexborNode) -> bool:
        return self._open_cell(node, header=True)

    def _close_cell(self) -> None:
        if self._open and (builder := self._open[-1]) is not None:
            builder.close_cell(self.writer)
        else:
            self.writer.end_line(1)
