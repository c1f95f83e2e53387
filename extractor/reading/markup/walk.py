"""The walk over a parsed page: one step a node, no recursion, however deep the markup nests."""

from __future__ import annotations

from collections.abc import Mapping

from selectolax.lexbor import LexborNode

from extractor.reading.markup.page import Leave, Page


def walk(root: LexborNode, page: Page, roles: Mapping[int, str]) -> None:
    """Tell ``page`` what stands in ``root``, in order.

    ``roles`` names, by element id, the element that style turns another one into.
    """
    add, enter, leave = page.writer.add, page.enter, page.leave
    open_nodes: list[tuple[LexborNode, str]] = []
    node: LexborNode | None = root
    while node is not None:
        tag = node.tag or ""
        if tag == "-text":
            add(node.text_content or "")
            following = node.next
        else:
            role = roles.get(node.mem_id, tag) if roles else tag
            visit = enter.get(role)
            if visit is None or visit(node):
                open_nodes.append((node, role))
                following = node.first_child
            else:
                following = node.next
        node = following if following is not None else _climb(open_nodes, leave)


def _climb(open_nodes: list[tuple[LexborNode, str]], leave: Mapping[str, Leave]) -> LexborNode | None:
    """Leave elements until something follows one, or one asks to be read again; None at the end."""
    while open_nodes:
        node, role = open_nodes.pop()
        done = leave.get(role)
        if done is not None and done():
            return node
        following = node.next
        if following is not None:
            return following
    return None
