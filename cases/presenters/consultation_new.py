"""What the page 相談を受ける shows beside its boxes."""

from uuid import UUID

from django.forms import BaseForm
from django.http import Http404, QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from akishima_support.access import Actor
from akishima_support.japanese.punctuation import dotted
from cases.actions.persons import Found
from cases.codes.consultation import Channel
from cases.models import Consultation, Person
from cases.presenters.found import people_found, threads_found, topics_text
from cases.presenters.hints import hints_shown
from cases.rules.last_answers import FILLED, LastAnswers, fill, filled_from, last_answers, take_out
from cases.rules.likely import Likely
from cases.rules.phrases import PRESSED

HINT_BOXES = (
    "consulter_name consulter_phone person_name person_kana person_nickname person_born person_age person_phone "
    "person_mobile"
)


def presses(data: MultiValueDict) -> str:
    """Which button was pressed: phrase, search, choose, forget or save.

    Enter searches while there are new words in the search box.
    """
    for name in ("choose", PRESSED):
        if name in data:
            return name
    pressed = data.get("do", "save")
    if pressed == "enter":
        words = data.get("search", "")
        return "search" if words.strip() and words != data.get("searched", "") else "save"
    return pressed if pressed in ("search", "forget") else "save"


def with_choice(data: MultiValueDict) -> MultiValueDict:
    """What was sent, with the row chosen; boxes that are empty are filled from the last consultation."""
    kind, _colon, uid = data["choose"].partition(":")
    data = data.copy()
    take_out(data)
    data["person"], data["follows"] = (uid if kind == name else "" for name in ("person", "follows"))
    last = last_answers(kind, uid_or_none(uid), data)
    if last:
        fill(data, last)
    return data


def without_last_answers(data: MultiValueDict) -> MultiValueDict:
    """What was sent, without what came from the last consultation."""
    data = data.copy()
    take_out(data)
    return data


def opened_about(asked: QueryDict) -> QueryDict | None:
    """The boxes of a page that is opened about a person or a thread (`?person=`, `?follows=`); None for a blank one.

    Raises Http404 for whom the actor may not see.
    """
    kind = next((name for name in ("person", "follows") if name in asked), None)
    if kind is None:
        return None
    rows = Person.objects if kind == "person" else Consultation.objects.filter(person=None)
    uid = uid_or_none(asked[kind])
    if uid is None or not rows.filter(uid=uid).exists():
        raise Http404
    data = QueryDict(mutable=True)
    data["choose"] = f"{kind}:{uid}"
    return with_choice(data)


def page(
    *, form: BaseForm, search: BaseForm, actor: Actor, found: Found | None = None, hints: Likely | None = None
) -> dict:
    """The context of the page: the boxes, what was found, and who was chosen."""
    if not form.is_bound and not form.initial.get("channel"):
        own = Consultation.objects.filter(received_by_id=actor.user_id)
        form.fields["channel"].initial = own.last_channel() or Channel.PHONE
    last = filled_from(form[FILLED].value())
    form.marks = _marks(form, last)
    _focus(form, search, found, last)
    return {
        "form": form,
        "search": search,
        "searched": found.words.text if found else search["search"].value() or "",
        "found": found,
        "people": people_found(found) if found else [],
        "threads": threads_found(found) if found else [],
        "has_last_answers": bool(form.marks),
        "hint_boxes": HINT_BOXES,
        **hints_shown(hints or Likely()),
        **chosen(form),
    }


def _marks(form: BaseForm, last: LastAnswers | None) -> dict[str, str]:
    """The boxes that still hold what was said last time."""
    names = last.names if last else []
    return {name: _("前回の内容") for name in names if _shown(form, name) == last.values_of(name)}


def _shown(form: BaseForm, name: str) -> list[str]:
    value = form[name].value()
    if isinstance(value, list | tuple):
        return [str(each) for each in value]
    return ["on"] if value is True else [str(value)] if value else []


def _focus(form: BaseForm, search: BaseForm, found: Found | None, last: LastAnswers | None) -> None:
    """Where the hands go on: who was found, the search, whoever calls, or what they say."""
    if (found and not found.is_empty) or any(each.widget.attrs.get("autofocus") for each in form.fields.values()):
        return
    is_begun = form.is_bound or form.initial.get("channel") or form["person"].value() or form["follows"].value()
    field = search.fields["search"]
    if is_begun and "relation" in form.marks:
        field = form.fields["said"]
        field.help_text = _("前回の内容：%(who)s。違うときは上の欄を直してください。") % {
            "who": _who(last.consultation)
        }
    elif is_begun:
        field = form.fields["relation"]
    field.widget.attrs["autofocus"] = True


def _who(consultation: Consultation) -> str:
    told = (consultation.get_relation_display(), consultation.consulter_name, consultation.consulter_phone)
    return dotted(filter(None, told))


def chosen(form: BaseForm) -> dict:
    """The person or the earlier thread that was chosen, as far as the actor may see them."""
    earlier = _thread(form["follows"].value())
    return {
        "chosen_person": chosen_person(form),
        "chosen_thread": earlier,
        "chosen_thread_topics": topics_text(earlier) if earlier else "",
    }


def chosen_person(form: BaseForm) -> Person | None:
    """The person in the hidden box `person`, as far as the actor may see them."""
    uid = uid_or_none(form["person"].value())
    return Person.objects.filter(uid=uid).first() if uid else None


def _thread(value) -> Consultation | None:
    uid = uid_or_none(value)
    return Consultation.objects.filter(uid=uid, person=None).first() if uid else None


def uid_or_none(value) -> UUID | None:
    """The number of a row as it came from a page; None where it is none."""
    try:
        return UUID(str(value))
    except ValueError:
        return None
