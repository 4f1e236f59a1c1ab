"""A request for a change, line by line: what stands there, and what is asked for."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from akishima_support.japanese.punctuation import listed
from network.models import CatchmentArea, ChangeRequest
from network.rules.approval import AREAS, COLUMNS, values_of


@dataclass(frozen=True, slots=True)
class Line:
    """One column. `was` is what stood there when the body asked, where it is something else by now."""

    label: str
    now: str
    asked: str
    differs: bool
    was: str = ""


def lines_of(asked: ChangeRequest) -> list[Line]:
    """Open requests beside what stands there today, answered ones beside what stood there then; changes first."""
    now = values_of(asked.target) if asked.is_pending else asked.before
    areas = {area.pk: area.name for area in CatchmentArea.objects.all()}
    lines = [_line(asked, name, now, areas) for name in [*COLUMNS[type(asked.target)], AREAS]]
    return sorted((line for line in lines if line.differs or line.now), key=lambda line: not line.differs)


def _line(asked: ChangeRequest, name: str, now: dict, areas: dict[int, str]) -> Line:
    model = type(asked.target)
    texts = [_text(model, name, values.get(name), areas) for values in (now, asked.after, asked.before)]
    return Line(
        label=str(model._meta.get_field(name).verbose_name),
        now=texts[0],
        asked=texts[1],
        differs=now.get(name) != asked.after.get(name),
        was=(texts[2] or _("未記入")) if asked.before.get(name) != now.get(name) else "",
    )


def _text(model, name: str, value, areas: dict[int, str]) -> str:
    """As the page of the body says it; empty for what nobody has said."""
    if name == AREAS:
        return listed(areas[number] for number in value or [] if number in areas)
    if isinstance(value, bool):
        return _("はい") if value else _("いいえ")
    if value in (None, ""):
        return ""
    display = getattr(model(**{name: value}), f"get_{name}_display", None)
    return str(display() if display else value)
