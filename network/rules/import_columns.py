"""The columns of a list of organizations: what they are called, and how a cell is read and shown.

One table for the import, its template and the export, so that a file that was exported can be imported again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from akishima_support.japanese.search_key import search_key
from network.codes import Audience, CostType, ForGender, OrganizationKind, Sector, WayOfUse
from network.models import ContactPoint, Organization
from network.rules import import_readers as read
from network.rules.import_words import NO_MARK, OTHER_HEADINGS, YES_MARK


class Part(StrEnum):
    """What a column says something about."""

    BODY = "body"
    CONTACT = "contact"
    ALIAS = "alias"


def as_words(value) -> str:
    """A text, a number, names behind each other, or nothing."""
    if isinstance(value, list | tuple):
        return "、".join(map(str, value))
    return "" if value is None else str(value)


def as_mark(value: bool | None) -> str:
    """○ or ×, which Excel keeps as they are."""
    return {True: YES_MARK, False: NO_MARK}.get(value, "")


def as_label(codes: type[models.TextChoices]) -> Callable[[str], str]:
    """The word of a code."""
    return lambda value: str(codes(value).label) if value in codes.values else as_words(value)


def as_labels(codes: type[models.TextChoices]) -> Callable[[list[str] | None], str]:
    """The words of several codes."""
    return lambda values: "、".join(str(code.label) for code in codes if code in (values or []))


@dataclass(frozen=True)
class Column:
    """One column. What else people call it stands in `import_words`."""

    key: str
    part: Part
    label: Promise
    read: Callable[[str], object]
    show: Callable[[object], str] = as_words
    codes: type[models.TextChoices] | None = None

    @property
    def others(self) -> list[str]:
        """Other headings; they are compared without spaces, width and signs."""
        return OTHER_HEADINGS.get(self.key, "").split()


def _body(key: str, label, *, reader=None, show=as_words) -> Column:
    return Column(key, Part.BODY, label, reader or read.text_of(Organization, key), show)


def _code(key: str, label, codes: type[models.TextChoices]) -> Column:
    return Column(key, Part.BODY, label, read.code_of(codes), as_label(codes), codes)


def _contact(key: str, label, *, reader=None, show=as_words) -> Column:
    return Column(key, Part.CONTACT, label, reader or read.text_of(ContactPoint, field_of(key)), show)


def field_of(key: str) -> str:
    """The name of the model's field that a column is kept in."""
    return CONTACT_FIELDS.get(key, key)


CONTACT_FIELDS = {"contact_note": "note"}  # where the key is not the name of the field
COLUMNS = [
    _body("name", _("名称")),
    _body("name_kana", _("名称(カナ)"), reader=read.kana),
    _body("name_en", _("名称(英語)")),
    Column("aliases", Part.ALIAS, _("別名"), read.names),
    _code("kind", _("種別"), OrganizationKind),
    _code("sector", _("区分"), Sector),
    _body("parent", _("上の機関"), reader=read.text_of(Organization, "name")),
    _contact("purpose", _("連絡先の用途")),
    _contact("phone", _("電話"), reader=read.phone),
    _contact("fax", _("FAX"), reader=read.phone),
    _contact("email", _("メール"), reader=read.email),
    _contact("url", _("ホームページ"), reader=read.url),
    _contact("postal_code", _("郵便番号"), reader=read.postal),
    _contact("address", _("住所")),
    _contact("hours", _("受付時間")),
    _contact("contact_note", _("連絡先の備考")),
    _contact("is_public", _("公開してよい連絡先"), reader=read.yes_no, show=as_mark),
    _body("description", _("していること")),
    _body("strengths", _("強み")),
    _body("accepts_direct_consultation", _("直接の相談を受ける"), reader=read.yes_no, show=as_mark),
    _body("can_receive", _("連携の宛先にできる"), reader=read.yes_no, show=as_mark),
    _code("audience", _("利用できるのは"), Audience),
    _body("age_min", _("年齢(下限)"), reader=read.age),
    _body("age_max", _("年齢(上限)"), reader=read.age),
    _body("age_rule_note", _("年齢の数え方")),
    _code("for_gender", _("対象の性別"), ForGender),
    Column("ways", Part.BODY, _("利用の方法"), read.codes_of(WayOfUse), as_labels(WayOfUse), WayOfUse),
    _body("catchments", _("担当区域の区分"), reader=read.names),
    _body("area_note", _("担当区域")),
    _body("located_in_city", _("市内に拠点がある"), reader=read.yes_no, show=as_mark),
    _code("cost_type", _("費用"), CostType),
    _body("cost_note", _("費用の説明")),
    _body("privacy_note", _("案内の前に伝えること")),
    _body("participant_note", _("参加者について")),
    _body("source_note", _("出典")),
    _body("note", _("備考・確認したいこと")),
]
BY_KEY = {column.key: column for column in COLUMNS}


def heading_key(text: str) -> str:
    """A heading without what people write differently."""
    return search_key(text.replace("_", ""))


@lru_cache(maxsize=1)
def known_headings() -> dict[str, str]:
    """The key of a column by its headings, in both languages; what stands first wins."""
    known: dict[str, str] = {}
    for column in COLUMNS:
        for word in (*_labels(column), *column.others):
            known.setdefault(heading_key(word), column.key)
    return known


def _labels(column: Column) -> list[str]:
    words = []
    for language in ("ja", "en"):
        with override(language):
            words.append(str(column.label))
    return words
