"""What the forms of the directory share."""

from collections.abc import Callable

from django import forms
from django.db.models import Model
from django.forms.models import ModelChoiceIterator

from akishima_support.access import Capability, Refused, readers_of
from akishima_support.ui.forms import ModelForm, SubmissionTokenMixin
from network.models import Organization
from network.rules.choosing import choice_label


def without_relations(field, **kwargs):
    """Form fields of a model, but for relations: their choices depend on who acts, so each form names them itself."""
    return None if field.is_relation else field.formfield(**kwargs)


class DirectoryModelForm(ModelForm):
    """A form of a row that everybody who signs in can read, and says so under its text boxes."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        boxes = (name for name, field in self.fields.items() if isinstance(field.widget, forms.Textarea))
        self.readers = dict.fromkeys(boxes, readers_of(Capability.DIRECTORY_READ))


class OnceMixin(SubmissionTokenMixin):
    """The number of the form becomes the `uid` of the row that it makes, so that it makes one.

    `makes` names the model where the form itself has none.
    """

    makes: type[Model] | None = None

    def made(self) -> Model | None:
        """The row of this form, which is there already when the button was pressed twice."""
        try:
            token = self.fields["submission_token"].clean(self.data.get(self.add_prefix("submission_token")))
        except forms.ValidationError:
            return None
        return (self.makes or self._meta.model).objects.filter(uid=token).first()


class BodyIterator(ModelChoiceIterator):
    """The bodies of a list with their other names."""

    def __init__(self, field):
        super().__init__(field)
        self.queryset = self.queryset.with_other_names()


class BodyField(forms.ModelChoiceField):
    """A choice of one organization, which is found by its other names too."""

    iterator = BodyIterator

    def label_from_instance(self, body: Organization) -> str:
        """See `choice_label`."""
        return choice_label(body)


def body_choice(label, **kwargs) -> BodyField:
    """A choice of one organization; the form sets the queryset when somebody acts."""
    return BodyField(queryset=Organization.unscoped.none(), label=label, **kwargs)


class RowsField(forms.ModelMultipleChoiceField):
    """Several rows; a number too large for the database is a wrong choice like any other."""

    def _check_values(self, value):
        try:
            return super()._check_values(value)
        except OverflowError as error:
            raise forms.ValidationError(self.error_messages["invalid_list"], code="invalid_list") from error


def tried(form: forms.BaseForm, action: Callable, **kwargs) -> bool:
    """Call the action; a refusal becomes an error of the form, so nothing typed is lost."""
    try:
        action(**kwargs)
    except Refused as refusal:
        form.add_error(None, refusal.message)
        return False
    return True
