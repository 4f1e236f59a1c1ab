"""The city confirms what the directory says about an organization."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, requires
from network.actions import organizations
from network.actions.versions import StaleEdit
from network.forms.version import VersionForm
from network.models import Organization


@requires(Capability.DIRECTORY_WRITE)
@require_POST
def organization_confirm(request, uid):
    """Confirm the version that was on the page; a newer one has to be read first."""
    organization = get_object_or_404(Organization.objects, uid=uid)
    version = VersionForm(request.POST).seen
    try:
        organizations.confirm(organization=organization, version=version, by=request.actor, at=timezone.now())
        messages.success(request, _("市が確認したことを記録しました。"))
    except StaleEdit:
        messages.warning(request, _("内容が変わっています。もう一度読んでから確認してください。"))
    return redirect("network:organization_detail", uid=uid)
