"""What is kept about people, for the city's 個人情報ファイル簿 (個人情報保護法75条): from the models' own names."""

from dataclasses import dataclass

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from akishima_support.japanese.punctuation import listed
from cases import models as m
from network.models import CaseSummary

# Blocks of the print, each with the tables of which it tells. Partners' own tables and settings are about nobody here.
BLOCKS: list[tuple[str, tuple[type[models.Model], ...]]] = [
    ("person", (m.Person, m.PersonPair, m.PersonMerge, m.HouseholdMember, m.FamilyTie)),
    ("consultation", (m.Consultation, m.IntakeDetail, m.ThreadLink, m.CounterEnquiry)),
    ("case", (m.Case, m.CaseWorker, m.CaseEvent, m.LeadChange, m.AccessReason, m.EmergencyAccess, m.RiskFlag)),
    ("record", (m.ProgressRecord, m.RecordRevision, m.Attachment, m.PrivateNote, m.Draft)),
    ("observation", (m.GoingOutObservation, m.ContactStageObservation, m.OutcomeObservation)),
    ("sheet", (m.Assessment, m.SupportPlan, m.PlanGoal, m.Evaluation, m.GoalEvaluation)),
    (
        "telling",
        (
            m.Consent,
            m.ConsentScan,
            m.Referral,
            m.Packet,
            m.PacketFile,
            m.ReferralStep,
            m.StepScan,
            m.StepConfirmation,
            m.OutcomeAnswer,
            m.ReferralNotice,
            m.ReferralRating,
            m.Prompt,
            m.BasisDecision,
            m.CutNotice,
            m.PlannedHandover,
            m.CaseSummaryOrigin,
            CaseSummary,
            m.DisclosureRecord,
        ),
    ),
    ("rights", (m.DisclosureRequest, m.DisclosurePage, m.DisclosureCopy, m.Hold)),
]
# Kinds of columns that say when and by whom something was entered; the form wants to know what is kept about people.
BESIDE = (models.AutoField, models.BigAutoField, models.UUIDField)


@dataclass(frozen=True, slots=True)
class Block:
    """One block: its title, and per table the items."""

    title: str
    tables: list[tuple[str, str]]


def register_page() -> dict:
    """The context of the print. Nothing in it is about anybody."""
    return {"blocks": [Block(_title(key), [_table(model) for model in tables]) for key, tables in BLOCKS]}


def _title(key: str) -> str:
    return {
        "person": _("ご本人・ご家族"),
        "consultation": _("相談"),
        "case": _("ケース"),
        "record": _("支援経過と書類"),
        "observation": _("様子の移り変わり"),
        "sheet": _("アセスメント・プラン・評価"),
        "telling": _("同意・連携・情報提供"),
        "rights": _("開示請求・廃棄の保留"),
    }[key]


def _table(model: type[models.Model]) -> tuple[str, str]:
    return str(model._meta.verbose_name), listed(items_of(model))


def items_of(model: type[models.Model]) -> list[str]:
    """The names of the columns that say something, each once; a column that was given no name is of no concern."""
    columns = [column for column in model._meta.concrete_fields if not isinstance(column, BESIDE)]
    return list(dict.fromkeys(str(each.verbose_name) for each in columns if isinstance(each.verbose_name, Promise)))
