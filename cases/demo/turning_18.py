"""教育総合相談室 plans to hand over two who turn 18 (F62-F65). The window knows how many, and nothing more."""

from akishima_support.japanese.months import months_before
from cases.actions import planned_handovers
from cases.codes.consent import Category, ConsentSubject
from cases.codes.person import DatePrecision
from cases.demo.stage import Stage
from cases.models import PlannedHandover

NOTE = "半年前に、ご本人と保護者の方に引継ぎの話をする。"


def play(stage: Stage) -> None:
    """One in five months, with the consent of both; one in ten."""
    midori = _plan(stage, "架空 みどり", "かくう みどり", 5, NOTE)
    _plan(stage, "架空 航", "かくう わたる", 10, "")
    stage.consent(
        "sakai",
        midori.person,
        "fukushi_somu",
        (Category.BASIC, Category.STUDY_WORK, Category.HISTORY),
        stage.days.ago(1, 15),
        subject=ConsentSubject.LEGAL_REPRESENTATIVE,
        subject_name="架空 みどりのお母さま",
        own_will="18歳からのことを相談できる所があると安心する、とのこと。",
    )


def _plan(stage: Stage, name: str, kana: str, months: int, note: str) -> PlannedHandover:
    born = months_before(stage.days.today, 18 * 12 - months)
    return stage.act(
        "sakai",
        planned_handovers.plan,
        about={"name": name, "kana": kana, "born_on": born, "born_precision": DatePrecision.DAY},
        to_organization=stage.bodies["fukushi_somu"],
        note=note,
        at=stage.days.ago(2, 14),
        token=stage.token(),
    )
