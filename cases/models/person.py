"""The person it is about. Never required to have a name."""

import uuid

from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Actor, ScopedManager
from akishima_support.audit.reading import PersonalModel, PersonalQuerySet
from akishima_support.japanese.grams import name_grams, phone_gram
from akishima_support.japanese.punctuation import bracketed, listed
from akishima_support.japanese.search_key import normalize_phone, search_key
from cases.codes.person import DatePrecision, Gender
from cases.models.contact_lines import Line, person_lines
from cases.models.search_index import GramKind
from cases.models.searchable import Searchable
from network.models.paired import both_or_neither


class PersonQuerySet(PersonalQuerySet):
    """Whoever keeps the record sees it; restricted people only their named staff; doubles that were merged nobody."""

    def visible_to(self, actor: Actor):
        """Records kept by the organization acted for, without those restricted to others or merged into another."""
        if actor.is_system:
            return self
        if not (actor.is_window or actor.side == "partner"):
            return self.none()
        return self.filter(open_to(actor), keeper_id=actor.organization_id, merged_into=None)


class Person(Searchable, PersonalModel):
    """A person in hikikomori, or a member of the family who needs help too.

    `keeper` is the organization whose record this is: the window, or a partner for its own referrals.
    `merged_into` is set on a double whose rows went to the record that stays.
    Text stays as typed; `search_key` beside it is what searches look at. `risk_kinds` repeats the flags that stand.
    """

    person_number_field = "id"
    gram_kind = GramKind.PERSON
    searched_columns = ("search_key", "kana_key", "phone_key", "mobile_key")

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    keeper = models.ForeignKey("network.Organization", models.PROTECT, related_name="+", verbose_name=_("記録の持ち主"))
    name = models.CharField(_("氏名"), max_length=100, blank=True)
    kana = models.CharField(_("ふりがな"), max_length=100, blank=True)
    nickname = models.CharField(_("通称・ニックネーム"), max_length=100, blank=True)
    name_note = models.CharField(_("文字の説明"), max_length=100, blank=True)
    gender = models.CharField(_("性別"), max_length=10, choices=Gender, blank=True)
    gender_note = models.CharField(_("その他の性（自由記述）"), max_length=50, blank=True)
    born_on = models.DateField(_("生年月日"), null=True, blank=True)
    born_precision = models.CharField(_("生年月日の確かさ"), max_length=5, choices=DatePrecision, blank=True)
    estimated_age = models.PositiveSmallIntegerField(_("およその年齢"), null=True, blank=True)
    estimated_on = models.DateField(_("およその年齢を聞いた日"), null=True, blank=True)
    postal_code = models.CharField(_("郵便番号"), max_length=10, blank=True)
    address = models.CharField(_("住所"), max_length=300, blank=True)
    phone = models.CharField(_("電話（自宅など）"), max_length=50, blank=True)
    mobile = models.CharField(_("電話（携帯）"), max_length=50, blank=True)
    email = models.CharField(_("メール"), max_length=200, blank=True)
    contact_rule = models.CharField(_("連絡のしかた"), max_length=300, blank=True)
    contact_when = models.CharField(_("連絡してよい時"), max_length=200, blank=True)
    contact_channels = models.JSONField(_("連絡してよい方法"), default=list, blank=True)
    contact_limits = models.JSONField(_("してはいけないこと"), default=list, blank=True)
    secrecy_from = models.CharField(_("知られたくない相手"), max_length=200, blank=True)
    risk_kinds = models.JSONField(_("危険の旗"), default=list, editable=False)
    restricted = models.BooleanField(_("閲覧を限る"), default=False)
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="doubles",
        verbose_name=_("まとめた先"),
    )
    created_at = models.DateTimeField(_("登録日時"), auto_now_add=True)
    submission_token = models.UUIDField(null=True, unique=True, editable=False)
    search_key = models.CharField(max_length=400, editable=False)
    kana_key = models.CharField(max_length=200, editable=False)
    phone_key = models.CharField(max_length=50, editable=False)
    mobile_key = models.CharField(max_length=50, editable=False, default="")
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ScopedManager.from_queryset(PersonQuerySet)()
    unscoped = models.Manager.from_queryset(PersonQuerySet)()

    class Meta:
        verbose_name = _("ご本人")
        verbose_name_plural = _("ご本人")
        constraints = [
            models.CheckConstraint(
                condition=Q(born_on=None, born_precision="") | (~Q(born_on=None) & ~Q(born_precision="")),
                name="person_birth_with_precision",
            ),
            both_or_neither("person_estimated_age_with_day", "estimated_age", "estimated_on"),
            models.CheckConstraint(
                condition=Q(estimated_age=None) | Q(estimated_age__lte=130), name="person_estimated_age_possible"
            ),
        ]
        indexes = [models.Index(fields=["born_on", "id"], name="person_born")]

    def __str__(self):
        return f"Person {self.pk}"

    def save(self, *args, **kwargs):
        """Keep the search keys beside the text as typed."""
        self.search_key = search_key(f"{self.name} {self.nickname}")[:400]
        self.kana_key = search_key(self.kana)[:200]
        self.phone_key = normalize_phone(self.phone)[:50]
        self.mobile_key = normalize_phone(self.mobile)[:50]
        super().save(*args, **kwargs)

    @staticmethod
    def grams_of(name: str, kana: str, phone: str, mobile: str) -> set[str]:
        """What a person is found by, from the search keys."""
        return name_grams(name, kana) | {phone_gram(phone), phone_gram(mobile)} - {""}

    @property
    def warning_lines(self) -> list[Line]:
        """What to heed before anybody contacts or prints."""
        return person_lines(self)

    @property
    def phones(self) -> str:
        """Telephone at home and mobile, as typed."""
        return listed(filter(None, [self.phone, self.mobile]))

    @property
    def gender_text(self) -> str:
        """The gender with what was said of it; empty is not the same as 不明."""
        note = bracketed(self.gender_note) if self.gender_note else ""
        return self.get_gender_display() + note

    @property
    def label(self) -> str:
        """What to call them on a screen: the name, else the nickname, else that none is known."""
        return self.name or self.nickname or str(_("お名前を聞いていない方"))


