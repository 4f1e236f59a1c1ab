"""What the 受付票 prints: the blocks of the ministry's 相談受付・申込票 (domain §3.1)."""

from django.utils.translation import gettext as _

from akishima_support.japanese.formats import format_date
from cases.codes.code_list import CodeList
from cases.codes.consultation import Relation
from cases.models import Consultation, Person
from cases.models.code_words import code_word, words
from cases.presenters.consultation_detail import consultation_facts
from cases.presenters.found import born_text

# The sixteen items in the order of the ministry's form; whatever else was chosen follows.
PAPER_TOPICS = [
    "health",
    "housing",
    "income",
    "rent_loan",
    "tax_utility",
    "debt",
    "job_search",
    "job_trouble",
    "community",
    "family",
    "childcare",
    "care",
    "hikikomori_futoko",
    "dv_abuse",
    "no_food",
    "other",
]


def sheet(consultation: Consultation) -> dict:
    """The blocks of the sheet."""
    return {
        "consultation": consultation,
        "head": consultation_facts(consultation)[:6],
        "person": _person_rows(consultation),
        "topics": _marked(consultation),
        "next": [
            (_("緊急度"), consultation.get_urgency_display()),
            (_("結果"), consultation.get_outcome_display()),
            (_("次にすること"), consultation.next_step),
            (_("次にする日"), format_date(consultation.next_on) if consultation.next_on else ""),
        ],
    }


def _person_rows(consultation: Consultation) -> list[tuple]:
    """What is known of the person; how to reach them, and from whom it is kept, only where it was they who came.

    The paper of a mother's visit does not say what her daughter has told us since.
    """
    person = consultation.person
    if person is None:
        return []
    return [*_who(person), *(_reach(person) if consultation.relation == Relation.SELF else [])]


def _who(person: Person) -> list[tuple]:
    return [
        (_("ふりがな"), person.kana),
        (_("氏名"), person.name),
        (_("通称・ニックネーム"), person.nickname),
        (_("性別"), person.get_gender_display()),
        (_("生年月日・年齢"), born_text(person)),
        (_("住所"), f"{person.postal_code} {person.address}".strip()),
    ]


def _reach(person: Person) -> list[tuple]:
    return [
        (_("電話"), person.phone),
        (_("連絡のしかた"), person.contact_rule),
        (_("知られたくない相手"), person.secrecy_from),
    ]


def _marked(consultation: Consultation) -> list[tuple[str, str]]:
    """The sixteen items of the paper and whatever else was chosen, with ◎, ○ or nothing."""
    marks = {row.topic: "◎" if row.is_primary else "○" for row in consultation.topics.all()}
    known = [topic for topic in words(CodeList.TOPIC) if topic in marks]
    shown = dict.fromkeys([*PAPER_TOPICS, *known, *marks])
    return [(marks.get(topic, ""), code_word(CodeList.TOPIC, topic)) for topic in shown]
