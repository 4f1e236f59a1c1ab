"""How each kind of row is said. Nouns and quotations rather than verbs, so that nothing is claimed that no row says."""

from collections.abc import Iterable

from akishima_support.japanese.fiscal_years import fiscal_year_label
from akishima_support.japanese.formats import format_date, format_typed
from network import models
from network.activity_codes import AttendanceRole
from network.codes import CostType, MembershipStatus
from network.rules.year_report.line import headed, joined


def of_body(body: models.Organization) -> str:
    """What a body does; nothing where the directory says no more than its name."""
    window = f"窓口は{body.name}" if body.is_window else ""
    age = f"対象は{body.age_max}歳まで" if body.age_max else ""
    strengths = f"強みは{body.strengths}" if body.strengths else ""
    cost = body.cost_note or ("有料" if body.cost_type == CostType.PAID else "")
    said = joined(window, body.description, strengths, cost, body.participant_note, age)
    return f"{body.name}：{said}" if said else ""


def of_relations(relations: Iterable[models.OrganizationRelation]) -> str:
    """What one body is to the others."""
    rows = list(relations)
    said = [f"{row.to_organization.name}({row.get_kind_display()}{_behind(row.note)})" for row in rows]
    return f"{rows[0].from_organization.name}の連携：{'、'.join(said)}"


def of_services(services: Iterable[models.ServiceOffering]) -> str:
    """What one body offers."""
    rows = list(services)
    said = [row.name + _in_brackets(row.target_note, row.cost_note, row.note) for row in rows]
    return f"{rows[0].organization.name}の支援メニュー：{'、'.join(said)}"


def of_platform(platform: models.Platform, members: list[models.PlatformMembership]) -> str:
    """The network with the bodies that are registered in it."""
    names = "、".join(row.organization.name for row in members)
    other = f"({platform.other_names})" if platform.other_names else ""
    secretariat = f"事務局は{platform.secretariat.name}" if platform.secretariat else ""
    return joined(
        f"市内{platform.expected_count}の関係部署・機関とネットワークとして{platform.name}{other}を設置",
        f"登録済は{len(members)}機関：{names}" if members else "",
        secretariat,
        platform.note,
    )


def of_memberships(rows: list[models.PlatformMembership]) -> str:
    """How bodies under one heading belong to the network."""
    said = [
        row.organization.name
        + _in_brackets("" if row.status == MembershipStatus.MEMBER else row.get_status_display(), row.note)
        for row in rows
    ]
    return f"プラットフォームの構成機関など：{'、'.join(said)}"


def of_meeting_body(body: models.MeetingBody) -> str:
    """How often a body sits and for what."""
    times = f"年{body.times_per_year}回{'程度' if body.is_approximate else ''}、" if body.times_per_year else ""
    return headed(f"{times}{body.name}" + _in_brackets(body.other_names), body.note)


def of_meeting(meeting: models.Meeting) -> str:
    """When a sitting was, for what, and who sat in it."""
    hours = f" {meeting.starts_at:%H:%M}" if meeting.starts_at else ""
    hours += f"～{meeting.ends_at:%H:%M}" if meeting.ends_at else ""
    seated = [_seated(row) for row in meeting.attendances.all()]
    return headed(
        meeting.title,
        f"{format_date(meeting.held_on)}{hours}",
        f"内容は{meeting.purpose}" if meeting.purpose else "",
        f"参加部署は{'、'.join(seated)}" if seated else "",
        meeting.note,
    )


def of_activity(row: models.Activity) -> str:
    """What was done, by whom, for whom, where and when."""
    about = [
        ("実施", row.organization.name if row.organization else ""),
        ("相手", row.audience),
        ("場所", row.place),
        ("時期", _when(row)),
    ]
    said = "、".join(f"{label}は{value}" for label, value in about if value)
    return headed(_named(row), said, row.url, row.outcome_note, row.note)


def of_training(row: models.Training) -> str:
    """What was studied, and what came of it."""
    return headed(
        _named(row),
        f"テーマは「{row.theme}」" if row.theme else "",
        f"主催は{row.host.name}" if row.host else "",
        f"相手は{row.audience}" if row.audience else "",
        f"講師は{row.lecturer_note}" if row.lecturer_note else "",
        "講師は市が紹介" if row.lecturer_introduced else "",
        f"時期は{_when(row)}" if _when(row) else "",
        row.support_note,
        row.outcome_note,
        row.note,
    )


def of_material(row: models.Material) -> str:
    """A printed piece and where it lies."""
    places = "、".join(placement.place for placement in row.placements.all())
    return headed(f"{row.name}({row.get_kind_display()})", f"配架の場所は{places}" if places else "", row.note)


def of_proposal(row: models.Proposal) -> str:
    """What was proposed and what became of it."""
    who = f"{row.from_organization.name}より" if row.from_organization else ""
    decided = list(row.follow_ups.all())
    status = decided[-1].get_status_display() if decided else row.get_status_display()
    said = [f"{format_typed(each.decided_on)}、{each.decided_by_text}：{each.text}" for each in decided]
    return headed(f"{who}「{row.topic}」", row.text, f"状況は{status}", *said)


def of_occasions(name: str, rows: list[models.Occasion]) -> str:
    """When it took place in the year, and the numbers that were counted."""
    people = [row.participants for row in rows if row.participants is not None]
    copies = [row.copies for row in rows if row.copies is not None]
    return headed(
        f"{name}の実施",
        f"{len(rows)}回({'、'.join(format_typed(row.held_on) for row in rows)})",
        f"参加は延べ{sum(people)}人" if people else "",
        f"配布は{sum(copies)}部" if copies else "",
    )


def of_survey(row: models.Survey) -> str:
    """One statement about a survey; another source may say otherwise, and stands beside it."""
    year = f"{fiscal_year_label(row.fiscal_year)}の" if row.fiscal_year else ""
    return headed(f"{year}{row.name}" + _in_brackets(row.other_names), row.method_note, row.result_note, row.note)


def of_initiative(row: models.Initiative) -> str:
    """How far something is that the city may set up."""
    return headed(row.name, row.get_status_display(), row.note)


def of_goals(plan_name: str, goals: list[models.PlanGoal]) -> str:
    """The goals of one plan."""
    return headed(f"{plan_name}の基本目標", "、".join(goal.text for goal in goals))


def of_identification(row: models.IdentificationReport) -> str:
    """How often a body came to know of somebody, in its own words where it gave words."""
    count = row.count_text or f"{row.count}件"
    waiting = "" if row.not_connected is None else f"うち、まだどこにもつながっていない方は{row.not_connected}件"
    return headed(f"{row.organization.name}の把握", count, waiting, row.note)


def _named(row) -> str:
    return f"{row.name}({row.get_kind_display()}・{row.get_status_display()})"


def _when(row) -> str:
    if row.held_on is None:
        return row.when_note if hasattr(row, "when_note") else ""
    return format_typed(row.held_on)


def _seated(row: models.MeetingAttendance) -> str:
    if row.role == AttendanceRole.ATTENDEE:
        return row.organization.name
    return f"{row.organization.name}({row.get_role_display()})"


def _behind(note: str) -> str:
    return f"、{note.removesuffix('。')}" if note else ""


def _in_brackets(*notes: str) -> str:
    said = "。".join(note.removesuffix("。") for note in notes if note)
    return f"({said})" if said else ""
