"use strict";
// A document by keyboard. Every action is a form that works without this script; here it is sent in the
// background, the answered page's parts are put in place, and the next open field becomes the current one.

document.documentElement.classList.add("scripted");
const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const help = $("#help"), jump = $("#jump"), keysOn = $("#keys-on");
keysOn.checked = localStorage.getItem("keys") !== "off";
keysOn.addEventListener("change", () => localStorage.setItem("keys", keysOn.checked ? "on" : "off"));

const fields = () => $$("#fields .field").filter((f) => f.offsetParent !== null);
const current = () => $("#fields .field.current");
const bar = () => $("#bar").dataset;
const tell = (text, bad = false) => {
  const notice = $("#notice");
  notice.textContent = text;
  notice.classList.toggle("bad", bad);
  notice.classList.toggle("doubt", !bad && text.includes("; but ")); // saved, and something speaks against it
};

function paint(key) {
  for (const mark of $$("#document .here")) mark.classList.remove("here");
  const marks = $$(`#document [data-k~="${CSS.escape(key)}"]`);
  for (const mark of marks) mark.classList.add("here");
  marks[0]?.scrollIntoView({ block: "center", inline: "nearest" });
}

function go(field, { focus = true } = {}) {
  if (!field) return;
  const before = current();
  if (before && before !== field) {
    before.classList.remove("current");
    before.removeAttribute("aria-current");
    $(".line", before).tabIndex = -1;
  }
  const folded = field.closest("details");
  if (folded) folded.open = true;
  field.classList.add("current");
  field.setAttribute("aria-current", "true");
  $(".line", field).tabIndex = 0;
  if (focus) $(".line", field).focus({ preventScroll: true });
  field.scrollIntoView({ block: "nearest" });
  paint(field.id);
  const address = new URL(location.href);
  address.searchParams.set("at", field.id);
  address.searchParams.delete("notice");
  address.hash = "";
  history.replaceState(null, "", address);
}

function step(by, open = false) {
  const all = fields().filter((f) => !open || f.hasAttribute("data-open") || f === current());
  const here = all.indexOf(current());
  const to = all[here + by];
  if (to) go(to);
  else if (open) tell(by > 0 ? "no open field after this one; n goes on to the next document" : "no open field before this one");
}

async function send(form, submitter) {
  if (form.dataset.ask && !confirm(form.dataset.ask)) return;
  if (form.dataset.busy) return;
  form.dataset.busy = "1";
  $("#fields").setAttribute("aria-busy", "true");
  const at = current()?.id, act = form.dataset.act;
  const wasOpen = fields().filter((f) => f.hasAttribute("data-open")).map((f) => f.id);
  const body = new URLSearchParams(new FormData(form, submitter));
  try {
    const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!$("#fields", page)) throw new Error(answer.statusText || "no answer");
    take(page);
    const target = document.getElementById(new URL(answer.url).searchParams.get("at") || at) || document.getElementById(at);
    if (!answer.ok) {
      go(target, { focus: false });
      tell($("#fields .problem")?.textContent || "this could not be saved", true);
      const who = $("#reviewer");
      if (who?.defaultValue === "") return who.focus(); // that was the reason: nothing is stored without a name
      const text = act === "add" ? $("#add-text") : target && $(".give input[name=text]", target);
      text?.focus();
      if (act === "value") check(text);
      return;
    }
    tell($("#notice", page).textContent);
    remember(act, target?.id);
    advance(act, target, wasOpen);
    if (act !== "accept" && act !== "accept-all") propose(true);
  } catch (error) {
    tell(`not saved: the service did not answer (${error.message})`, true);
    delete form.dataset.busy;
    $("#fields").removeAttribute("aria-busy");
  }
}

function take(page) {
  const scrolled = { document: $("#document").scrollTop, across: $("#document").scrollLeft, fields: $("#fields").scrollTop };
  const siblings = $("#siblings");
  for (const id of ["bar", "fields"]) document.getElementById(id).replaceWith(document.adoptNode(page.getElementById(id)));
  const fresh = page.getElementById("document"), kept = $("#document");
  // A PDF's pictures need not be loaded again: only its marks are renewed.
  const words = $$("rect.word", fresh);
  if (words.length) $$("rect.word", kept).forEach((word, k) => word.replaceWith(document.adoptNode(words[k])));
  else kept.replaceChildren(...fresh.childNodes);
  $("#siblings").replaceWith(siblings);
  $("#document").scrollTop = scrolled.document;
  $("#document").scrollLeft = scrolled.across;
  $("#fields").scrollTop = scrolled.fields;
}

function advance(act, target, wasOpen) {
  if (!["accept", "value", "absent", "choose"].includes(act) || !target) return go(target || current() || fields()[0]);
  const all = fields(), here = all.indexOf(target);
  const next = all.slice(here + 1).find((f) => f.hasAttribute("data-open")) || (wasOpen.length ? all.find((f) => f.hasAttribute("data-open")) : all[here + 1]);
  go(next || target);
  if (!next && wasOpen.length) tell("nothing is open any more; n goes on to the next document");
}

const said = []; // the fields of which something was said, in order: by saving one goes on to another field
function remember(act, key) {
  const before = said.lastIndexOf(key);
  if (act === "withdraw" && before >= 0) said.splice(before, 1);
  else if (["accept", "value", "absent", "choose"].includes(act) && key) said.push(key);
}

function withdraw() {
  const undo = (key) => document.getElementById(key)?.querySelector('form[data-act="withdraw"] button');
  const key = undo(current()?.id) ? current().id : said.findLast(undo);
  if (!key) return tell("nothing was said of this field that could be withdrawn, nor of another just now");
  go(document.getElementById(key));
  undo(key).click();
}

