"""確定する: one button that carries the version that the page showed."""

from akishima_support.ui.forms import Form, VersionMixin


class SheetFixForm(VersionMixin, Form):
    """Nothing to type."""
