"""Message catalogues without the gettext programs: collect, check and compile.

    python -m tools.messages collect    # source code and templates -> locale/en/LC_MESSAGES/django.po
    python -m tools.messages check      # fails when a text is missing, left over, untranslated or fuzzy
    python -m tools.messages compile    # django.po -> django.mo, where it is older

The source language is Japanese. The catalogue is sorted by text and names no files or lines, so that two changes
seldom meet in one place. Collecting needs Babel (development only); compiling needs polib.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("akishima_support", "network", "cases")
TEMPLATES = "templates"
LANGUAGES = ("en",)
METADATA = {
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Language": "en",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|\{\w*\}")

Key = tuple[str | None, str]  # context, text


def po_path(language: str, root: Path = ROOT) -> Path:
    return root / "locale" / language / "LC_MESSAGES" / "django.po"


def python_files(root: Path) -> Iterator[Path]:
    for source in SOURCES:
        for path in sorted((root / source).rglob("*.py")):
            if "migrations" not in path.parts:
                yield path


def template_files(root: Path) -> Iterator[Path]:
    for folder in (root / TEMPLATES, *(root / source for source in SOURCES)):
        for pattern in ("*.html", "*.txt", "*.svg"):
            yield from sorted(folder.rglob(pattern))


def calls_in_template(path: Path) -> str:
    """The template as gettext calls, one level of indentation: what stood before them is only filler."""
    from django.utils.translation.template import templatize

    calls = templatize(path.read_text(), origin=str(path))
    return "\n".join(line.lstrip() for line in calls.splitlines())


def texts(root: Path = ROOT) -> Iterator[tuple[str, str]]:
    """Everything that can hold messages, as (file name, Python text)."""
    for path in python_files(root):
        yield str(path), path.read_text()
    for path in template_files(root):
        yield str(path), calls_in_template(path)


def collect(root: Path = ROOT) -> dict[Key, polib.POEntry]:
    """All messages of the project by context and text. Raises ValueError when one text has two plurals."""
    entries: dict[Key, polib.POEntry] = {}
    for name, text in texts(root):
        for entry in messages_in(text):
            known = entries.setdefault((entry.msgctxt, entry.msgid), entry)
            merge_plural(known, entry, name)
    return entries


def messages_in(text: str) -> Iterator[polib.POEntry]:
    from babel.messages.extract import extract

    for _line, message, _comments, context in extract("python", BytesIO(text.encode()), KEYWORDS):
        singular, plural = (message[-2], message[-1]) if isinstance(message, tuple) else (message, "")
        if singular:
            yield polib.POEntry(msgid=singular, msgid_plural=plural, msgctxt=context)


def merge_plural(known: polib.POEntry, entry: polib.POEntry, name: str) -> None:
    if known.msgid_plural and entry.msgid_plural and known.msgid_plural != entry.msgid_plural:
        raise ValueError(f"{name}: {entry.msgid!r} has two plurals")
    if entry.msgid_plural:
        known.msgid_plural = entry.msgid_plural


def read_catalogue(path: Path) -> polib.POFile:
    if path.exists():
        return polib.pofile(str(path), wrapwidth=0)
    return polib.POFile(wrapwidth=0)


def keyed(catalogue: polib.POFile) -> dict[Key, polib.POEntry]:
    return {(entry.msgctxt, entry.msgid): entry for entry in catalogue if not entry.obsolete}


def merged(found: dict[Key, polib.POEntry], old: polib.POFile) -> polib.POFile:
    """The found messages with their old translations; messages that are no longer used are dropped."""
    new = polib.POFile(wrapwidth=0)
    new.metadata = METADATA
    translations = keyed(old)
    for key in sorted(found, key=lambda key: (key[1], key[0] or "")):
        entry = found[key]
        if key in translations:
            keep_translation(entry, translations[key])
        elif entry.msgid_plural:
            entry.msgstr_plural = {0: "", 1: ""}
        new.append(entry)
    return new


def keep_translation(entry: polib.POEntry, old: polib.POEntry) -> None:
    entry.tcomment, entry.flags = old.tcomment, list(old.flags)
    if not entry.msgid_plural:
        entry.msgstr = old.msgstr or old.msgstr_plural.get(1, "")
    elif old.msgid_plural:
        entry.msgstr_plural = dict(old.msgstr_plural)
    else:
        entry.msgstr_plural = {0: old.msgstr, 1: ""}


def placeholders_differ(entry: polib.POEntry) -> bool:
    """Whether a translation asks for values that its source text does not have, or leaves one out."""
    wanted = set(PLACEHOLDER.findall(entry.msgid + entry.msgid_plural))
    if entry.msgid_plural:
        # "One case" may leave the number out; no form may invent a value.
        return set(PLACEHOLDER.findall(entry.msgstr_plural.get(1, ""))) != wanted or not (
            set(PLACEHOLDER.findall(entry.msgstr_plural.get(0, ""))) <= wanted
        )
    return set(PLACEHOLDER.findall(entry.msgstr)) != wanted


def problems(found: dict[Key, polib.POEntry], catalogue: polib.POFile) -> list[str]:
    """One sentence per fault of a catalogue; empty when it is complete."""
    known = keyed(catalogue)
    faults = [f"not in the catalogue: {text!r}" for context, text in found if (context, text) not in known]
    faults += [f"no longer used: {text!r}" for context, text in known if (context, text) not in found]
    for key in known.keys() & found.keys():
        faults += entry_problems(known[key], plural=found[key].msgid_plural)
    return sorted(faults)


def entry_problems(entry: polib.POEntry, *, plural: str) -> list[str]:
    if entry.msgid_plural != plural:
        return [f"the plural changed: {entry.msgid!r}"]
    if entry.fuzzy:
        return [f"marked fuzzy: {entry.msgid!r}"]
    if not entry.translated():
        return [f"not translated: {entry.msgid!r}"]
    if placeholders_differ(entry):
        return [f"other placeholders than its source: {entry.msgid!r}"]
    return []


def write_catalogues(root: Path = ROOT) -> list[str]:
    for language in LANGUAGES:
        path = po_path(language, root)
        catalogue = merged(collect(root), read_catalogue(path))
        path.parent.mkdir(parents=True, exist_ok=True)
        catalogue.save(str(path))
    return []


def check_catalogues(root: Path = ROOT) -> list[str]:
    found = collect(root)
    return [
        f"{language}: {fault}"
        for language in LANGUAGES
        for fault in problems(found, read_catalogue(po_path(language, root)))
    ]


def compile_catalogues(root: Path = ROOT) -> list[str]:
    """Compile what is older than its source; the new file appears whole or not at all."""
    for language in LANGUAGES:
        source = po_path(language, root)
        target = source.with_suffix(".mo")
        if source.exists() and (not target.exists() or target.stat().st_mtime < source.stat().st_mtime):
            part = target.with_suffix(".mo.part")
            polib.pofile(str(source)).save_as_mofile(str(part))
            part.replace(target)
    return []


COMMANDS = {"collect": write_catalogues, "check": check_catalogues, "compile": compile_catalogues}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.messages", description=__doc__.split("\n")[0])
    parser.add_argument("command", choices=COMMANDS)
    faults = COMMANDS[parser.parse_args(arguments).command]()
    for fault in faults:
        print(fault)
    if faults:
        print(f"{len(faults)} faults in the message catalogues. Run `make messages` and translate what is empty.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
