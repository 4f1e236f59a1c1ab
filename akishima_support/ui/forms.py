"""Base classes of every form of the product."""

from collections.abc import Callable, Mapping
from uuid import uuid4

from django import forms
from django.utils.choices import BlankChoiceIterator
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.drafts import FormDraft, draft_of
from akishima_support.ui.groups import FieldGroup, group_fields
from akishima_support.ui.text import apply_text_rules

LARGEST_VERSION = 2_147_483_647
PLEASE_FILL_IN = _("入力してください。")
PLEASE_CHOOSE = _("選んでください。")
CHOOSE = _("選んでください")
DASHES = "---------"  # what Django calls an empty choice that has no name
STALE_PAGE = _("この画面は古くなっています。入力内容を確認して、もう一度送信してください。")


class FormRules:
    """What all our forms share: text rules, readers of a text box, groups of fields, drafts.

    `readers` maps a field to who will read it (a text, a list of texts, or a callable that gives one).
    `marks` maps a field to a word behind its label that says where its value comes from.
    `fieldsets` is a list of (legend, field names, folded at first); in place of the names there may be parts, each
    (legend, field names). `print_key` says for whom such a group, untouched, looks the same; see `FieldGroup`.
    `draft_name` says that what is typed is kept on the server until it is saved; a page has one such form per name.
    """

    use_required_attribute = False  # our own messages, all at once, instead of the browser's one at a time
    readers: Mapping[str, str | list[str] | Callable[[], str | list[str]]] = {}
    marks: Mapping[str, str] = {}
    fieldsets: list[tuple[str, list, bool]] = []
    draft_name = ""
    print_key: tuple | None = None

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self._apply_text_rules()
        for field in self.fields.values():
            _name_the_empty_choice(field)

    def full_clean(self) -> None:
        """Clean; fields that a subclass added after `__init__` get the text rules too."""
        self._apply_text_rules()
        super().full_clean()

    def get_context(self) -> dict[str, object]:
        """Django's context and the groups of fields; the error summary follows the order of the page."""
        groups = self.groups()
        fields = [(field, field.errors) for group in groups for field in group.fields]
        offers_phrases = bool(getattr(self, "phrases", None))
        return super().get_context() | {"groups": groups, "fields": fields, "offers_phrases": offers_phrases}

    @cached_property
    def draft(self) -> FormDraft | None:
        """The draft of this form on this page; `{{ form }}` prints it."""
        return draft_of(self.draft_name)

    @property
    def has_files(self) -> bool:
        """Whether files can be chosen; a draft cannot keep them."""
        return any(isinstance(field, forms.FileField) for field in self.fields.values())

    def get_initial_for_field(self, field, field_name):
        """What the field starts with: what was typed before and lost, else what the view says."""
        restored = self.draft.restored if self.draft and not self.is_bound else None
        key = self.add_prefix(field_name)
        if restored is None or _is_left_out(field, restored.values, key):
            return super().get_initial_for_field(field, field_name)
        return field.bound_data(field.widget.value_from_datadict(restored.values, {}, key), None)

    def groups(self) -> list[FieldGroup]:
        """The visible fields in their groups."""
        return group_fields(self, self.fieldsets)

    def _apply_text_rules(self) -> None:
        for field in self.fields.values():
            if isinstance(field, forms.CharField):
                apply_text_rules(field)
            # `is`, because `==` would translate both sentences for every field of every form.
            if field.error_messages.get("required") is forms.Field.default_error_messages["required"]:
                field.error_messages["required"] = PLEASE_CHOOSE if hasattr(field, "choices") else PLEASE_FILL_IN


def _name_the_empty_choice(field: forms.Field) -> None:
    """Words in the place of Django's row of dashes, which says nothing when it is read aloud."""
    if isinstance(field, forms.ModelChoiceField):
        if field.empty_label == DASHES:
            field.empty_label = CHOOSE
    elif isinstance(getattr(field, "choices", None), BlankChoiceIterator):
        field.choices = [(value, CHOOSE if value == "" else label) for value, label in field.choices]


def _is_left_out(field: forms.Field, values, key: str) -> bool:
    """Whether a draft says nothing of the field. A box without a tick is not sent, and still says no."""
    if isinstance(field, forms.FileField):
        return True
    return not isinstance(field.widget, forms.CheckboxInput) and field.widget.value_omitted_from_data(values, {}, key)


class Form(FormRules, forms.Form):
    """A form without a model."""


class ModelForm(FormRules, forms.ModelForm):
    """A form that shows and checks the fields of a model. Actions write, so nobody calls `save()`.

    `checks_constraints` can be taken away where no constraint can be broken by what is typed in this form.
    """

    checks_constraints = True

    def _post_clean(self) -> None:
        if not self.checks_constraints:
            self.instance.validate_constraints = _no_constraints
        super()._post_clean()

    def save(self, commit: bool = True):
        """Refuse: writing belongs to an action, with its rule and its audit event."""
        raise NotImplementedError("Forms do not write; call an action.")


def _no_constraints(exclude=None) -> None:
    """In the place of `Model.validate_constraints`."""


class SubmissionTokenField(forms.UUIDField):
    """A number that a form carries once; the action refuses to act on it a second time."""

    widget = forms.HiddenInput(attrs={"id": False})
    default_error_messages = {"required": STALE_PAGE, "invalid": STALE_PAGE}

    def bound_data(self, data, initial):
        """What was sent, or a new token where that is no token, so that the next attempt can succeed."""
        try:
            return self.clean(data)
        except forms.ValidationError:
            return uuid4()


class SubmissionTokenMixin(forms.Form):
    """Adds `submission_token`. Stands before Form or ModelForm in the bases."""

    submission_token = SubmissionTokenField(initial=uuid4)


class VersionMixin(forms.Form):
    """Adds `version`, the state of the record that the person saw. Stands before Form or ModelForm in the bases."""

    version = forms.IntegerField(
        min_value=0,
        max_value=LARGEST_VERSION,
        widget=forms.HiddenInput(attrs={"id": False}),
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), STALE_PAGE),
    )
    newer_texts: Mapping[str, str] = {}

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        version = getattr(getattr(self, "instance", None), "version", None)
        if version is not None:
            self.initial.setdefault("version", version)

    def show_newer(self, *, version: int, texts: Mapping[str, str]) -> None:
        """Show what somebody else saved meanwhile beside what was typed; the next attempt carries `version`."""
        self.data = self.data.copy()
        self.data[self.add_prefix("version")] = version
        self.newer_texts = texts
        self.add_error(
            None,
            _("ほかの人が先に保存しました。両方の内容を見くらべて、必要なところを直してから保存してください。"),
        )
