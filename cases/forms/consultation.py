"""相談受付: the boxes of one contact, for logging and for correcting."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import ModelForm, SubmissionTokenMixin, VersionMixin
from akishima_support.ui.seldom import SeldomMixin
from cases.codes.code_list import CodeList
from cases.codes.consultation import Channel, Relation, Urgency
from cases.codes.contact import ContactLimit
from cases.codes.phrase import PhraseBox
from cases.codes.risk import URGENCY_CHOICES
from cases.forms.code_fields import CodeChoice, CodesChoice, keep_codes
from cases.forms.intake import PERSON_REACH, IntakeMixin, PersonReachMixin
from cases.forms.moments import MomentMixin
from cases.forms.person_fields import NewPersonMixin
from cases.forms.phrases import PhrasesMixin
from cases.forms.pick import HiddenRowField
from cases.forms.topic_widgets import TopicChecks, TopicRadios
from cases.models import Consultation, Person
from cases.rules.last_answers import filled_from

UNDECIDED = _("まだ分からない")
RECEPTION = ["channel", "relation", "on", "clock"]
CONSULTER = ["consulter_name", "consulter_phone", "consulter_contact_rule", "is_anonymous"]
LIMITS = ["consulter_contact_limits"]
PERSON = ["person_name", "person_kana", "person_nickname", "person_born", "person_age"]
CONTENT = ["said", "answered", "primary_topic"]
NEXT = ["urgency", "next_step", "next_on"]


class ConsultationFields(PhrasesMixin, IntakeMixin, MomentMixin, ModelForm):
    """Only the channel and the relation are asked for, and either what was said or a topic."""

    # Functions, because a list of choices is copied deeply for every form.
    channel = forms.ChoiceField(label=_("相談方法"), choices=lambda: Channel.choices, initial=Channel.PHONE)
    relation = forms.ChoiceField(
        label=_("ご本人から見た関係"),
        choices=lambda: [("", _("選んでください")), *Relation.choices],
        error_messages={"required": _("ご本人から見た関係を選んでください。")},
    )
    primary_topic = CodeChoice(CodeList.TOPIC, label=_("◎ 最も困っていること"), empty=UNDECIDED, widget=TopicRadios)
    topics = CodesChoice(CodeList.TOPIC, label=_("○ そのほかに当てはまること"), widget=TopicChecks)
    consulter_contact_limits = forms.MultipleChoiceField(
        label=_("来談者にしてはいけないこと"),
        choices=lambda: ContactLimit.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    urgency = forms.ChoiceField(
        label=_("緊急度"), choices=lambda: URGENCY_CHOICES, initial=Urgency.U4, widget=forms.RadioSelect
    )
    next_on = WarekiDateField(label=_("次にする日"), required=False)
    readers = dict.fromkeys(
        ["said", "answered", "consulter_contact_rule", "next_step", "intake_note"],
        lambda: readers_of(Capability.CONSULTATION_READ),
    )
    phrase_boxes = {"said": PhraseBox.SAID, "answered": PhraseBox.ANSWERED, "next_step": PhraseBox.NEXT_STEP}
    person_is_known = True
    checks_constraints = False  # none of them looks at the fields of this form alone; the database checks them anyway

    @property
    def fieldsets(self):
        """The groups; what describes somebody new is folded once somebody known is chosen."""
        return [
            (_("受付"), RECEPTION, False),
            (_("相談に来られた方"), CONSULTER, False),
            (_("来談者にしてはいけないこと"), LIMITS, True),
            (_("ご本人(分かるときだけ)"), PERSON, self.person_is_known),
            # Before the content, where the hands begin: so it costs a fast call no key.
            (self.intake_legend, self.intake_parts(), True),
            (_("相談の内容"), CONTENT, False),
            (_("そのほかの相談内容(○)"), ["topics"], True),
            (_("これから"), NEXT, False),
        ]

    class Meta:
        model = Consultation
        fields = [
            "channel",
            "relation",
            "is_anonymous",
            "consulter_name",
            "consulter_phone",
            "consulter_contact_limits",
            "consulter_contact_rule",
            "said",
            "answered",
            "urgency",
            "next_step",
            "next_on",
        ]
        widgets = {"consulter_phone": forms.TextInput(attrs={"type": "tel"})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.start_with(self.instance.received_at)

    def clean(self):
        """Something must be told: a text or a topic."""
        cleaned = super().clean()
        if not (cleaned.get("said") or cleaned.get("topics") or cleaned.get("primary_topic")):
            self.add_error("said", _("相談の内容を書くか、相談内容を一つ選んでください。"))
        return cleaned

    def topic_rows(self) -> list[tuple[str, bool]]:
        """Each topic once, with whether it is the most pressing one."""
        primary = self.cleaned_data["primary_topic"]
        chosen = dict.fromkeys([*([primary] if primary else []), *self.cleaned_data["topics"]])
        return [(topic, topic == primary) for topic in chosen]

    def consultation_fields(self) -> dict:
        """Fields of Consultation, and under `intake` those of the form beside it."""
        fields = {name: self.cleaned_data[name] for name in self._meta.fields}
        return fields | {"received_at": self.moment(), "intake": self.intake_fields()}


class ConsultationNewForm(SeldomMixin, PersonReachMixin, NewPersonMixin, SubmissionTokenMixin, ConsultationFields):
    """A contact to log, about somebody chosen from the search, somebody new, or nobody named."""

    draft_name = "consultation_new"
    seldom = (
        *PersonReachMixin.base_fields,
        *IntakeMixin.base_fields,
        *["consulter_phone", "consulter_contact_rule", "person_kana", "person_born", "person_age"],
        *["answered", "topics", "next_step", "next_on", "filled"],
    )

    person = HiddenRowField(missing=_("選んだ方が見つかりません。もう一度探してください。"))
    follows = HiddenRowField(missing=_("前の相談が見つかりません。もう一度探してください。"))

    filled = forms.CharField(required=False, widget=forms.HiddenInput(attrs={"id": False}))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].find = lambda uid: Person.objects.filter(uid=uid).first()
        self.fields["follows"].find = lambda uid: Consultation.objects.filter(uid=uid, person=None).first()

    def clean(self):
        """Either a known person or a new one; and nobody gets the telephone of who called last time.

        What was typed of the person before the choice may stay where the record says it too.
        """
        cleaned = super().clean()
        last = filled_from(cleaned.get("filled"))
        if last and cleaned.get("relation") and last.are_of_another(self.data):
            message = _("関係が前回と違います。お名前・電話などが今回の方のものか確かめて、もう一度記録してください。")
            self.add_error("consulter_name", message)
            self.data = self.data.copy()
            self.data["filled"] = ""
        person = cleaned.get("person")
        if person and self.is_clean_of_errors([*PERSON, *PERSON_REACH]) and self.says_more_than(person):
            message = _(
                "探して選んだ方の記録と違うことが書かれています。別の方なら「選び直す」を押し、同じ方ならこの欄を空にしてください。"
            )
            self.add_error("person_name", message)
        return cleaned

    @property
    def person_is_known(self) -> bool:
        """Whether somebody was chosen from the search."""
        return bool(self["person"].value())

    def is_clean_of_errors(self, names: list[str]) -> bool:
        """Whether all these boxes could be read."""
        return all(name in self.cleaned_data for name in names)

    def about(self) -> Person | dict | None:
        """The person whom it is about, for the action."""
        return self.cleaned_data["person"] or self.new_person() or None

    def consultation_fields(self) -> dict:
        """Fields of Consultation, with the first consultation of the thread that this one follows."""
        before = self.cleaned_data["follows"]
        root = before and (before.follows_id or before.pk)
        return super().consultation_fields() | {"follows_id": root}


class ConsultationEditForm(VersionMixin, ConsultationFields):
    """The same boxes for correcting what was logged."""

    draft_name = "consultation_edit"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        rows = list(self.instance.topics.all())
        self.initial.setdefault("primary_topic", next((row.topic for row in rows if row.is_primary), ""))
        self.initial.setdefault("topics", [row.topic for row in rows if not row.is_primary])
        self.start_intake(getattr(self.instance, "intake", None))
        keep_codes(self)
