"""The timeline as the page of a case shows it: each entry printed once, not looked up place by place."""

from django.urls import reverse
from django.utils.safestring import SafeString

from akishima_support.japanese.punctuation import labeled
from akishima_support.ui.printed import Printed, joined
from cases.presenters.timeline_entries import Entry

ENTRY = Printed("cases/_timeline_entry.html", "strong", "title", "at", "by", "texts", "link")
TEXT = Printed("cases/_timeline_text.html", "label", "text")
LINK = Printed("cases/_timeline_link.html", "url")


def printed(entries: list[Entry]) -> list[SafeString]:
    """The entries as items of a list."""
    return ENTRY.each(
        {
            "strong": " timeline__item--strong" if entry.strong else "",
            "title": entry.title,
            "at": entry.at,
            "by": entry.by,
            "texts": joined(
                TEXT.each(
                    {"label": labeled(label, "") if label else "", "text": text} for label, text, _column in entry.texts
                )
            ),
            "link": LINK(url=reverse(entry.link[0], args=entry.link[1:])) if entry.link else "",
        }
        for entry in entries
    )
