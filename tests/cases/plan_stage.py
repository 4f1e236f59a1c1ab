"""What people type into an assessment, a plan and an evaluation."""

from uuid import uuid4

from tests.cases.window_stage import day


def assessment(**changes) -> dict:
    """The boxes of an assessment, right in every way."""
    right = {
        "assessed_on": day(-1),
        "discovery_route": "family_contact_remote",
        "complaint": "会えていない。",
        "family_complaint": "母「先のことが心配」",
        "handbooks": ["unknown"],
        "factors": ["isolation", "family"],
        "screening": "seek_consent",
        "version": "1",
        "submission_token": str(uuid4()),
    }
    return right | changes


def plan(**changes) -> dict:
    """The boxes of a plan with one thing to do, right in every way."""
    right = {
        "made_on": day(-1),
        "issues": "家族以外と話す機会がない。",
        "plan_goal": "手紙のやりとりが続く。",
        "services": ["family_group"],
        "starts_on": day(0),
        "ends_on": day(180),
        "next_monitoring_on": day(60),
        "evaluate_on": day(180),
        "goal0-doer": "window",
        "goal0-what": "手紙を届ける。",
        "goal0-how_often": "月に1回",
        "version": "1",
        "submission_token": str(uuid4()),
    }
    return right | changes


def evaluation(**changes) -> dict:
    """The boxes of an evaluation of a plan with one thing to do, right in every way."""
    right = {
        "evaluated_on": day(0),
        "goal1-result": "partly",
        "goal1-note": "二通目に返事があった。",
        "changes": ["family_talk"],
        "remaining": "外で会うことは、まだ難しい。",
        "outlook": "replan",
        "version": "1",
        "submission_token": str(uuid4()),
    }
    return right | changes
