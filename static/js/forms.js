"use strict";
// Small helps on top of pages that work without them.

// An error summary takes the focus, so that it is read out and its links are one key away.
const summary = document.querySelector("[data-error-summary]");
if (summary) {
  summary.focus();
}

// A second press of the same button sends nothing. The server refuses it too; this only saves the surprise.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "true";
  form.setAttribute("aria-busy", "true");
});

// A page that the browser brings back with the "back" key can be sent again.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    form.removeAttribute("aria-busy");
  }
});
