"""Saving an edit over the version that the person saw, as every page that edits does it."""

from collections.abc import Callable

from network.actions.versions import StaleEdit
from network.forms.directory_form import tried
from network.presenters.newer_texts import newer_texts

OK, SAVED, CONFLICT = 200, 302, 409


def save_over(form, action: Callable, **kwargs) -> int:
    """Call the action of a sent form. SAVED when it was done; OK when the form or the action refuses, CONFLICT when
    somebody saved meanwhile: both show the form again with everything typed.
    """
    if not form.is_valid():
        return OK
    try:
        return SAVED if tried(form, action, version=form.cleaned_data["version"], **kwargs) else OK
    except StaleEdit as stale:
        form.show_newer(version=stale.current.version, texts=newer_texts(form, stale.current))
        return CONFLICT
