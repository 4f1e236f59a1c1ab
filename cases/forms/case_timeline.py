"""By what to narrow the timeline of a case. A word of the texts never stands in an address."""

from urllib.parse import urlencode

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fields import WarekiDateField
from akishima_support.japanese.formats import format_date, format_short
from akishima_support.japanese.punctuation import listed, spanned
from akishima_support.ui.forms import Form
from cases.codes.case import Counterpart
from cases.codes.case_event import TimelineKind
from cases.forms.pick import PickField
from cases.models import Case
from cases.rules.authors import authors_of
from cases.rules.timeline_filter import TimelineFilter

EXAMPLE = _("例 R6.11.27")


class CaseTimelineForm(Form):
    """All boxes are optional; what cannot be read narrows nothing and says so at its box."""

    kind = forms.MultipleChoiceField(
        label=_("種類"),
        choices=TimelineKind.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("選ばないときは、すべて"),
    )
    since = WarekiDateField(label=_("この日から"), required=False, help_text=EXAMPLE)
    until = WarekiDateField(label=_("この日まで"), required=False, help_text=EXAMPLE)
    counterpart = forms.ChoiceField(
        label=_("相手"),
        choices=lambda: [("", _("すべて")), *(each for each in Counterpart.choices if each[0] != Counterpart.NOBODY)],
        required=False,
        help_text=_("選ぶと、相談・支援経過・連携だけが出ます。"),
    )
    by = PickField(label=_("書いた人"), required=False)
    word = forms.CharField(
        label=_("言葉"), max_length=100, required=False, help_text=_("このケースの文章の中から探します。")
    )
    fieldsets = [(_("条件"), ["kind", "since", "until", "counterpart", "by", "word"], False)]

    def __init__(self, *args, case: Case, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["by"].offer(authors_of(case), lambda user: user.name, empty=_("すべて"))

    def clean(self):
        """A range has a beginning before its end."""
        cleaned = super().clean()
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and since > until:
            self.add_error("until", _("「この日から」より後の日を入力してください。"))
        return cleaned

    def wanted(self) -> TimelineFilter:
        """What was asked for, after cleaning."""
        asked = self.cleaned_data
        return TimelineFilter(
            kinds=frozenset(asked.get("kind") or ()),
            since=asked.get("since"),
            until=asked.get("until"),
            by=asked["by"].pk if asked.get("by") else None,
            word=asked.get("word") or "",
            counterpart=asked.get("counterpart") or "",
        )

    def pairs(self) -> list[tuple[str, str]]:
        """What was asked for but the word, as it stands in an address."""
        asked = self.cleaned_data
        days = [(name, format_short(asked[name])) for name in ("since", "until") if asked.get(name)]
        by = [("counterpart", asked["counterpart"])] if asked.get("counterpart") else []
        by += [("by", str(asked["by"].uid))] if asked.get("by") else []
        return [("kind", kind) for kind in dict.fromkeys(asked.get("kind") or ())] + days + by

    def conditions(self) -> str:
        """The same as a query string."""
        return urlencode(self.pairs())

    def words(self) -> list[str]:
        """What was asked for, in words for the head of the page and of the sheet."""
        asked = self.cleaned_data
        since, until = asked.get("since"), asked.get("until")
        period = spanned(format_date(since) if since else "", format_date(until) if until else "")
        kinds = [str(TimelineKind(kind).label) for kind in dict.fromkeys(asked.get("kind") or ())]
        found = [_("期間：%(period)s") % {"period": period}] if since or until else []
        found += [_("種類：%(kinds)s") % {"kinds": listed(kinds)}] if kinds else []
        if asked.get("counterpart"):
            found.append(_("相手：%(who)s") % {"who": Counterpart(asked["counterpart"]).label})
        found += [_("書いた人：%(name)s") % {"name": asked["by"].name}] if asked.get("by") else []
        return found + ([_("言葉：「%(word)s」") % {"word": asked["word"]}] if asked.get("word") else [])
