"""The whole demonstration, all at once or not at all."""

from django.db import transaction

from akishima_support.access import acting_as, system_actor
from akishima_support.japanese.clock import today
from cases.demo import (
    activities,
    anonymous_calls,
    asked_to_see,
    case_sheets,
    corrections,
    directory_kept,
    groups,
    household_8050,
    last_year,
    meeting_results,
    meetings,
    mother_only,
    phrases,
    prompted,
    reroute,
    restricted_woman,
    seven_acts,
    three_generations,
    turning_18,
    twice_known,
    waiting,
    year_reports,
)
from cases.demo.accounts import confirm_bodies, make_accounts
from cases.demo.days import Days
from cases.demo.stage import Stage
from network.actions.load_directory import load_directory
from network.models import Organization

# In the order in which they began, so that the numbers go up with the dates.
SCENARIOS = (
    last_year,
    groups,
    reroute,
    mother_only,
    household_8050,
    three_generations,
    anonymous_calls,
    restricted_woman,
    seven_acts,
    waiting,
    corrections,
    turning_18,
    twice_known,
    asked_to_see,
    meetings,
    meeting_results,
    case_sheets,
    phrases,
    activities,
    prompted,
    year_reports,
    directory_kept,
)


@transaction.atomic
def play(scenarios: tuple = SCENARIOS) -> None:
    """Make the accounts and play the scenarios, with the directory where it is absent."""
    actor = system_actor("load_demo")
    with acting_as(actor):
        if not Organization.unscoped.filter(is_window=True).exists():
            load_directory(by=actor)
        bodies = {each.record_key: each for each in Organization.unscoped.exclude(record_key="")}
    days = Days(today())
    actors = make_accounts(bodies, days.today)
    confirm_bodies(bodies, actors["fujii"], days.ago(200))
    stage = Stage(actors, bodies, days)
    for scenario in scenarios:
        scenario.play(stage)
