"""One page of records that is prepared for disclosure: for each box, what of it is masked and why."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.access import Capability, readers_of
from akishima_support.ui.forms import Form, VersionMixin
from cases.forms.rows import RowsMixin
from cases.models import DisclosurePage
from cases.rules.disclosure import differs, unknown_in
from cases.rules.third_party import passages


class BoxForm(Form):
    """One box of the page."""

    whole = forms.BooleanField(label=_("この欄を全部隠す"), required=False)
    passages = forms.CharField(
        label=_("隠す部分"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("本文からそのまま、一行に一つずつ写します。"),
    )
    reason = forms.CharField(
        label=_("はじめの案から変えた理由"), max_length=200, required=False, help_text=_("案と違うときだけ")
    )
    readers = dict.fromkeys(["passages", "reason"], lambda: readers_of(Capability.DISCLOSURE_PREPARE))

    def __init__(self, *args, item: dict, **kwargs):
        initial = {"whole": item["whole"], "passages": "\n".join(item["passages"]), "reason": item["reason"]}
        super().__init__(*args, initial=initial, **kwargs)
        self.item = item

    def clean(self):
        """What is marked stands in the text; whatever differs from the proposal has a reason."""
        cleaned = super().clean()
        unknown = unknown_in(self.item["text"], cleaned.get("passages") or "")
        if unknown:
            message = _("「%(text)s」は、この欄の本文にありません。本文からそのまま写してください。")
            self.add_error("passages", message % {"text": unknown[0][:50]})
        elif not cleaned.get("reason") and differs(self.item | self.decided()):
            self.add_error("reason", _("はじめの案と違います。理由を書いてください。"))
        return cleaned

    def decided(self) -> dict:
        """What is decided about the box."""
        data = self.cleaned_data
        marked = passages(data.get("passages") or "")
        return {"whole": data.get("whole", False), "passages": marked, "reason": data.get("reason", "")}


class DisclosurePageForm(RowsMixin, VersionMixin, Form):
    """All boxes of one page."""

    draft_name = "disclosure_page"

    def __init__(self, data=None, *, page: DisclosurePage, **kwargs):
        super().__init__(data, **kwargs)
        self.initial["version"] = page.version
        self.rows = self.with_drafts(
            BoxForm(data, item=item, prefix=f"box{number}") for number, item in enumerate(page.items)
        )

    def decided(self) -> list[dict]:
        """What is decided, box by box."""
        return [row.decided() for row in self.rows]
