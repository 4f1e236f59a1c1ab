"""How to reach an organization."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.ui.forms import VersionMixin
from network.forms.directory_form import DirectoryModelForm, without_relations
from network.models import ContactPoint

CHANNELS = ["phone", "fax", "email", "url", "address"]


class ContactForm(DirectoryModelForm):
    """One purpose and at least one channel."""

    url = forms.URLField(label=_("ホームページ"), required=False, assume_scheme="https", max_length=200)

    class Meta:
        model = ContactPoint
        formfield_callback = without_relations
        fields = [
            "purpose", "phone", "fax", "email", "url", "postal_code", "address", "hours", "is_public",
            "source_note", "note",
        ]  # fmt: skip
        help_texts = {
            "is_public": _(
                "市のオープンデータに載せてよいときだけ、印を付けてください。"
                "専門職だけの番号や、個人の電話・住所には付けません。携帯電話の番号は、印を付けても載りません。"
            )
        }

    def clean_purpose(self) -> str:
        """A body has one contact point per purpose."""
        purpose = self.cleaned_data["purpose"]
        same = ContactPoint.objects.current().filter(organization=self.instance.organization, purpose=purpose)
        if same.exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError(_("同じ用途の連絡先がすでにあります。"), code="duplicate")
        return purpose

    def clean(self) -> dict:
        """A contact point without any channel reaches nobody."""
        cleaned = super().clean()
        if not self.errors and not any(cleaned.get(name) for name in CHANNELS):
            self.add_error("phone", _("電話・FAX・メール・ホームページ・住所のどれかを入力してください。"))
        return cleaned


class ContactEditForm(VersionMixin, ContactForm):
    """The same with the version that the person saw."""
