"""The whole report: every sentence under its heading."""

import hashlib
import json
from collections import defaultdict

from django.utils import translation

from network.codes import MembershipStatus, RelationKind
from network.models import Activity, Material, Occasion, Training, YearReport, YearReportSection
from network.report_headings import ReportHeading as Heading
from network.rules.small_numbers import is_small
from network.rules.year_report import sentences
from network.rules.year_report.gathering import Gathered, gather
from network.rules.year_report.line import Chapter, Line, chapter_of, line_of, line_of_many
from network.rules.year_report.placing import heading_between, heading_of_activity, heading_of_body, heading_of_meeting


def chapters_of(report: YearReport) -> list[Chapter]:
    """As it was signed, or as the data are now without what the secretariat leaves out."""
    if report.is_signed:
        return [chapter_of(stored) for stored in report.content]
    composed = composed_for(report.fiscal_year)
    sections = YearReportSection.unscoped.filter(report=report)
    written = {section.heading: section for section in sections}
    return [_chapter(heading, composed[heading], written.get(heading)) for heading in Heading]


def content_of(report: YearReport) -> tuple[list[dict], str]:
    """What a signature fixes, and its digest."""
    stored = [chapter.stored() for chapter in chapters_of(report)]
    text = json.dumps(stored, ensure_ascii=False, sort_keys=True)
    return stored, hashlib.sha256(text.encode()).hexdigest()


def composed_for(year: int) -> dict[str, list[Line]]:
    """The sentences of the data by heading. A document of the city: in Japanese, whoever reads it."""
    with translation.override("ja"):
        return _composed(gather(year))


def _chapter(heading: str, lines: list[Line], section: YearReportSection | None) -> Chapter:
    left_out = set(section.left_out) if section else set()
    kept = [line for line in lines if line.key not in left_out]
    return Chapter(heading, section.text if section else "", kept)


def _composed(rows: Gathered) -> dict[str, list[Line]]:
    chapters: dict[str, list[Line]] = defaultdict(list)
    for part in (_meetings, _network, _bodies, _memberships, _activities, _policy, _identification):
        for heading, line in part(rows):
            chapters[heading].append(line)
    return chapters


def _meetings(rows: Gathered):
    for meeting in rows.meetings:
        yield heading_of_meeting(meeting.kind), line_of(meeting, sentences.of_meeting(meeting))


def _network(rows: Gathered):
    members = [row for row in rows.memberships if row.status == MembershipStatus.MEMBER and row.seat_no]
    for platform in rows.platforms:
        own = [row for row in members if row.platform_id == platform.pk]
        yield Heading.CITY, line_of(platform, sentences.of_platform(platform, own))
    for body in rows.meeting_bodies:
        yield heading_of_meeting(body.kind), line_of(body, sentences.of_meeting_body(body))


def _bodies(rows: Gathered):
    services, relations = defaultdict(list), defaultdict(list)
    for service in rows.services:
        services[service.organization_id].append(service)
    for relation in rows.relations:
        relations[_place_of_relation(relation), relation.from_organization_id].append(relation)
    for body in rows.organizations:
        heading, text = heading_of_body(body), sentences.of_body(body)
        if text:
            yield heading, line_of(body, text)
        if services[body.pk]:
            text = sentences.of_services(services[body.pk])
            yield heading, line_of_many(f"services-{_key(body)}", services[body.pk], text)
    for (heading, _body), several in relations.items():
        key = f"relations-{heading}-{_key(several[0].from_organization)}"
        yield heading, line_of_many(key, several, sentences.of_relations(several))


def _memberships(rows: Gathered):
    """Under each heading its own; those of the city stand with the network itself."""
    places = defaultdict(list)
    for row in rows.memberships:
        if (heading := heading_of_body(row.organization)) != Heading.CITY:
            places[heading].append(row)
    for heading, several in places.items():
        yield heading, line_of_many(f"memberships-{heading}", several, sentences.of_memberships(several))


def _place_of_relation(relation) -> str:
    if relation.kind == RelationKind.RUNS_WITH:
        return Heading.WINDOW
    return heading_between(relation.from_organization, relation.to_organization)


def _activities(rows: Gathered):
    occasions = defaultdict(list)
    for occasion in rows.occasions:
        occasions[occasion.activity or occasion.training].append(occasion)
    for activity in rows.activities:
        yield heading_of_activity(activity), line_of(activity, sentences.of_activity(activity))
        yield from _occasions(heading_of_activity(activity), activity, occasions[activity])
    for training in rows.trainings:
        heading = training.report_heading or heading_between(training.host, None)
        yield heading, line_of(training, sentences.of_training(training))
        yield from _occasions(heading, training, occasions[training])
    for material in rows.materials:
        lying = [material, *material.placements.all()]
        line = line_of_many(f"material-{_key(material)}", lying, sentences.of_material(material))
        yield _place_of_material(material), line


def _occasions(heading: str, of: Activity | Training, rows: list[Occasion]):
    """The numbers of a group of a few are for the window alone."""
    if rows:
        key = f"occasions-{of._meta.model_name}-{_key(of)}"
        small = any(is_small(row.participants) for row in rows)
        yield heading, Line(key, sentences.of_occasions(of.name, rows), "窓口の記録", False, small)


def _place_of_material(material: Material) -> str:
    """With the body that it tells about, else with what it is used for."""
    used = material.activities.all()
    if material.organization is None and used:
        return heading_of_activity(used[0])
    return heading_between(material.organization, None)


def _policy(rows: Gathered):
    for survey in rows.surveys:
        yield Heading.CITY, line_of(survey, sentences.of_survey(survey))
    for initiative in rows.initiatives:
        yield Heading.JUSOU, line_of(initiative, sentences.of_initiative(initiative))
    plans = defaultdict(list)
    for goal in rows.plan_goals:
        plans[goal.plan_name].append(goal)
    for name, goals in plans.items():
        yield Heading.JUSOU, line_of_many(f"plan-{_key(goals[0])}", goals, sentences.of_goals(name, goals))
    for proposal in rows.proposals:
        yield Heading.PROPOSALS, line_of(proposal, sentences.of_proposal(proposal))


def _identification(rows: Gathered):
    """Figures of one to three a year: only the window reads them, also in what is published."""
    for report in rows.identification:
        line = line_of(report, sentences.of_identification(report), for_window=True)
        yield heading_of_body(report.organization), line


def _key(row) -> str:
    return row.record_key or str(row.pk)
