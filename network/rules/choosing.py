"""How a body is called where it is chosen from a list."""

from django.utils.translation import gettext as _

from akishima_support.japanese.punctuation import listed
from network.codes import AliasStatus
from network.models import Organization, OrganizationAlias


def choice_label(body: Organization) -> str:
    """The official name and behind it the others, so that whoever knows only one of those finds it too.

    For lists to choose from alone: elsewhere one name is printed. The rows come `with_other_names`.
    """
    if not body.other_names:
        return body.name
    return _("%(name)s（別名：%(others)s）") % {"name": body.name, "others": listed(map(_other, body.other_names))}


def _other(alias: OrganizationAlias) -> str:
    if alias.status == AliasStatus.CONFIRMED:
        return alias.name
    return f"{alias.name} ({alias.get_status_display()})"
