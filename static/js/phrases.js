"use strict";
// 定型文: Alt+↓ in a text box opens the list of phrases beside it. Without script the list unfolds and its buttons send.

function startPhrases(list) {
  const box = document.getElementById(list.dataset.phrases);
  const phrases = [...list.querySelectorAll("button[name='phrase']")];
  let picker = null;

  const close = (isBack) => {
    const closed = picker;
    picker = null; // first, because taking the focused box out calls this again
    closed?.element.remove();
    if (isBack) {
      box.focus();
    }
  };
  const insert = (text) => {
    const plain = box.tagName === "TEXTAREA" ? text : text.replace(/\s*\n\s*/g, " ");
    close(true);
    box.setRangeText(plain, box.selectionStart, box.selectionEnd, "end");
    box.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const open = () => {
    if (!picker) {
      picker = makePicker(list, phrases, insert, close);
      list.after(picker.element);
    }
    picker.input.focus();
  };

  box.setAttribute("aria-keyshortcuts", "Alt+ArrowDown");
  box.addEventListener("keydown", (event) => {
    if (event.altKey && event.key === "ArrowDown") {
      event.preventDefault();
      open();
    }
  });
  list.querySelector("summary").addEventListener("click", (event) => {
    event.preventDefault();
    open();
  });
}

// A combobox with its listbox (ARIA Authoring Practices: editable combobox with list autocomplete).
function makePicker(list, phrases, insert, close) {
  const id = `${list.dataset.phrases}_phrases`;
  const element = document.createElement("div");
  element.className = "phrases__picker";
  const input = document.createElement("input");
  input.type = "text";
  input.autocomplete = "off";
  input.placeholder = list.dataset.label;
  const options = document.createElement("ul");
  options.id = id;
  const note = document.createElement("p");
  note.className = "soft";
  note.id = `${id}_note`;
  note.setAttribute("role", "status");
  const manage = list.querySelector("a").cloneNode(true);
  const attributes = {
    role: "combobox",
    "aria-expanded": "true",
    "aria-controls": id,
    "aria-autocomplete": "list",
    "aria-label": list.dataset.label,
    "aria-describedby": note.id,
  };
  Object.entries(attributes).forEach(([name, value]) => input.setAttribute(name, value));
  options.setAttribute("role", "listbox");
  options.setAttribute("aria-label", list.querySelector("summary").firstChild.textContent.trim());
  element.append(input, options, note, manage);
  let shown = [];
  let active = 0;

  const mark = (index) => {
    active = Math.max(0, Math.min(index, shown.length - 1));
    shown.forEach((each, number) => each.setAttribute("aria-selected", String(number === active)));
    input.setAttribute("aria-activedescendant", shown[active]?.id ?? "");
    shown[active]?.scrollIntoView({ block: "nearest" });
  };
  const narrow = () => {
    const typed = foldKana(input.value);
    const fits = (each) => each.dataset.reading.startsWith(typed) || foldKana(each.textContent).includes(typed);
    shown = phrases.filter(fits).map((each, number) => {
      const option = document.createElement("li");
      option.id = `${id}_${number}`;
      option.setAttribute("role", "option");
      const reading = document.createElement("span");
      reading.className = "soft";
      reading.textContent = each.dataset.reading;
      option.append(each.textContent, " ", reading);
      option.addEventListener("mousedown", (event) => event.preventDefault());
      option.addEventListener("click", () => insert(each.textContent));
      option.phrase = each.textContent;
      return option;
    });
    options.replaceChildren(...shown);
    options.hidden = shown.length === 0;
    input.setAttribute("aria-expanded", String(shown.length > 0));
    note.textContent = shown.length ? list.dataset.hint : list.dataset.none;
    mark(0);
  };

  onTyped(input, (event) => {
    event.stopPropagation(); // nothing of the form has changed
    narrow();
  });
  input.addEventListener("keydown", (event) => {
    if (isConverting(event) || event.ctrlKey) {
      return;
    }
    const acts = {
      ArrowDown: () => mark(active + 1),
      ArrowUp: () => mark(active - 1),
      Enter: () => shown[active] && insert(shown[active].phrase),
      Escape: () => close(true),
    };
    if (acts[event.key]) {
      event.preventDefault();
      acts[event.key]();
    }
  });
  element.addEventListener("focusout", (event) => {
    if (!element.contains(event.relatedTarget)) {
      close(false);
    }
  });
  narrow();
  return { element, input };
}

document.querySelectorAll("[data-phrases]").forEach(startPhrases);
