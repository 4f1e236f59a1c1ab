"use strict";
// Compares what is typed with a reading: hiragana, katakana and half width kana are the same.

function foldKana(text) {
  const wide = text.normalize("NFKC").toLowerCase().replace(/\s/g, "");
  return wide.replace(/[\u30a1-\u30f6]/g, (each) => String.fromCharCode(each.charCodeAt(0) - 0x60));
}

// Enter while an input method is still converting belongs to the input method.
function isConverting(event) {
  return event.isComposing || event.keyCode === 229;
}

// Calls `changed` for everything typed, also for what an input method has not finished yet.
function onTyped(input, changed) {
  input.addEventListener("input", changed);
  input.addEventListener("compositionend", changed);
}
