"""A page and a POST that do as little as a Django page with a signed-in user can do."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render

from benchmarks.floor.models import Entry


@login_required
def entry(request, number):
    """Session, user, one query by primary key, a template that extends a base."""
    return render(request, "floor/entry.html", {"entry": get_object_or_404(Entry, pk=number)})


@login_required
def write(request):
    """CSRF, one insert, a redirect."""
    made = Entry.objects.create(author=request.user, text=request.POST["text"])
    return redirect("entry", made.pk)
