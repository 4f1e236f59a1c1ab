"""Activities, trainings, leaflets and where they lie."""

from django import forms
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.fields import WarekiDateField
from akishima_support.ui.forms import ModelForm
from network.forms.directory_form import body_choice, without_relations
from network.forms.kept import SOURCE, SOURCED, EditMixin, KeptForm, NewMixin, materials_choice
from network.models import Activity, Material, MaterialPlacement, Occasion, Training

NOBODY = _("記録にない")


class ActivityForm(KeptForm):
    """Who does what, about whom, for whom, where and when, and what came of it."""

    organization = body_choice(_("実施する機関"), required=False, empty_label=NOBODY)
    about = body_choice(_("紹介される機関・会場の機関"), required=False, empty_label=NOBODY)
    held_on = WarekiDateField(label=_("実施日・掲載日"), required=False)
    url = forms.URLField(label=_("掲載先のアドレス"), required=False, max_length=200, assume_scheme="https")
    materials = materials_choice()

    bodies = ("organization", "about")
    fieldsets = [
        (_("活動"), ["kind", "name", "organization", "about", "audience"], False),
        (_("いつ・どこで"), ["status", "held_on", "when_note", "place", "url"], False),
        (_("使ったもの・その後"), ["materials", "outcome_note", "note", "report_heading"], False),
        SOURCE,
    ]

    class Meta:
        model = Activity
        formfield_callback = without_relations
        fields = [
            "kind", "name", "organization", "about", "audience", "place", "when_note", "status", "held_on", "url",
            "outcome_note", "note", "report_heading", *SOURCED,
        ]  # fmt: skip


class ActivityNewForm(NewMixin, ActivityForm):
    """A new activity."""


class ActivityEditForm(EditMixin, ActivityForm):
    """An activity that is there."""


class TrainingForm(KeptForm):
    """Host, theme, audience, lecturer, and what came of it."""

    host = body_choice(_("主催"), required=False, empty_label=NOBODY)
    held_on = WarekiDateField(label=_("実施日"), required=False)
    materials = materials_choice()

    bodies = ("host",)
    fieldsets = [
        (_("研修・勉強会"), ["kind", "name", "theme", "host", "audience"], False),
        (_("いつ"), ["status", "held_on"], False),
        (_("講師と市の支援"), ["lecturer_note", "lecturer_introduced", "support_note"], False),
        (_("使ったもの・その後"), ["materials", "outcome_note", "note", "report_heading"], False),
        SOURCE,
    ]

    class Meta:
        model = Training
        formfield_callback = without_relations
        fields = [
            "kind", "name", "theme", "host", "audience", "status", "held_on", "lecturer_note", "lecturer_introduced",
            "support_note", "outcome_note", "note", "report_heading", *SOURCED,
        ]  # fmt: skip


class TrainingNewForm(NewMixin, TrainingForm):
    """A new training."""


class TrainingEditForm(EditMixin, TrainingForm):
    """A training that is there."""


class MaterialForm(KeptForm):
    """One printed piece."""

    organization = body_choice(_("紹介している機関"), required=False, empty_label=NOBODY)

    bodies = ("organization",)
    fieldsets = [(_("配布物"), ["name", "kind", "organization", "note"], False), SOURCE]

    class Meta:
        model = Material
        formfield_callback = without_relations
        fields = ["name", "kind", "organization", "note", *SOURCED]


class MaterialNewForm(NewMixin, MaterialForm):
    """A new printed piece."""


class MaterialEditForm(EditMixin, MaterialForm):
    """One that is there."""


class PlacementForm(KeptForm):
    """A place, and how many copies were counted or brought there."""

    refilled_on = WarekiDateField(label=_("数えた日・補充した日"), required=False)

    fieldsets = [(_("置き場所と残部"), ["place", "stock", "refilled_on", "note"], False), SOURCE]

    class Meta:
        model = MaterialPlacement
        formfield_callback = without_relations
        fields = ["place", "stock", "refilled_on", "note", *SOURCED]
        help_texts = {"stock": _("いまそこにある部数です。数えていないときは空けておいてください。")}


class PlacementNewForm(NewMixin, PlacementForm):
    """A new place."""


class PlacementEditForm(EditMixin, PlacementForm):
    """A place that is there: counted or refilled."""


class OccasionForm(ModelForm):
    """One time that it took place. Numbers only."""

    held_on = WarekiDateField(label=_("実施日"))

    class Meta:
        model = Occasion
        fields = ["held_on", "place", "participants", "copies", "note"]
        help_texts = {
            "participants": _("人数だけを書きます。どなたが来たかは、どこにも書かないでください。"),
        }

    def keeping(self) -> dict:
        """What the action needs beside who acts."""
        return {"occasion": self.instance}


class OccasionNewForm(NewMixin, OccasionForm):
    """A new one."""


class OccasionEditForm(EditMixin, OccasionForm):
    """One that is there."""
