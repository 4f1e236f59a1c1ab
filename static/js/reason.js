"use strict";
// One key gives the reason, as its button would; not while somebody types into a box.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.target.closest("input, textarea, select")) {
    return;
  }
  const button = document.querySelector(`[data-reasons] [data-key="${CSS.escape(event.key)}"]`);
  if (button) {
    button.click();
  } else if (event.key === "5") {
    event.preventDefault();
    document.querySelector("[data-reasons] input[name=text]").focus();
  }
});
