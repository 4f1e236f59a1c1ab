"""The old page of a record that was merged leads to the one that stays."""

from collections.abc import Callable
from functools import wraps

from django.http import Http404
from django.shortcuts import redirect

from akishima_support.access.middleware import SAFE_METHODS
from cases.rules.merged import kept_of


def follow_merged(view: Callable) -> Callable:
    """Decorate a page about a person: asked for a double, it redirects to the same page of the record that stays.

    Only for those who may see that record; for everybody else nothing is there.
    """

    @wraps(view)
    def run(request, uid, *args, **kwargs):
        try:
            return view(request, uid, *args, **kwargs)
        except Http404:
            kept = kept_of(uid) if request.method in SAFE_METHODS else None
            if kept is None:
                raise
            return redirect(request.resolver_match.view_name, kept.uid)

    return run
