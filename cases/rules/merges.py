"""When two records can be made one, and when that can be undone: each obstacle is a sentence for the screen."""

from django.apps import apps
from django.db.models import Q
from django.utils.translation import gettext as _

from cases.codes.likely import PairKind
from cases.codes.referral import Act
from cases.models import (
    Case,
    DisclosureRecord,
    DisclosureRequest,
    Household,
    HouseholdMember,
    Packet,
    Person,
    PersonMerge,
    PersonPair,
    Referral,
    RestrictedReader,
    RiskFlag,
)
from cases.rules.merge_fields import GROUPS
from cases.states import OPEN_AT_RECEIVER


def obstacles(kept: Person, double: Person) -> list[str]:
    """Why the double cannot be merged into the record that stays; empty when it can."""
    found = {
        _("同じ記録です。"): kept.pk == double.pk,
        _("すでにまとめられた記録です。"): kept.merged_into_id or double.merged_into_id,
        _("記録の持ち主が違います。"): kept.keeper_id != double.keeper_id,
        _(
            "閲覧の制限が同じではありません。まとめると読める人が変わってしまいます。"
            "二つとも制限しないか、同じ職員に限ってから、まとめてください。"
        ): not _are_read_alike(kept, double),
        _(
            "まとめる記録には、すでにまとめた記録があります。先にそれを元に戻すか、残す記録と入れ替えてください。"
        ): _has_doubles(double),
        _("二つとも支援中のケースがあります。一方を終了してから、まとめてください。"): _have_open_cases(kept, double),
        _("二つとも引継ぎの途中です。一方を終えてから、まとめてください。"): _are_both_handed_over(kept, double),
        _(
            "二つの記録が別々の世帯に入っています。一方の世帯で、世帯の方でなくなったことを記録してください。"
        ): _live_apart(kept, double),
        _("開示請求の答えがまだ済んでいません。済んでから、まとめてください。"): _is_asked_for(kept, double),
        _("「別の方と確かめた」と記録されています。違っていたときは、先にその答えを直してください。"): _are_apart(
            kept, double
        ),
    }
    return [sentence for sentence, is_so in found.items() if is_so]


def conflicts(merge: PersonMerge) -> list[str]:
    """What was changed since the merge, so that it cannot be undone; empty when it can."""
    if merge.undone_at is not None:
        return [_("このまとめは、すでに元に戻してあります。")]
    found = []
    if merge.person.merged_into_id is not None:
        found.append(_("残した記録が、さらに別の記録にまとめられています。先にそれを元に戻してください。"))
    if (merge.person.restricted, readers(merge.person_id)) != (merge.image["restricted"], merge.image["readers"]):
        found.append(_("まとめたあとで、閲覧の制限が変わりました。"))
    return [*found, *_fields_changed(merge), *_rows_gone(merge), *_told_since(merge)]


def readers(number: int) -> list[int]:
    """Who may see a restricted person."""
    return sorted(RestrictedReader.objects.filter(person_id=number).values_list("user_id", flat=True))


def _are_read_alike(kept: Person, double: Person) -> bool:
    return (kept.restricted, readers(kept.pk)) == (double.restricted, readers(double.pk))


def _has_doubles(person: Person) -> bool:
    return Person.unscoped.filter(merged_into=person).exists()


def _have_open_cases(kept: Person, double: Person) -> bool:
    return Case.unscoped.filter(person__in=(kept, double)).open().count() > 1


def _are_both_handed_over(kept: Person, double: Person) -> bool:
    open_ones = Referral.unscoped.filter(act=Act.HANDOVER, state__in=OPEN_AT_RECEIVER)
    return open_ones.filter(person__in=(kept, double)).count() > 1


def _live_apart(kept: Person, double: Person) -> bool:
    rows = HouseholdMember.unscoped.current().filter(person__in=(kept, double)).among_others()
    return len({row.household_id for row in rows}) > 1


