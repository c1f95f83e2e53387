"use strict";
// Places: from what is clicked or selected in the document to offsets in its text. The text counts
// characters as Unicode does, the browser counts UTF-16 units: hence the spreading into characters.

const count = (text) => [...text].length;

function lineOf(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  return element && element.closest(".l");
}

function offsetOf(node, offset) {
  const line = lineOf(node);
  if (!line) return null;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, offset);
  return Number(line.dataset.o) + count(before.toString());
}

function trimmed(text, start) {
  const body = text.trim();
  const lead = count(text.slice(0, text.indexOf(body)));
  return body ? { text: body, start: start + lead, end: start + lead + count(body) } : null;
}

// The selection in a text document, or null.
const selectedPlace = () => {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  let { startContainer: a, startOffset: i, endContainer: b, endOffset: j } = range;
  if (!document.querySelector("#document .text")?.contains(range.commonAncestorContainer)) return null;
  // A selection by line may begin or end between lines.
  if (!lineOf(a)) { const line = a.childNodes[i] || a.lastChild; if (!line || !lineOf(line)) return null; a = lineOf(line); i = 0; }
  if (!lineOf(b)) { const line = b.childNodes[j - 1]; if (!line || !lineOf(line)) return null; b = lineOf(line); j = b.childNodes.length; }
  const start = offsetOf(a, i), end = offsetOf(b, j);
  if (start === null || end === null || end <= start) return null;
  const body = range.toString(), whole = trimmed(body, start);
  // Over several lines the page has no line ends of its own: the server reads the text at the place.
  return lineOf(a) === lineOf(b) ? whole : { text: body.trim(), start, end };
};

// The cell around a click: what stands between tabs, bars or two blanks.
const cellAt = (x, y) => {
  const at = document.caretPositionFromPoint ? document.caretPositionFromPoint(x, y) : null;
  const range = at ? null : document.caretRangeFromPoint?.(x, y);
  const node = at ? at.offsetNode : range?.startContainer, offset = at ? at.offset : range?.startOffset;
  const line = node && lineOf(node);
  if (!line) return null;
  const text = line.textContent, place = offsetOf(node, offset) - Number(line.dataset.o);
  const units = [...text].slice(0, place).join("").length;
  const gap = /\s{2,}|\t|\|/g;
  let from = 0, to = text.length;
  for (const found of text.matchAll(gap)) {
    if (found.index + found[0].length <= units) from = found.index + found[0].length;
    else if (found.index >= units) { to = found.index; break; }
    else return null; // the click fell between cells
  }
  return trimmed(text.slice(from, to), Number(line.dataset.o) + count(text.slice(0, from)));
};
