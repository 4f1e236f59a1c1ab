"""もしかして: once more before somebody new is saved who looks like somebody known."""

from dataclasses import replace

from django.db.models import Model

from cases.actions import person_pairs
from cases.forms.asked import AsNewForm, asked_from
from cases.forms.person_fields import NewPersonMixin
from cases.presenters.hints import people_hinted


def ask_whether_new(request, form: NewPersonMixin, makes: type[Model], **caller: str) -> dict:
    """The context of the question; empty when nobody new is saved, nobody is alike, or the reason is given.

    `makes` is what the form makes: a second press of the same form is not asked about its own person. `caller` is the
    name (`caller`) and telephone (`phone`) of who called, where the page has no boxes for them.
    """
    if form.cleaned_data.get("person") or not form.new_person() or AsNewForm(request.POST).reason:
        return {}
    asked = replace(asked_from(request.POST), **caller)
    known = person_pairs.look_before_saving(asked=asked, by=request.actor)
    if not known or makes.objects.filter(submission_token=form.cleaned_data["submission_token"]).exists():
        return {}
    as_new = AsNewForm(request.POST if "as_new" in request.POST else None)
    return {"as_new": as_new, "known": people_hinted(known)}
