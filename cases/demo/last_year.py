"""The fiscal year that is over: nameless calls, and what the callers were pointed to: something to count.

Channels and bodies are uneven on purpose: what leaves the window shows large numbers and hides small ones.
"""

from datetime import timedelta

from akishima_support.japanese.business_days import business_days_between
from akishima_support.japanese.fiscal_years import fiscal_year, fiscal_year_start
from cases.actions.referral_give import Explained, give_information
from cases.codes.consultation import Channel, ConsultationOutcome, Relation
from cases.demo.stage import Stage

CHANNELS = [Channel.PHONE] * 17 + [Channel.COUNTER] * 9 + [Channel.MAIL] * 6 + [Channel.LETTER] * 2
RELATIONS = [Relation.MOTHER, Relation.SELF, Relation.MOTHER, Relation.FATHER, Relation.SELF, Relation.SIBLING]
TOPICS = [("hikikomori_futoko", "how_to_relate"), ("hikikomori_futoko", "family"), ("talk_listen",), ("job_search",)]
BODIES = {"kokokara": 7, "kurashigoto": 6, "riyusu": 2}
DAYS_APART = 10


def play(stage: Stage) -> None:
    """One call every ten days; the first of them are told where they could go."""
    begin = fiscal_year_start(fiscal_year(stage.days.today) - 1)
    bodies = [body for body, count in BODIES.items() for _each in range(count)]
    for number, channel in enumerate(CHANNELS):
        day = begin + timedelta(days=7 + DAYS_APART * number)
        at = stage.days.ago(business_days_between(day, stage.days.today), 10, 30)
        call = stage.log(
            "aida" if number % 2 else "murata",
            at,
            about=None,
            topics=TOPICS[number % len(TOPICS)],
            channel=channel,
            relation=RELATIONS[number % len(RELATIONS)],
            is_anonymous=True,
            said="お名前のない相談（架空）。家での過ごし方について話された。",
            answered="お話を伺い、いつでもまた相談できることをお伝えした。",
            outcome=ConsultationOutcome.INFO_ONLY,
        )
        if number < len(bodies):
            to = {"to_organization": stage.bodies[bodies[number]], "explained": Explained(cost=True, privacy=True)}
            stage.act("aida", give_information, **to, consultation=call, at=at)
