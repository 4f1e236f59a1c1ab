"""What the page 検索 shows: every hit with where it leads and why it was found."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from akishima_support.access import current_actor
from akishima_support.japanese.formats import format_short
from akishima_support.japanese.punctuation import listed
from akishima_support.japanese.snippet import Snippet, snippet
from akishima_support.ui.addresses import address, page_address
from akishima_support.ui.printed import Printed
from cases.actions.search import Found
from cases.models import Case, Consultation, Person, ProgressRecord, Referral
from cases.presenters.case_list import case_marks
from cases.presenters.found import born_text, topics_text
from cases.presenters.reasons import caller_reasons, person_reasons
from cases.presenters.same_people import same_labels, same_people, side_by_side
from cases.rules.caseload import strangers_to
from cases.rules.search_texts import READ_A_PAGE
from cases.rules.search_words import Words

ROW = Printed(
    "cases/_search_hit.html", "kind", "url", "link", "who", "marks", "log_link", "about", "day", "why", "snippet"
)
LOG_LINK = Printed("cases/_search_log_link.html", "url")
SNIPPET = Printed("cases/_search_snippet.html", "before", "match", "after")


@dataclass(frozen=True, slots=True)
class Hit:
    """One row: what it is, where it leads, whom it names, the particulars, the day and why it was found.

    `log_url` opens 相談を受ける about whom it names.
    """

    kind: str
    url: str
    link: str
    who: str
    about: str
    day: str
    why: str
    snippet: Snippet | None = None
    is_restricted: bool = False
    log_url: str = ""

    def places(self, language: str) -> dict[str, str]:
        """What is filled into the printed row."""
        found = self.snippet
        return {
            "kind": self.kind,
            "url": self.url,
            "link": self.link,
            "who": self.who,
            "marks": case_marks(False, self.is_restricted, language),
            "log_link": LOG_LINK(url=self.log_url) if self.log_url else "",
            "about": self.about,
            "day": self.day,
            "why": self.why,
            "snippet": SNIPPET(before=found.before, match=found.match, after=found.after) if found else "",
        }


@dataclass(frozen=True, slots=True)
class Section:
    """Hits of one kind. `next` is what the button for older ones sends; empty when there are none."""

    title: str
    hits: list[Hit]
    part: str = ""
    next: int = 0

    def rows(self) -> list[SafeString]:
        """The rows of the table, printed."""
        language = get_language()
        return ROW.each(hit.places(language) for hit in self.hits)


def results(found: Found, words: Words, asked: dict) -> dict:
    """The context of the page."""
    same = same_people(found.people)
    people = [_person(row, found, words, same) for row in side_by_side(found.people, same)]
    strangers = strangers_to({row.person_id for row in found.texts}, current_actor(), timezone.now())
    sections = [
        Section(_("番号が同じもの"), [_numbered(row) for row in found.by_number]),
        Section(_("ご本人・ご家族"), people, "people", found.next_people),
        Section(_("相談に来られた方"), [_call(row, words) for row in found.calls], "calls", found.next_calls),
        Section(
            _("文章"), [_text(row, words.key, row.person_id in strangers) for row in found.texts], "", found.next_texts
        ),
    ]
    return {
        "sections": [section for section in sections if section.hits],
        "is_searched": True,
        "is_empty": found.is_empty,
        "asked": asked,
        "is_single_letter": words.is_single_letter and asked["where"] != "texts",
        "offers_texts": asked["where"] == "names" and not asked["after"] and bool(words.key),
        "read_so_far": READ_A_PAGE if found.texts_left else 0,
        "next_texts": found.next_texts,
    }


def _numbered(row: Case | Consultation | Referral) -> Hit:
    why = _("番号")
    if isinstance(row, Case):
        return Hit(_("ケース"), _case_url(row), row.case_no, row.person_label, row.get_status_display(),
                   format_short(row.opened_on), why, is_restricted=row.restricted)  # fmt: skip
    if isinstance(row, Consultation):
        return _hit_of_call(row, why)
    url = address("cases:referral_detail", row.uid)
    return Hit(_("連携"), url, row.referral_no, "", row.get_act_display(), format_short(_day(row.created_at)), why)


def _person(person: Person, found: Found, words: Words, same: dict) -> Hit:
    case = found.cases.get(person.pk)
    url = _case_url(case) if case else address("cases:person_edit", person.uid)
    about = [person.kana, born_text(person), same_labels(same[person.pk])]
    known = filter(None, about)
    return Hit(
        kind=_("ケース") if case else _("ご本人"),
        url=url,
        link=case.case_no if case else _("ご本人の情報"),
        who=person.label,
        about="　".join([*([case.get_status_display()] if case else []), *known]),
        day=format_short(_day(person.created_at)),
        why=listed(person_reasons(person, words)),
        is_restricted=person.restricted,
        log_url=_log_url("person", person),
    )


def _call(call: Consultation, words: Words) -> Hit:
    return _hit_of_call(call, listed(caller_reasons(call, words)))


def _hit_of_call(call: Consultation, why: str, marked: Snippet | None = None) -> Hit:
    person = call.person.label if call.person else ""
    """What it was about only where no name and no case stands before a colleague's look."""
    topics = "" if call.person or call.case else topics_text(call)
    about = [call.get_channel_display(), topics, call.case.case_no if call.case else ""]
    return Hit(
        kind=_("相談"),
        url=address("cases:consultation_detail", call.uid),
        link=call.reception_no,
        who=_named(call.consulter_name, person),
        about="　".join(filter(None, about)),
        day=format_short(_day(call.received_at)),
        why=why,
        snippet=marked,
        is_restricted=bool(call.person and call.person.restricted),
        log_url=_log_url("person", call.person) if call.person else _log_url("follows", call),
    )


def _named(caller: str, person: str) -> str:
    if caller and person and caller != person:
        return _("%(caller)s（ご本人：%(person)s）") % {"caller": caller, "person": person}
    return caller or person or _("お名前のない方")


def _text(row: Consultation | ProgressRecord, key: str, is_stranger: bool) -> Hit:
    """Of somebody for whom a reason would be asked, where the word stands and not what stands around it."""
    if isinstance(row, Consultation):
        label, marked = _first(key, (_("相談の内容"), row.said), (_("お答えしたこと"), row.answered))
        return _hit_of_call(row, label, None if is_stranger else marked)
    texts = (_("事実"), row.fact), (_("話されたこと"), row.statement), (_("所見・方針"), row.opinion)
    label, marked = _first(key, *texts)
    return Hit(
        kind=_("支援経過"),
        url=_case_url(row.case),
        link=row.case.case_no,
        who=row.case.person_label,
        about=row.get_method_display(),
        day=format_short(_day(row.occurred_at)),
        why=label,
        snippet=None if is_stranger else marked,
        is_restricted=row.case.restricted,
    )


def _first(key: str, *texts: tuple[str, str]) -> tuple[str, Snippet | None]:
    """The first text that has the key, with its label."""
    for label, text in texts:
        marked = snippet(text, key)
        if marked is not None:
            return label, marked
    return _("文章"), None


def _log_url(kind: str, row: Person | Consultation) -> str:
    return f"{page_address('cases:consultation_new')}?{kind}={row.uid}"


def _case_url(case: Case) -> str:
    return address("cases:case_detail", case.uid)


def _day(at):
    return timezone.localdate(at)
