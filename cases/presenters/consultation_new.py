"""What the page 相談を受ける shows beside its boxes."""

from uuid import UUID

from django.forms import BaseForm
from django.utils.datastructures import MultiValueDict

from cases.actions.persons import Found
from cases.models import Consultation, Person
from cases.presenters.found import people_found, threads_found, topics_text

FROM_THREAD = ("relation", "consulter_name", "is_anonymous", "consulter_phone", "consulter_contact_rule")


def presses(data: MultiValueDict) -> str:
    """Which button was pressed: search, choose or save. Enter searches while there are new words in the search box."""
    if "choose" in data:
        return "choose"
    pressed = data.get("do", "save")
    if pressed == "enter":
        words = data.get("search", "")
        return "search" if words.strip() and words != data.get("searched", "") else "save"
    return "search" if pressed == "search" else "save"


def with_choice(data: MultiValueDict) -> MultiValueDict:
    """What was sent, with the row chosen; the boxes about the consulter that are empty are filled from the thread."""
    kind, _colon, uid = data["choose"].partition(":")
    data = data.copy()
    data["person"], data["follows"] = (uid if kind == name else "" for name in ("person", "follows"))
    earlier = _thread(uid) if kind == "follows" else None
    for name in FROM_THREAD if earlier else ():
        if not data.get(name) and getattr(earlier, name):
            data[name] = getattr(earlier, name)
    return data


def page(*, form: BaseForm, search: BaseForm, found: Found | None = None) -> dict:
    """The context of the page: the boxes, what was found, and who was chosen."""
    first = (
        search.fields["search"] if not form.is_bound and not form.initial.get("channel") else form.fields["relation"]
    )
    first.widget.attrs["autofocus"] = not (found and not found.is_empty)
    return {
        "form": form,
        "search": search,
        "searched": found.words.text if found else search["search"].value() or "",
        "found": found,
        "people": people_found(found) if found else [],
        "threads": threads_found(found) if found else [],
        **chosen(form),
    }


def chosen(form: BaseForm) -> dict:
    """The person or the earlier thread that was chosen, as far as the actor may see them."""
    person = _uid(form["person"].value())
    earlier = _thread(form["follows"].value())
    return {
        "chosen_person": Person.objects.filter(uid=person).first() if person else None,
        "chosen_thread": earlier,
        "chosen_thread_topics": topics_text(earlier) if earlier else "",
    }


def _thread(value) -> Consultation | None:
    uid = _uid(value)
    return Consultation.objects.filter(uid=uid, person=None).first() if uid else None


def _uid(value) -> UUID | None:
    try:
        return UUID(str(value))
    except ValueError:
        return None
