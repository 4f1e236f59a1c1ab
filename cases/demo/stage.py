"""What every scenario stands on: who acts, where, when, and the few things that all of them do."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from django.utils import timezone

from akishima_support.access import Actor, acting_as
from cases.actions import cases, consents, consultations, records, referral_draft, referral_prepare, referral_send
from cases.actions.people import NewPerson
from cases.codes.consent import ConsentMethod, ConsentStatus, ConsentSubject
from cases.codes.consultation import Channel
from cases.demo.days import Days
from cases.models import Case, Consent, Consultation, Person, Referral
from network.models import Organization


@dataclass(frozen=True, slots=True)
class Content:
    """What a referral asks for, which items and texts cross, and what is agreed with the act."""

    request: str
    items: tuple[str, ...] = ()
    texts: dict[str, str] = field(default_factory=dict)
    terms: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Stage:
    """The cast by account name, the organizations by record key, and the calendar."""

    actors: dict[str, Actor]
    bodies: dict[str, Organization]
    days: Days

    def act(self, who: str, action: Callable, **words) -> Any:
        """Let somebody do something, as a page of theirs would."""
        actor = self.actors[who]
        with acting_as(actor):
            return action(by=actor, **words)

    @staticmethod
    def token() -> UUID:
        """What a form would send along, so that a second press makes no second row."""
        return uuid4()

    def log(self, who: str, at: datetime, *, about: Person | dict | None, topics: tuple, **fields) -> Consultation:
        """Log a contact; the first topic is the most pressing one."""
        fields = {"channel": Channel.PHONE, "received_at": at} | fields
        chosen = [(topic, number == 0) for number, topic in enumerate(topics)]
        return self.act(who, consultations.log, fields=fields, topics=chosen, about=about, token=self.token())

    def open_case(self, who: str, consultation: Consultation, at: datetime, **fields) -> Case:
        """Open a case from a consultation; it is urgent as the consultation was."""
        fields = {"urgency": consultation.urgency} | fields
        return self.act(
            who,
            consultations.open_case,
            consultation=consultation,
            about=NewPerson({}),
            fields=fields,
            at=at,
            token=self.token(),
        )

    def write(self, who: str, case: Case, at: datetime, *, level: str = "", **fields) -> None:
        """Write an entry into a case, with the level of going out where there is news of it."""
        fields |= {"occurred_at": at}
        self.act(who, records.add, case=case, fields=fields, extra={"level": level}, at=at, token=self.token())

    def set_check(self, case: Case, on: date, note: str) -> None:
        """Decide when 相田 looks after the case next."""
        self.act("aida", cases.set_next_check, case=case, version=case.version, on=on, note=note)

    def consent(self, who: str, person: Person, to: str, categories: tuple, at: datetime, **fields) -> Consent:
        """Record the person's own consent for one body; `fields` say what was different."""
        usual = {
            "recipient": self.bodies[to],
            "subject": ConsentSubject.SELF,
            "status": ConsentStatus.GIVEN,
            "categories": [str(each) for each in categories],
            "method": ConsentMethod.WRITTEN,
            "given_on": timezone.localdate(at),
            "explained_by": self.actors[who].user_name,
        }
        return self.act(who, consents.note, person=person, fields=usual | fields, at=at, token=self.token())

    def draft(self, who: str, at: datetime, content: Content, *, act: str, to: str, **subject) -> Referral:
        """Begin a referral about a case or a person and choose its content."""
        beginning = referral_draft.Beginning(act=act, to_organization=self.bodies[to], **subject)
        return self.choose(who, self.act(who, referral_draft.draft, beginning=beginning, at=at), content)

    def choose(self, who: str, referral: Referral, content: Content) -> Referral:
        """Choose what will cross."""
        return self.act(
            who,
            referral_prepare.choose_content,
            referral=referral,
            request=content.request,
            items=list(content.items),
            texts={str(category): text for category, text in content.texts.items()},
            version=referral.version,
            terms=content.terms,
        )

    def send(self, who: str, referral: Referral, at: datetime, consent: Consent | None = None) -> Referral:
        """Found it on the consent, if anything personal crosses, and send it."""
        if consent is not None:
            referral = self.act(
                who,
                referral_prepare.choose_consent,
                referral=referral,
                consent=consent,
                at=at,
                version=referral.version,
            )
        return self.act(who, referral_send.send, referral=referral, at=at, version=referral.version)
