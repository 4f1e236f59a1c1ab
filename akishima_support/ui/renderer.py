"""How forms become HTML: `FORM_RENDERER = "akishima_support.ui.renderer.FormRenderer"`."""

from pathlib import Path

from django import forms
from django.conf import settings
from django.forms.renderers import DjangoTemplates
from django.utils.functional import cached_property

from akishima_support.ui.bound_field import BoundField
from akishima_support.ui.widget_html import widget_html

DJANGO_WIDGETS = Path(forms.__file__).parent / "templates"


class FormRenderer(DjangoTemplates):
    """Our form and field templates; the usual widgets are written by Python, the others by Django's templates."""

    form_template_name = "ui/form.html"
    field_template_name = "ui/field.html"
    bound_field_class = BoundField

    def render(self, template_name, context, request=None):
        """A widget, a field or a form."""
        written = widget_html(template_name, context)
        return super().render(template_name, context, request) if written is None else written

    @cached_property
    def engine(self):
        """An engine of its own, so that Django's widget templates are found without a change to the settings."""
        return self.backend(
            {
                "APP_DIRS": True,
                "DIRS": [*settings.TEMPLATES[0]["DIRS"], DJANGO_WIDGETS],
                "NAME": "forms",
                "OPTIONS": {},
            }
        )
