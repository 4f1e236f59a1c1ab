"use strict";
// Keeps what is typed as a draft on the server: every 15 seconds and when a box is left, only after a change.

const EVERY_MS = 15 * 1000;
const AFTER_BLUR_MS = 300; // so that the press of the button that saves comes first
const LONGEST_KEPT_ALIVE = 60000; // browsers refuse more on a page that is being left
const LONGEST_MS = 5 * 1000;

function startDrafts(key) {
  const form = key.form;
  const status = form.querySelector("[data-draft-status]");
  let isChanged = false;
  let isSent = false;
  let pending = null;

  const values = () => {
    const boxes = [...new FormData(form)].filter(([, value]) => typeof value === "string");
    return new URLSearchParams(boxes);
  };

  const save = async () => {
    isChanged = false;
    const body = values().toString();
    try {
      const answer = await fetch(key.dataset.draftUrl, {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
        body,
        redirect: "error",
        keepalive: body.length < LONGEST_KEPT_ALIVE,
        signal: AbortSignal.timeout(LONGEST_MS),
      });
      status.textContent = (await answer.json()).text;
    } catch {
      isChanged = true;
      status.textContent = key.dataset.draftFailed;
    }
    pending = null;
  };

  const saveIfChanged = () => {
    if (isChanged && !isSent && !pending) {
      pending = save();
    }
  };

  form.addEventListener("input", () => {
    isChanged = true;
  });
  form.addEventListener("focusout", () => setTimeout(saveIfChanged, AFTER_BLUR_MS));
  document.addEventListener("visibilitychange", saveIfChanged);
  setInterval(saveIfChanged, EVERY_MS);

  // A draft on its way must not arrive after the form is saved.
  form.addEventListener("submit", (event) => {
    if (pending) {
      event.preventDefault();
      pending.finally(() => form.requestSubmit(event.submitter));
    } else {
      isSent = true;
    }
  });
  window.addEventListener("pageshow", () => {
    isSent = false;
  });
}

for (const key of document.querySelectorAll("input[data-draft-url]")) {
  if (!key.dataset.started) {
    key.dataset.started = "true";
    startDrafts(key);
  }
}
