"""The old page of a record that was merged leads to the one that stays; what was sent to it can still be read."""

from collections.abc import Callable
from functools import wraps

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse

from akishima_support.access.middleware import SAFE_METHODS
from akishima_support.ui.typed_texts import typed_texts
from cases.rules.merged import kept_of


def follow_merged(view: Callable) -> Callable:
    """Decorate a page about a person: asked for a double, it redirects to the same page of the record that stays.

    A page about two people leads to what is known of that record. What was sent is not saved, because whoever wrote
    it saw another record: the answer (409) shows the words and the way. Only for those who may see that record; for
    everybody else nothing is there.
    """

    @wraps(view)
    def run(request, uid, **others):
        try:
            return view(request, uid, **others)
        except Http404:
            kept = next(filter(None, map(kept_of, (uid, *others.values()))), None)
            if kept is None:
                raise
            name = "cases:person_edit" if others else request.resolver_match.view_name
            address = reverse(name, args=[kept.uid])
            return redirect(address) if request.method in SAFE_METHODS else _not_saved(request, kept, address)

    return run


def _not_saved(request, kept, address):
    context = {"person": kept, "address": address, "typed": typed_texts(request.POST)}
    return render(request, "cases/follow_merged.html", context, status=409)
