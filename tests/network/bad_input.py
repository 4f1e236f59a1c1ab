"""Text that forms meet in real life and in bad faith."""

LONG = "あ" * 5000
NUL = "前\x00後"
RARE = "𠮷田﨑👩‍👩‍👧\u202eabc"
GARBAGE_IDS = ["abc", "-1", "0", "99999999999999999999999", "\x00", "１２", "../1"]
OUTSIDERS = ["aida", "baba", "chiba", "doi", "eguchi", "goto"]
EVERYBODY = ["aida", "baba", "chiba", "fujii", "goto", "ikawa"]