let proposing = 0;
async function propose(aloud = false) {
  const mine = ++proposing, place = $("#siblings");
  place.textContent = "Reading the other documents of this layout again …";
  try {
    const answer = await fetch(`/review/${bar().number}/siblings?${bar().query}`, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (mine !== proposing) return;
    const proposed = document.adoptNode($("#proposed", page)), { values, documents } = proposed.dataset;
    $("#siblings").replaceChildren(proposed);
    if (aloud && Number(values)) tell(`${$("#notice").textContent}; this would change ${values} value${values === "1" ? "" : "s"} in ${documents} document${documents === "1" ? "" : "s"} of this layout (s shows them)`);
  } catch (error) {
    $("#siblings").textContent = `The other documents could not be read again (${error.message}).`;
  }
}

let checking;
function check(input) {
  const form = input?.closest(".give");
  if (!form) return;
  clearTimeout(checking);
  checking = setTimeout(async () => {
    const field = input.closest(".field"), reads = $(".reads", form);
    const asked = new URLSearchParams({ field: field.dataset.field, text: input.value });
    for (const name of ["start", "end"]) if (form.elements[name].value) asked.set(name, form.elements[name].value);
    const answer = await fetch(`/review/${bar().number}/read?${asked}`);
    const told = await answer.json();
    reads.textContent = told.problem || `reads as ${told.value}`;
    reads.className = `reads ${told.problem ? "bad" : "ok"}`;
  }, 120);
}

function correct(place) {
  const field = current();
  const form = field && $(".give", field);
  if (!form) return;
  const input = form.elements.text;
  if (place) {
    input.value = place.text.replace(/\s+/g, " ");
    form.elements.start.value = place.start;
    form.elements.end.value = place.end;
    point(form, place.text);
    check(input);
  }
  input.focus();
  input.select();
}

function point(form, text) {
  const pointed = $(".pointed", form);
  pointed.hidden = !text;
  $("q", pointed).textContent = text || "";
  if (!text) form.elements.start.value = form.elements.end.value = "";
}

document.addEventListener("submit", (event) => {
  if (!event.target.dataset.act) return;
  event.preventDefault();
  send(event.target, event.submitter);
});

document.addEventListener("input", (event) => {
  const form = event.target.closest(".give, #add");
  if (!form) return;
  if (form.id === "add") form.elements.start.value = form.elements.end.value = "";
  check(event.target); // a place that was pointed at stays: what is typed says what the words there mean
});

document.addEventListener("click", (event) => {
  const target = event.target;
  if (target.closest("#help-button")) return help.showModal();
  const jumped = target.closest("[data-jump]");
  if (jumped) { event.preventDefault(); return go(document.getElementById(jumped.dataset.jump)); }
  if (target.closest(".correct")) return correct();
  if (target.closest(".unpoint")) {
    const form = target.closest(".give");
    point(form, "");
    check(form.elements.text);
    return form.elements.text.focus();
  }
  const line = target.closest(".field > .line");
  if (line) { event.preventDefault(); return go(line.closest(".field")); }
  if (!target.closest("#document")) return;
  const editing = document.activeElement?.closest(".give, #add");
  pick(event, editing);
});

const press = (selector) => {
  const button = current() && $(selector, current());
  if (button) button.click();
  return Boolean(button);
};
const KEYS = {
  j: () => step(1), k: () => step(-1), ArrowDown: () => step(1), ArrowUp: () => step(-1),
  g: () => step(1, true), G: () => step(-1, true),
  a: () => press('form[data-act="accept"] button'), x: () => press('form[data-act="absent"] button'),
  u: () => withdraw(),
  c: () => correct(), Enter: () => correct(),
  A: () => $('form[data-act="accept-all"] button')?.click(),
  m: () => $("#add-text")?.focus(), n: () => $("#next").click(), f: () => $("#narrow").click(),
  s: () => { propose(); $("#siblings").scrollIntoView({ block: "center" }); },
  T: () => $('form[data-act="propose"] button')?.click(),
  z: () => { $("#document").classList.toggle("large"); $(".here", $("#document"))?.scrollIntoView({ block: "center", inline: "center" }); },
  q: () => $(".brand").click(), "?": () => help.showModal(),
  "/": () => { jump.showModal(); $("#jump-text").select(); },
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || $("dialog[open]")) return;
  if (event.target.matches("input, textarea, select")) {
    if (event.key === "Escape") { getSelection().removeAllRanges(); $(".line", current())?.focus(); }
    return;
  }
  if (!keysOn.checked) return;
  if (event.key === "Enter" && event.target.closest("button, a:not(.line), summary")) return;
  if (event.key.startsWith("Arrow") && event.target.closest("#document")) return;
  const act = /^[1-9]$/.test(event.key) ? () => press(`.alternatives [data-key="${event.key}"]`) : KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

jump.addEventListener("close", () => {
  const asked = $("#jump-text").value.trim().toLowerCase();
  if (!asked) return;
  const all = $$("#fields .field"), here = all.indexOf(current());
  const found = [...all.slice(here + 1), ...all.slice(0, here + 1)].find((f) => $(".label", f).textContent.toLowerCase().includes(asked));
  if (found) go(found);
  else tell(`no field is called “${asked}”`, true);
});
for (const label of new Set($$("#fields .label").map((l) => l.textContent))) {
  const option = document.createElement("option");
  option.value = label;
  $("#jump-list").append(option);
}
go(current() || fields()[0]);
propose();
