"""The two pages of every row that the secretariat keeps: a new one, and an edit over the version that was seen."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from network.actions.versions import StaleEdit
from network.forms.directory_form import tried
from network.presenters.newer_texts import newer_texts


@dataclass(frozen=True)
class Page:
    """What such a page says: its title, and where it leads back to, with the words for that."""

    title: str | Promise
    back_url: str
    back_label: str | Promise


def new_page(request, form_class, instance, action: Callable, page: Page):
    """A new row, or the form with what is wrong."""
    form = form_class(request.POST if request.method == "POST" else None, instance=instance)
    if form.made():
        return redirect(page.back_url)
    if request.method == "POST" and form.is_valid() and tried(form, action, **form.keeping(), by=request.actor):
        messages.success(request, _("登録しました。"))
        return redirect(page.back_url)
    return render(request, "network/kept_form.html", {"form": form, "page": page})


def edit_page(request, form_class, instance, action: Callable, page: Page):
    """Save over the version that was seen; a stale save shows both texts (409) and writes neither."""
    form = form_class(request.POST if request.method == "POST" else None, instance=instance)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            if tried(form, action, **form.keeping(), by=request.actor):
                messages.success(request, _("保存しました。"))
                return redirect(page.back_url)
        except StaleEdit as stale:
            status = 409
            form.show_newer(version=stale.current.version, texts=newer_texts(form, stale.current))
    return render(request, "network/kept_form.html", {"form": form, "page": page}, status=status)
