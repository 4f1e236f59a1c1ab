"use strict";
// 相談内容: typing the first kana leaves the topics that fit; Enter ticks the first one as ○, Shift+Enter as ◎.

function startTopics(words) {
  const primary = document.getElementById("id_primary_topic");
  const others = document.getElementById("id_topics");
  if (!primary || !others) {
    return;
  }
  const input = document.createElement("input");
  input.type = "text";
  input.autocomplete = "off";
  input.id = "id_topic_filter";
  input.className = "input--short";
  const label = document.createElement("label");
  label.htmlFor = input.id;
  label.className = "field__label";
  label.textContent = words.dataset.label;
  const note = document.createElement("p");
  note.className = "field__hint";
  note.id = "id_topic_filter_note";
  note.setAttribute("role", "status");
  note.textContent = words.dataset.hint;
  input.setAttribute("aria-describedby", note.id);
  const holder = document.createElement("div");
  holder.className = "field topics__filter";
  holder.append(label, input, note);
  primary.closest("fieldset").before(holder);

  const boxes = (list) => [...list.querySelectorAll("input")].filter((box) => box.value);
  const text = (box) => box.closest("label").textContent.trim();
  const fits = (box) => {
    const typed = foldKana(input.value);
    const isOneKana = /^[\u3041-\u3096]$/.test(typed); // stands somewhere in most labels
    return readingOf(box).some((word) => word.startsWith(typed)) || (!isOneKana && foldKana(text(box)).includes(typed));
  };
  const narrow = () => {
    for (const box of [...primary.querySelectorAll("input"), ...boxes(others)]) {
      box.closest("label").parentElement.hidden = Boolean(input.value.trim()) && !fits(box);
    }
    note.textContent = boxes(primary).some(fits) ? words.dataset.hint : words.dataset.none;
  };
  const choose = (isPrimary) => {
    const box = boxes(isPrimary ? primary : others).find(fits);
    if (!input.value.trim() || !box) {
      return;
    }
    box.checked = isPrimary || !box.checked;
    box.closest("details")?.setAttribute("open", "");
    box.dispatchEvent(new Event("input", { bubbles: true }));
    input.value = "";
    narrow();
    note.textContent = `${isPrimary ? "◎" : "○"} ${text(box)} ${box.checked ? words.dataset.on : words.dataset.off}`;
  };

  onTyped(input, (event) => {
    event.stopPropagation(); // nothing of the form has changed yet
    narrow();
  });
  input.addEventListener("keydown", (event) => {
    if (isConverting(event) || event.ctrlKey) {
      return;
    }
    if (event.key === "Enter" && input.value.trim()) {
      event.preventDefault();
      choose(event.shiftKey);
    } else if (event.key === "Escape") {
      input.value = "";
      narrow();
    }
  });
}

// Several words, so that ふ finds 不登校 too.
function readingOf(box) {
  return (box.dataset.reading ?? "").split(" ").filter(Boolean).map(foldKana);
}

document.querySelectorAll("[data-topics]").forEach(startTopics);
