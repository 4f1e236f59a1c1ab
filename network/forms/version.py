"""The version that somebody saw, sent by a single button."""

from akishima_support.ui.forms import Form, VersionMixin


class VersionForm(VersionMixin, Form):
    """Nothing but the version."""

    @property
    def seen(self) -> int:
        """The version, or -1 where none or garbage was sent: then every row counts as changed meanwhile."""
        return self.cleaned_data["version"] if self.is_valid() else -1
