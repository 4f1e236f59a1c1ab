"""The planned end of an organization does not come."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from akishima_support.access import Capability, Refused, requires
from network.actions import organizations
from network.actions.versions import StaleEdit
from network.forms.version import VersionForm
from network.models import Organization


@requires(Capability.DIRECTORY_WRITE)
@require_POST
def organization_reopen(request, uid):
    """Until the last day is over."""
    organization = get_object_or_404(Organization.objects, uid=uid)
    version = VersionForm(request.POST).seen
    try:
        organizations.reopen(organization=organization, version=version, by=request.actor, on=timezone.localdate())
        messages.success(request, _("廃止の予定を取り消しました。"))
    except StaleEdit:
        messages.warning(request, _("内容が変わっています。もう一度読んでから取り消してください。"))
    except Refused as refusal:
        messages.error(request, refusal.message)
    return redirect("network:organization_detail", uid=uid)
