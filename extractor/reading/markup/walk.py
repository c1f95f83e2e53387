"""The walk over a parsed page: one step a node, no recursion, however deep the markup nests."""

from __future__ import annotations

from collections.abc import Mapping

from selectolax.lexbor import LexborNode

from extractor.reading.markup.page import LINES, Page


def walk(root: LexborNode, page: Page, roles: Mapping[int, str]) -> None:
    """Tell ``page`` what stands in ``root``, in order.

    ``roles`` names, by element id, the element that style turns another one into.
    """
    writer, enter, leave = page.writer, page.enter, page.leave
    end_line, add, lines_of = writer.end_line, writer.add, LINES.get
    open_nodes: list[tuple[LexborNode, str]] = []
    node: LexborNode | None = root
    while node is not None:
        text = node.text_content
        if text is not None:
            if text.isspace() and not writer.pre:
                writer.space = True
            else:
                add(text)
            following = node.next
        else:
            role = node.tag or ""
            if roles:
                role = roles.get(node.mem_id, role)
            lines = lines_of(role)
            if lines is not None:
                if writer.owed < lines:  # mostly the element before owes as many
                    end_line(lines)
                open_nodes.append((node, role))
                following = node.first_child
            elif (visit := enter.get(role)) is None or visit(node):
                open_nodes.append((node, role))
                following = node.first_child
            else:
                following = node.next
        while following is None and open_nodes:
            node, role = open_nodes.pop()
            lines = lines_of(role)
            if lines is not None:
                end_line(lines)
                following = node.next
                continue
            done = leave.get(role)
            # What asks to be read again follows itself.
            following = node if done is not None and done() else node.next
        node = following