class RestrictedReader(models.Model):
    """One of the named staff who may see a restricted person (S11)."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="restricted_readers", db_index=False)
    user = models.ForeignKey("network.User", models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("限られた閲覧者")
        verbose_name_plural = _("限られた閲覧者")
        constraints = [models.UniqueConstraint(fields=["person", "user"], name="restricted_reader_once")]

    def __str__(self):
        return f"{self.person_id} {self.user_id}"


class IsNamedReader(Func):
    """Whether the restricted person (a number) names the user as a reader.

    The same as `Exists(RestrictedReader.objects.filter(…))`. That builds and compiles a query of its own each time,
    which for a page of many lists took longer than the database did.
    """

    output_field = models.BooleanField()
    template = f"EXISTS (SELECT 1 FROM {RestrictedReader._meta.db_table} WHERE person_id = %(expressions)s)"  # noqa: S608
    arg_joiner = " AND user_id = "


class StandingEmergency(Func):
    """Whether the user has a 緊急閲覧 of the person (a number) at this moment, by the clock of the database.

    By hand for the same reason as `IsNamedReader`; the moment of expiry itself is no longer open.
    """

    output_field = models.BooleanField()
    template = (
        "EXISTS (SELECT 1 FROM cases_emergencyaccess WHERE ended_at IS NULL AND expires_at > %(now)s"
        " AND person_id = %(expressions)s)"
    )
    arg_joiner = " AND started_by_id = "

    def as_sqlite(self, compiler, connection, **context):
        """SQLite keeps whole seconds as text."""
        return self.as_sql(compiler, connection, now="datetime('now')", **context)

    def as_postgresql(self, compiler, connection, **context):
        """The moment of the statement, not of the transaction."""
        return self.as_sql(compiler, connection, now="statement_timestamp()", **context)


def may_read(actor: Actor, number: str) -> Q:
    """The condition that a restricted person, by the column that holds their number, is open to the actor.

    Only a page that the gate has found a standing 緊急閲覧 for asks for it at all, so that no other page pays.
    """
    named = Q(IsNamedReader(F(number), Value(actor.user_id)))
    if not actor.reads_in_emergency:
        return named
    return named | Q(StandingEmergency(F(number), Value(actor.user_id)))


def open_to(actor: Actor, person: str = "") -> Q:
    """The condition that the person at the path `person` is not restricted to other staff."""
    prefix = f"{person}__" if person else ""
    return Q(**{f"{prefix}restricted": False}) | may_read(actor, f"{person}_id" if person else "pk")
