"""The timeline narrowed, and as a sheet: 支援経過一覧 (the ministry's form 【3】 for output)."""

from dataclasses import replace

from django.utils.translation import gettext as _

from akishima_support.ui.printed import joined
from cases.forms.case_timeline import CaseTimelineForm
from cases.models import Case
from cases.presenters.timeline import timeline
from cases.presenters.timeline_entries import Column, Entry
from cases.presenters.timeline_printed import printed
from cases.rules.third_party import MASK, marked, masked

SHEET_PER_KIND = 1000


def timeline_page(case: Case, form: CaseTimelineForm, before: str) -> dict:
    """The context of the page."""
    wanted = form.wanted()
    past = timeline(case, before, wanted)
    return {
        "case": case,
        "form": form,
        "entries": joined(printed(past.entries)),
        "older": past.older,
        "is_narrowed": not wanted.is_empty,
        "words": form.words(),
        "pairs": form.pairs(),
        "conditions": form.conditions(),
        "word": wanted.word,
    }


def timeline_sheet(case: Case, form: CaseTimelineForm, *, newest_first: bool, shows_third_parties: bool) -> dict:
    """The context of the sheet: old first, as a story is told, unless asked otherwise."""
    wanted = form.wanted()
    past = timeline(case, "", replace(wanted, word=""), SHEET_PER_KIND)
    entries = past.entries if newest_first else past.entries[::-1]
    if wanted.counterpart and not shows_third_parties:  # the condition in the head would tell what is masked
        entries = [entry for entry in entries if not entry.is_tip]
    return {
        "case": case,
        "rows": [_row(entry, shows_third_parties) for entry in entries],
        "is_cut": bool(past.older),
        "words": form.words(),
        "conditions": form.conditions(),
        "newest_first": newest_first,
        "shows_third_parties": shows_third_parties,
    }


def _row(entry: Entry, shows_third_parties: bool) -> dict:
    cells = {column: [] for column in Column}
    for label, text, column in entry.texts:
        cell = (label, _pieces(text, entry, shows_third_parties))
        if cell not in cells[column] or entry.record is None:
            cells[column].append(cell)
    return {
        "at": entry.at,
        "by": entry.by,
        "counterpart": _counterpart(entry, shows_third_parties),
        "way": entry.way or entry.title,
        "cells": [
            (_("内容(事実)・発言"), cells[Column.CONTENT]),
            (_("所見・方針"), _unlabeled(cells[Column.OPINION])),
            (_("次回予定"), _unlabeled(cells[Column.NEXT])),
        ],
    }


def _counterpart(entry: Entry, shows_third_parties: bool) -> list[tuple[str, bool]]:
    """With whom it was; whoever told of the household in confidence is masked as their words are."""
    text = entry.counterpart
    if not text:
        return []
    return _pieces(text, entry, shows_third_parties) if entry.is_tip else [(text, False)]


def _unlabeled(cell: list) -> list:
    """The head of the column says what it is."""
    return [("", pieces) for _label, pieces in cell]


def _pieces(text: str, entry: Entry, shows_third_parties: bool) -> list[tuple[str, bool]]:
    """The text, with what is about third parties marked or masked."""
    if entry.is_tip or entry.is_window_only:
        return [(text, True)] if shows_third_parties else [(MASK, False)]
    if entry.record is None:
        return [(text, False)]
    return marked(text, entry.record) if shows_third_parties else [(masked(text, entry.record), False)]