def _is_asked_for(kept: Person, double: Person) -> bool:
    return DisclosureRequest.unscoped.open().filter(person__in=(kept, double)).exists()


def _are_apart(kept: Person, double: Person) -> bool:
    pairs = PersonPair.unscoped.standing().filter(kind=PairKind.APART)
    return pairs.filter(person__in=(kept, double), other__in=(kept, double)).exists()


def _fields_changed(merge: PersonMerge) -> list[str]:
    now = {name: plain(getattr(merge.person, name)) for name in merge.image["fields"]}
    changed = {name for name, (_before, after) in merge.image["fields"].items() if now[name] != after}
    labels = [str(group.label) for group in GROUPS.values() if changed & set(group.names)]
    return [_("%(field)s：まとめたあとで直されています。") % {"field": label} for label in labels]


def _rows_gone(merge: PersonMerge) -> list[str]:
    """Rows that went to the record that stays and are no longer there."""
    found = []
    for model, column, cells in cells_of(merge):
        now = dict(values_now(model, [cell["pk"] for cell in cells], column))
        moved = [cell for cell in cells if cell["pk"] not in now or now[cell["pk"]] != cell["after"]]
        if moved:
            told = {"kind": model._meta.verbose_name, "count": len(moved)}
            found.append(_("%(kind)s %(count)s件：まとめたあとで消されたか、別の方に移されています。") % told)
    homes = {row["row"]["household_id"] for row in merge.image["removed"] if "household_id" in row["row"]}
    if homes - set(Household._default_manager.filter(pk__in=homes).values_list("pk", flat=True)):
        found.append(_("世帯が、まとめたあとでなくなっています。"))
    return found


def _told_since(merge: PersonMerge) -> list[str]:
    """What was told of the double's referrals since, and what began in its cases: it never changes its number."""
    referrals, cases, flags = (numbers_moved(merge, name) for name in ("referral", "case", "riskflag"))
    begun = Referral.unscoped.filter(case__in=cases, person_id=merge.person_id).exclude(pk__in=referrals)
    found = [
        _("連携 %(number)s：まとめたあとで始めたものです。") % {"number": row.referral_no}
        for row in begun.order_by("pk")
    ]
    last = merge.image["last"]
    since = Q(person_id=merge.person_id)
    told = Packet.unscoped.filter(since, referral__in=referrals, pk__gt=last["packet"]).exists()
    by_law = {row.disclosure_id for row in RiskFlag.unscoped.filter(pk__in=flags)} - {None}
    rows = DisclosureRecord.unscoped.filter(since, pk__gt=last["disclosurerecord"])
    if told or rows.filter(Q(referral__in=referrals) | Q(pk__in=by_law)).exists():
        found.append(_("まとめたあとで、この記録のことをほかの機関に伝えています。伝えた記録は番号を替えられません。"))
    return found


def cells_of(merge: PersonMerge) -> list[tuple]:
    """What was moved, as (model, column, cells)."""
    grouped: dict[tuple[str, str], list[dict]] = {}
    for cell in merge.image["moved"]:
        grouped.setdefault((cell["model"], cell["column"]), []).append(cell)
    return [(_model(name), column, cells) for (name, column), cells in grouped.items()]


def numbers_moved(merge: PersonMerge, name: str) -> list[int]:
    """The numbers of the rows of one kind that went to the record that stays."""
    return [cell["pk"] for cell in merge.image["moved"] if cell["model"] == name]


def values_now(model: type, numbers: list[int], column: str) -> list[tuple]:
    """(number, value of the column): numbers of people name nobody, so the read log has nothing to note."""
    rows = model._base_manager.filter(pk__in=numbers)
    return list(rows.values_list("pk", column))


def _model(name: str) -> type:
    return apps.get_model("cases", name)


def plain(value):
    """A value as JSON keeps it exactly."""
    if value is None or isinstance(value, bool | int | float | str | list | dict):
        return value
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
