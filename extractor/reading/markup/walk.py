"""The walk over a parsed page: one step a node, no recursion, however deep the markup nests."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from extractor.reading.markup.page import Page


def walk(root: LexborNode, page: Page, unseen: set[int], raised: set[int]) -> None:
    """Tell ``page`` what stands in ``root``, in order.

    ``unseen`` and ``raised`` hold the ids of the elements that style hides or sets as superscript.
    """
    add, enter, leave = page.writer.add, page.enter, page.leave
    styled = bool(unseen or raised)
    open_nodes: list[tuple[LexborNode, str]] = []
    node = root
    while True:
        tag = node.tag or ""
        if tag == "-text":
            add(node.text_content or "")
        else:
            role = tag
            if styled:
                identity = node.mem_id
                if identity in unseen:
                    role = "head"
                elif identity in raised and tag not in enter:
                    role = "sup"
            visit = enter.get(role)
            if visit is None or visit(node):
                child = node.first_child
                if child is not None:
                    open_nodes.append((node, role))
                    node = child
                    continue
                done = leave.get(role)
                if done is not None:
                    done()
        while (sibling := node.next) is None:
            if not open_nodes:
                return
            node, role = open_nodes.pop()
            done = leave.get(role)
            if done is not None and done():
                break
        else:
            node = sibling
            if not open_nodes:
                return
