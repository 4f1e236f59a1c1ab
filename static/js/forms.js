"use strict";
// Small helps on top of pages that work without them.

// An error summary takes the focus, so that it is read out and its links are one key away.
const summary = document.querySelector("[data-error-summary]");
if (summary) {
  summary.focus();
}

// A form may have a box that is called "method", which hides the property of that name.
const isPost = (form) => form.getAttribute("method") === "post";

// A second press of the same button sends nothing. The server refuses it too; this only saves the surprise.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || !isPost(form)) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "true";
  form.setAttribute("aria-busy", "true");
});

// A button that waits with the focus is meant for a press of its own, not for the second half of a double press.
const DOUBLE_PRESS_MS = 700;
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-deliberate]");
  if (button && event.detail === 0 && performance.now() < DOUBLE_PRESS_MS) {
    event.preventDefault();
  }
});

// 前回の内容: what is changed by hand is no longer from last time.
document.addEventListener("input", (event) => {
  event.target.closest(".field")?.querySelector("[data-mark]")?.remove();
});

// A page that the browser brings back with the "back" key can be sent again.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    form.removeAttribute("aria-busy");
  }
});

// Ctrl and Enter press the main button of the form that is being written in; the hint stands where this works.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing || event.repeat) {
    return;
  }
  const form = event.target.form;
  const button = form && isPost(form) && form.querySelector("button.button--primary");
  if (button) {
    event.preventDefault();
    form.requestSubmit(button);
  }
});
for (const hint of document.querySelectorAll("[data-key-hint]")) {
  hint.hidden = false;
}
