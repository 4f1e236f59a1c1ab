"""もしかして: once more before somebody new is saved who looks like somebody known."""

from dataclasses import replace

from django.db.models import Model
from django.forms import BaseForm

from cases.actions import person_pairs
from cases.forms.asked import AsNewForm, asked_from
from cases.forms.person_fields import NewPersonMixin
from cases.forms.typed import as_typed
from cases.presenters.hints import people_hinted
from cases.rules.likely import Asked


def ask_whether_new(request, form: NewPersonMixin, makes: type[Model], **caller: str) -> dict:
    """The context of the question; empty when nobody new is saved, nobody is alike, or the reason is given.

    `makes` is what the form makes: a second press of the same form is not asked about its own person. `caller` is the
    name (`caller`) and telephone (`phone`) of who called, where the page has no boxes for them.
    """
    if form.cleaned_data.get("person") or not form.new_person():
        return {}
    question = ask_about(request, replace(asked_from(request.POST), **caller))
    is_saved = question and makes.objects.filter(submission_token=form.cleaned_data["submission_token"]).exists()
    return {} if is_saved else question


def ask_about(request, asked: Asked) -> dict:
    """The context of the question about somebody who is told like this; empty where there is nothing to ask."""
    known = [] if AsNewForm(request.POST).reason else person_pairs.look_before_saving(asked=asked, by=request.actor)
    if not known:
        return {}
    as_new = AsNewForm(request.POST if "as_new" in request.POST else None)
    return {"as_new": as_new, "known": people_hinted(known)}


def still_asking(request, form: BaseForm, asked: Asked) -> dict:
    """The question once more, with the reason as it stands: another button was pressed meanwhile, or a box is wrong."""
    if "as_new" not in request.POST or form["person"].value():
        return {}
    known = person_pairs.look_before_saving(asked=asked, by=request.actor)
    return {"as_new": as_typed(AsNewForm, request.POST), "known": people_hinted(known)} if known else {}
