"use strict";
// Picking: what is clicked or selected in the document becomes the value of the current field.

let first = null; // where a run of words on a PDF page begins
function pick(event, editing) {
  const word = event.target.closest("rect.word");
  const keys = event.target.closest("[data-k]")?.dataset.k.split(" ");
  if (keys && !event.shiftKey && !wanted && getSelection().isCollapsed) {
    const here = keys.indexOf(current()?.id); // a second click on a shared place goes to its next field
    return go(document.getElementById(keys[(here + 1) % keys.length]));
  }
  if (word) {
    if (!event.shiftKey) first = word;
    return given(words(first || word, word));
  }
  if (getSelection().isCollapsed) given(cellAt(event.clientX, event.clientY));
}

function words(a, b) {
  const [start, end] = [Math.min(a.dataset.s, b.dataset.s), Math.max(a.dataset.e, b.dataset.e)];
  const run = $$("rect.word").filter((w) => Number(w.dataset.s) >= start && Number(w.dataset.e) <= end);
  for (const w of $$("rect.picked")) w.classList.remove("picked");
  for (const w of run) w.classList.add("picked");
  return { text: run.map((w) => $("title", w).textContent).join(" "), start, end };
}

function given(place) {
  if (!place) return;
  if (addWanted) {
    const form = $("#add");
    form.elements.text.value = place.text;
    form.elements.start.value = place.start;
    form.elements.end.value = place.end;
    form.elements.text.focus();
  } else correct(place);
}

// Focus leaves an input on the way to the document: remember that it was being written in.
let wanted = false, addWanted = false;
document.addEventListener("pointerdown", (event) => {
  if (!event.target.closest("#document")) return;
  wanted = Boolean(document.activeElement?.closest(".give"));
  addWanted = Boolean(document.activeElement?.closest("#add"));
}, true);
document.addEventListener("mouseup", (event) => {
  if (event.target.closest?.("#document") || getSelection().anchorNode?.parentElement?.closest("#document")) {
    const place = selectedPlace();
    if (place) given(place);
  }
});
