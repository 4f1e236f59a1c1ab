"""A doubtful alias turns out to be right."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, requires
from network.actions import aliases
from network.actions.versions import StaleEdit
from network.forms.version import VersionForm
from network.models import OrganizationAlias


@requires(Capability.DIRECTORY_WRITE)
@require_POST
def alias_confirm(request, uid):
    """要確認 becomes 確認済."""
    alias = get_object_or_404(OrganizationAlias.objects.select_related("organization"), uid=uid)
    version = VersionForm(request.POST).seen
    try:
        aliases.confirm(alias=alias, version=version, by=request.actor, on=timezone.localdate())
        messages.success(request, _("別名を確認済にしました。"))
    except StaleEdit:
        messages.warning(request, _("内容が変わっています。もう一度読んでから確認してください。"))
    return redirect("network:organization_detail", uid=alias.organization.uid)
