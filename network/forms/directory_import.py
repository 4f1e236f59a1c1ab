"""Handing in a list, and saying which of its columns is what."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.spreadsheets import Sheet, read_tables
from akishima_support.ui.forms import Form, SubmissionTokenMixin
from akishima_support.uploads import UploadRefused
from akishima_support.uploads.names import clean_name
from network.codes import OrganizationKind
from network.models import DirectoryImport
from network.rules.import_columns import COLUMNS
from network.rules.import_layout import Layout, headings_of, unique_headings

TYPES = ".xlsx,.csv,.txt,.tsv"
NOT_TAKEN = ("", _("取り込まない"))
LAST_ROW = 1_048_576  # of a sheet
EXAMPLES = 3


class TableField(forms.FileField):
    """One file; gives its name and its sheets."""

    default_error_messages = {
        "required": _("ファイルを選んでください。"),
        "invalid": _("ファイルを選んでください。"),
        "missing": _("ファイルを選んでください。"),
        "empty": _("ファイルが空です。"),
    }

    def clean(self, data, initial=None) -> tuple[str, list[Sheet]] | None:
        """What stands in it, or the reason why it cannot be read."""
        file = super().clean(data, initial)
        try:
            return (clean_name(file.name), read_tables(file)) if file else None
        except UploadRefused as refused:
            raise forms.ValidationError(str(refused), code="refused") from refused


class ImportNewForm(SubmissionTokenMixin, Form):
    """The file."""

    file = TableField(
        label=_("ファイル"),
        widget=forms.FileInput(attrs={"accept": TYPES}),
        help_text=_(
            "Excel（xlsx）かCSV（UTF-8・Shift_JIS）。5MB、3,000行まで。表の上に題名の行があっても、結合したセルがあっても読めます。"
        ),
    )


class ImportColumnsForm(Form):
    """Which sheet, where its headings are, and what each column is. One field per column of the sheet."""

    usual_kind = forms.ChoiceField(
        label=_("種別が空の新しい機関の種別"),
        required=False,
        choices=[("", _("（決めない）")), *OrganizationKind.choices],
    )

    def __init__(self, *args, upload: DirectoryImport, **kwargs):
        super().__init__(*args, **kwargs)
        self.upload, self.sheets = upload, upload.sheets
        self.layout = Layout(upload.sheet, upload.header_row, upload.columns)
        self.headings = headings_of(self.sheets, self.layout)
        self.initial.setdefault("usual_kind", upload.usual_kind)
        self._add_place()
        self._add_columns()

    def _add_place(self) -> None:
        if len(self.sheets) > 1:
            choices = [(str(index), sheet.name) for index, sheet in enumerate(self.sheets)]
            self.fields["sheet"] = forms.ChoiceField(label=_("シート"), choices=choices, initial=self.upload.sheet)
        self.fields["header_row"] = forms.IntegerField(
            label=_("見出しの行"),
            min_value=0,
            max_value=LAST_ROW,
            initial=self.upload.header_row,
            help_text=_("シートの左端の行番号。見出しがないときは0。"),
        )

    def _add_columns(self) -> None:
        choices = [NOT_TAKEN, *((column.key, column.label) for column in COLUMNS)]
        examples = self._examples()
        for index, heading in enumerate(unique_headings(self.headings)):
            key = self.upload.columns[index] if index < len(self.upload.columns) else ""
            label = heading.replace("\n", " ") or _("%(number)s列目") % {"number": index + 1}
            field = forms.ChoiceField(label=label, required=False, choices=choices, initial=key)
            field.help_text = _("例 %(examples)s") % {"examples": "／".join(examples[index])} if examples[index] else ""
            self.fields[self.name_of(index)] = field

    @staticmethod
    def name_of(index: int) -> str:
        """The name of the field of a column, from 0."""
        return f"column_{index}"

    def _examples(self) -> list[list[str]]:
        found: list[list[str]] = [[] for _heading in self.headings]
        rows = self.sheets[self.layout.sheet].rows if self.layout.sheet < len(self.sheets) else []
        for number, cells in rows:
            for index, cell in enumerate(cells if number > self.layout.header_row else []):
                text = " ".join(cell.split())[:20]
                if text and len(found[index]) < EXAMPLES and text not in found[index]:
                    found[index].append(text)
        return found

    def clean(self) -> dict:
        """No two columns are the same thing."""
        cleaned = super().clean()
        seen: dict[str, str] = {}
        for index in range(len(self.headings)):
            name = self.name_of(index)
            key = cleaned.get(name)
            if key and key in seen:
                message = _("「%(other)s」と同じ項目です。どちらかを「取り込まない」にしてください。")
                self.add_error(name, message % {"other": seen[key]})
            elif key:
                seen[key] = str(self.fields[name].label)
        return cleaned

    def chosen(self) -> Layout:
        """What was said."""
        cleaned = self.cleaned_data
        columns = [cleaned[self.name_of(index)] for index in range(len(self.headings))]
        return Layout(int(cleaned.get("sheet") or 0), cleaned["header_row"], columns)
