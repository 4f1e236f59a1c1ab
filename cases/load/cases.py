"""Rows of one case: the person, the case, the first consultation and five records of the years since."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import cycle

from akishima_support.audit import EventType
from akishima_support.audit.models import AuditEvent
from cases.code_lists import STARTING_LISTS
from cases.codes.case import CaseStatus, ClosureReason, Counterpart, RecordMethod, RecordResult
from cases.codes.code_list import ALWAYS_THERE, CodeList
from cases.codes.consultation import Channel, ConsultationOutcome, Relation, Urgency
from cases.codes.household import MarkSetting
from cases.codes.keeping import RecordKind
from cases.load.dice import Dice
from cases.load.names import NICKNAME, Names
from cases.load.notes import Notes
from cases.load.numbers import Series
from cases.load.surroundings import Surroundings
from cases.load.tables import Table
from cases.models import Case, Consultation, ConsultationTopic, Person, ProgressRecord, RestrictedReader
from cases.rules.retention import kept_until, rule_now

RECORDS_A_CASE = 5
YEARS = 7  # the numbers of 令和 begin in fiscal year 2019
# Of a hundred cases; nine in ten have ended.
STATUSES = {CaseStatus.RECEIVED: 1, CaseStatus.OPEN: 6, CaseStatus.WATCHING: 3, CaseStatus.CLOSED: 90}
RESTRICTED_ONE_IN = 500
LONGEST_CLOSED_DAYS = 700
METHODS, RESULTS = list(RecordMethod), list(RecordResult)
TOPICS = [code for code, *_words in STARTING_LISTS[CodeList.TOPIC] if code not in ALWAYS_THERE]
OTHER_TOPICS = [topic for topic in TOPICS if topic != "hikikomori_futoko"]


@dataclass(frozen=True, slots=True)
class MadeCase:
    """What a referral of the case needs to know about it."""

    id: int
    person_id: int
    person_name: str
    is_closed: bool
    worker: tuple[int, str]
    opened: datetime
    last: datetime


class CaseRows:
    """Makes the rows of cases, one case at a time."""

    def __init__(self, dice: Dice, today: date, around: Surroundings):
        self.dice, self.today, self.around = dice, today, around
        self.names, self.notes = Names(dice), Notes(dice)
        self.retention = rule_now(RecordKind.CASE)
        self.case_numbers, self.reception_numbers = Series("case"), Series("consultation")
        statuses = [status for status, share in STATUSES.items() for _each in range(share)]
        dice.shuffle(statuses)
        self.statuses = cycle(statuses)
        self.people, self.readers, self.cases = Table(Person), Table(RestrictedReader), Table(Case)
        self.consultations, self.topics = Table(Consultation), Table(ConsultationTopic)
        self.records, self.events = Table(ProgressRecord), Table(AuditEvent)
        self.tables = [
            self.people,
            self.readers,
            self.cases,
            self.consultations,
            self.topics,
            self.records,
            self.events,
        ]

    def add(self) -> MadeCase:
        """One case with everything that belongs to it."""
        status, worker = next(self.statuses), self.dice.pick(self.around.staff)
        opened, last = self._span(status == CaseStatus.CLOSED)
        person_id, name, restricted = self._person(opened, worker)
        case_id = self._case(
            status, worker, opened, last, person_id=person_id, person_label=name, restricted=restricted
        )
        made = MadeCase(case_id, person_id, name, status == CaseStatus.CLOSED, worker, opened, last)
        self._consultation(made)
        self._records(made)
        return made

    def _span(self, closed: bool) -> tuple[datetime, datetime]:
        """When it was opened and when something last happened, during office hours and not today."""
        past = YEARS * 365 if closed else 2 * 365
        ago = self.dice.number(1 + RECORDS_A_CASE, past)
        length = self.dice.number(RECORDS_A_CASE, min(ago - 1, LONGEST_CLOSED_DAYS))
        opened = self._moment(self.today - timedelta(days=ago))
        return opened, opened + timedelta(days=length)

    def _moment(self, day: date) -> datetime:
        """A moment of the day from 9:00 to 17:00 in Akishima, which is from 0:00 UTC."""
        minutes = self.dice.number(0, 95) * 5
        return datetime(day.year, day.month, day.day, minutes // 60, minutes % 60, tzinfo=UTC)

    def _person(self, opened: datetime, worker: tuple[int, str]) -> tuple[int, str, bool]:
        name, dice = self.names.draw(), self.dice
        restricted = dice.number(1, RESTRICTED_ONE_IN) == 1
        phone = f"000-{dice.number(0, 9999):04d}-{dice.number(0, 9999):04d}"
        person_id = self.people.add(
            uid=dice.uid(),
            keeper_id=self.around.window_id,
            name=name.name,
            kana=name.kana,
            nickname=NICKNAME,
            gender=name.gender,
            born_on=date(dice.number(1950, 2008), dice.number(1, 12), dice.number(1, 28)),
            born_precision="day",
            phone=phone,
            address=f"昭島市架空町{dice.number(1, 5)}丁目{dice.number(1, 30)}番{dice.number(1, 20)}号",
            restricted=restricted,
            created_at=opened,
            search_key=name.search_key,
            kana_key=name.kana_key,
            phone_key=phone.replace("-", ""),
        )
        if restricted:
            self.readers.add(person_id=person_id, user_id=worker[0])
        return person_id, name.name, restricted

    def _case(self, status, worker, opened: datetime, last: datetime, **person) -> int:
        dice = self.dice
        if status == CaseStatus.CLOSED:
            reason = dice.pick((ClosureReason.GOAL, ClosureReason.LINKED, ClosureReason.NO_CONTACT))
            ending = {"closed_at": last, "closed_by_id": worker[0], "closure_reason": reason}
            until = kept_until(self.retention, last.date())
            ending |= {"retention_until": until, "retention_version": self.retention.version}
        else:
            ending = {"next_check_on": self.today + timedelta(days=dice.number(-7, 60))}
        case_no = self.case_numbers.draw(opened.date())
        is_8050 = dice.pick((False, False, True))
        case_id = self.cases.add(
            uid=dice.uid(),
            case_no=case_no,
            status=status,
            urgency=dice.pick((Urgency.U4, Urgency.U4, Urgency.U4, Urgency.U3, Urgency.U2, Urgency.U1)),
            household_8050=is_8050,
            household_8050_set=MarkSetting.YES if is_8050 else MarkSetting.DERIVED,
            lead_worker_id=worker[0],
            lead_organization_id=self.around.window_id,
            opened_on=opened.date(),
            last_activity_on=last.date(),
            **person,
            **ending,
        )
        self.log(EventType.CASE_OPENED, worker, opened, person["person_id"], case_no)
        return case_id

    def _consultation(self, made: MadeCase) -> None:
        dice = self.dice
        consultation_id = self.consultations.add(
            uid=dice.uid(),
            reception_no=self.reception_numbers.draw(made.opened.date()),
            received_at=made.opened,
            received_by_id=made.worker[0],
            channel=dice.pick((Channel.PHONE, Channel.PHONE, Channel.COUNTER, Channel.MAIL)),
            relation=dice.pick((Relation.MOTHER, Relation.MOTHER, Relation.FATHER, Relation.SELF)),
            person_id=made.person_id,
            case_id=made.id,
            said=self.notes.draw(),
            answered=self.notes.draw(),
            outcome=ConsultationOutcome.CASE,
            search_key="",
        )
        self.topics.add(consultation_id=consultation_id, topic="hikikomori_futoko", is_primary=True)
        self.topics.add(consultation_id=consultation_id, topic=dice.pick(OTHER_TOPICS))

    def _records(self, made: MadeCase) -> None:
        dice, step = self.dice, (made.last - made.opened) / RECORDS_A_CASE
        for number in range(1, RECORDS_A_CASE + 1):
            occurred = self._moment((made.opened + number * step).date()) if number < RECORDS_A_CASE else made.last
            self.records.add(
                uid=dice.uid(),
                case_id=made.id,
                person_id=made.person_id,
                occurred_at=occurred,
                method=dice.pick(METHODS),
                counterpart=dice.pick((Counterpart.SELF, Counterpart.FAMILY, Counterpart.NOBODY)),
                result=dice.pick(RESULTS),
                fact=self.notes.draw(),
                recorded_at=occurred,
                recorded_by_id=made.worker[0],
            )

    def log(self, event: EventType, worker: tuple[int, str], at: datetime, person_id: int, number: str) -> None:
        """The audit row that the action would have written."""
        self.events.add(
            at=at,
            type=event,
            user_id=worker[0],
            user_name=worker[1],
            organization_id=self.around.window_id,
            organization_name=self.around.window_name,
            role="window_staff",
            person_numbers=f"[{person_id}]",
            case_no=number,
        )
