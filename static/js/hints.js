"use strict";
// Shows whom we may already know, beside the boxes, a moment after the typing stops. Without it the search button does.

const SETTLED_MS = 700;
const LONGEST_WAIT_MS = 5 * 1000;

function startHints(panel) {
  const form = panel.closest("form");
  const names = panel.dataset.hintsBoxes.split(" ");
  const list = panel.querySelector("[data-hints-list]");
  const token = form.querySelector("input[name=csrfmiddlewaretoken]").value;
  let asked = "";
  let timer = null;
  let running = null;

  const typed = () => {
    const boxes = new FormData(form);
    return new URLSearchParams(names.map((name) => [name, (boxes.get(name) ?? "").trim()])).toString();
  };

  const ask = async () => {
    const body = typed();
    if (body === asked) {
      return;
    }
    asked = body;
    running?.abort();
    const own = new AbortController();
    running = own;
    const patience = setTimeout(() => own.abort(), LONGEST_WAIT_MS);
    try {
      const answer = await fetch(panel.dataset.hintsUrl, {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded", "X-CSRFToken": token },
        body,
        redirect: "error",
        signal: own.signal,
      });
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      list.innerHTML = await answer.text();
    } catch {
      if (running === own) {
        asked = "";
        list.textContent = panel.dataset.hintsFailed;
      }
    } finally {
      clearTimeout(patience);
    }
  };

  const settle = (event) => {
    if (names.includes(event.target.name)) {
      clearTimeout(timer);
      timer = setTimeout(ask, SETTLED_MS);
    }
  };

  // What is filled in from the start, by a draft maybe, is looked up too, unless the server did so already.
  const nothing = new URLSearchParams(names.map((name) => [name, ""])).toString();
  asked = "hintsShown" in panel.dataset ? typed() : nothing;
  form.addEventListener("input", settle);
  timer = setTimeout(ask, SETTLED_MS);
}

for (const panel of document.querySelectorAll("[data-hints-url]")) {
  startHints(panel);
}
