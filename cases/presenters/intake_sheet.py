"""What the 受付票 prints: the blocks of the ministry's 相談受付・申込票 in its order (domain §3.1).

Lists print every choice with its box, so that 不明 and 聞き取らない can be told from what was not filled in.
"""

from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.japanese.formats import format_date, format_partial
from akishima_support.japanese.punctuation import bracketed
from cases.codes.code_list import CodeList
from cases.codes.consultation import Relation
from cases.codes.person import Gender
from cases.models import Consultation, IntakeDetail, Person
from cases.models.code_words import code_word, words
from cases.models.intake_detail import APPLICATION, LIVING, SITUATION, VIEW, WITHDRAWAL
from cases.presenters.consultation_detail import consultation_facts
from cases.presenters.found import born_on_paper
from cases.presenters.sheet_lines import Line, Section, marked, section
from cases.rules.intake import duration_text, partial_start

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
    detail = detail_of(consultation)
    day = timezone.localdate(consultation.received_at)
    return _blocks(consultation, detail, duration_text(detail, day)) | {
        "consultation": consultation,
        "head": consultation_facts(consultation)[:3],
        "next": [
            (_("緊急度"), consultation.get_urgency_display()),
            (_("結果"), consultation.get_outcome_display()),
            (_("次にすること"), consultation.next_step),
            (_("次にする日"), format_date(consultation.next_on) if consultation.next_on else ""),
        ],
    }


def blank_sheet() -> dict:
    """The sheet to be filled in by hand; it is about nobody."""
    labels = [_("受付日時"), _("受付者"), _("相談方法")]
    return _blocks(Consultation(), IntakeDetail(), "") | {
        "consultation": None,
        "head": [(label, "") for label in labels],
        "next": [],
    }


def detail_of(consultation: Consultation) -> IntakeDetail:
    """The form's fields, or empty ones."""
    return getattr(consultation, "intake", None) or IntakeDetail()


def _blocks(consultation: Consultation, detail: IntakeDetail, duration: str) -> dict:
    return {
        "basic": [_person(consultation), _consulter(consultation, detail)],
        "topics": _topics({row.topic: row for row in consultation.topics.all()} if consultation.pk else {}),
        "application": [_application(detail)],
        "window": [
            section(_("仕事・住居・保険・年金"), detail, LIVING),
            _withdrawal(detail, duration),
            section(_("暮らし・学歴・医療・世帯"), detail, SITUATION),
            section(_("背景要因と見立て"), detail, VIEW),
        ],
    }


def _person(consultation: Consultation) -> Section:
    """What is known of the person; how to reach them, and from whom it is kept, only where it was they who came.

    The paper of a mother's visit does not say what her daughter has told us since.
    """
    person = consultation.person or Person()
    reached = person if consultation.relation == Relation.SELF else Person()
    other = bracketed(person.gender_note) if person.gender_note else ""
    lines = [
        Line(_("ふりがな"), person.kana),
        Line(_("氏名"), person.name),
        Line(_("通称・ニックネーム"), person.nickname),
        Line(_("性別"), person.gender_text, marked(Gender.choices, {person.gender}, {Gender.OTHER: other})),
        Line(_("生年月日・年齢"), born_on_paper(person, timezone.localdate(consultation.received_at))),
        Line(
            _("住所"), "　".join(filter(None, [f"〒{person.postal_code}" * bool(person.postal_code), person.address]))
        ),
        Line(_("電話（自宅など）"), reached.phone),
        Line(_("電話（携帯）"), reached.mobile),
        Line(_("メール"), reached.email),
    ]
    if reached.pk:
        lines += [Line(_("連絡のしかた"), reached.contact_rule), Line(_("知られたくない相手"), reached.secrecy_from)]
    return Section(_("基本情報（書ける範囲で）"), lines)


def _consulter(consultation: Consultation, detail: IntakeDetail) -> Section:
    relation = consultation.get_relation_display() if consultation.relation else ""
    note = bracketed(detail.relation_note) if detail.relation_note else ""
    anonymous = _("匿名") if consultation.is_anonymous else ""
    return Section(
        _("来談者（ご本人以外の場合）"),
        [
            Line(_("氏名"), " ".join(filter(None, [consultation.consulter_name, anonymous]))),
            Line(_("電話"), consultation.consulter_phone),
            Line(_("来談者への連絡のしかた"), consultation.consulter_contact_rule),
            Line(_("来談者とご本人との関係"), relation + note),
        ],
    )


def _topics(rows: dict) -> list[tuple[str, str]]:
    """The sixteen items of the paper and whatever else was chosen, with ◎, ○ or nothing."""
    known = [topic for topic in words(CodeList.TOPIC) if topic in rows]
    shown = dict.fromkeys([*PAPER_TOPICS, *known, *rows])
    marks = {topic: "◎" if row.is_primary else "○" for topic, row in rows.items()}
    return [(marks.get(topic, ""), code_word(CodeList.TOPIC, topic)) for topic in shown]


def _application(detail: IntakeDetail) -> Section:
    lines = section("", detail, APPLICATION[1:]).lines
    told = Line(_("利用目的（個人情報保護法62条）"), "", [("■" if detail.purpose_stated else "□", _("伝えた"))])
    return Section(_("説明と申込み"), [told, *lines])


def _withdrawal(detail: IntakeDetail, duration: str) -> Section:
    start = partial_start(detail)
    block = section(_("ひきこもりの状況"), detail, WITHDRAWAL)
    begun = Line(_("始まりの時期"), format_partial(start) if start else "")
    lasted = Line(_("期間"), _("受付の日に%(duration)s") % {"duration": duration}) if start else block.lines[2]
    return Section(block.title, [block.lines[0], begun, lasted, *block.lines[3:]])
