"use strict";
// The queue by keyboard.
document.documentElement.classList.add("scripted");
const help = document.getElementById("help");
const keysOn = document.getElementById("keys-on");
document.getElementById("help-button")?.addEventListener("click", () => help?.showModal());
if (keysOn) {
  keysOn.checked = localStorage.getItem("keys") !== "off";
  keysOn.addEventListener("change", () => localStorage.setItem("keys", keysOn.checked ? "on" : "off"));
}
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
  if (document.querySelector("dialog[open]") || (keysOn && !keysOn.checked)) return;
  const links = [...document.querySelectorAll("a.open")];
  const here = links.indexOf(document.activeElement);
  if (event.key === "?") help?.showModal();
  else if (event.key === "n") document.getElementById("start")?.click();
  else if (event.key === "j" || event.key === "k") links[Math.max(0, Math.min(links.length - 1, here + (event.key === "j" ? 1 : -1)))]?.focus();
  else return;
  event.preventDefault();
});
