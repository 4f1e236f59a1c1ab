"""Whom we may already know, while boxes are filled in; called by the script. Words never stand in an address."""

from django.shortcuts import render
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, requires
from cases.actions import person_pairs
from cases.forms.asked import asked_from
from cases.presenters.hints import hints_shown


@requires(Capability.PERSON_SEARCH)
@require_POST
def person_hints(request):
    """A piece of the page: at most a handful of people, each with the reasons."""
    found = person_pairs.hints(asked=asked_from(request.POST), by=request.actor)
    return render(request, "cases/person_hints.html", hints_shown(found))
