"""年に一度の確認: everything that the city holds about a body on one page, and 変わりありません."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import confirmations
from network.actions.versions import StaleEdit
from network.forms.confirmation import ConfirmationForm
from network.forms.directory_form import tried
from network.models import Organization
from network.presenters.organization_detail import OrganizationDetail
from network.rules.freshness import state_of


@requires(Capability.DIRECTORY_KEEP)
def confirmation_new(request, uid):
    """One click where nothing changed. What changed while it was read is shown anew (409)."""
    organization = get_object_or_404(
        Organization.objects.kept_by(request.actor).select_related("parent", "successor"), uid=uid
    )
    is_own = organization.pk == request.actor.organization_id and not request.actor.can(Capability.DIRECTORY_WRITE)
    form = ConfirmationForm(request.POST if request.method == "POST" else None, is_own=is_own)
    status = 200
    if request.method == "POST" and form.is_valid():
        told = {"organization": organization, **form.said, "by": request.actor, "at": timezone.now()}
        try:
            if tried(form, confirmations.confirm_whole, **told):
                messages.success(request, _("確認しました。ありがとうございます。"))
                return redirect("today" if is_own else "network:confirmation_list")
        except StaleEdit:
            status = 409
            form.add_error(None, _("読んでいるあいだに内容が変わりました。もう一度読んでから確認してください。"))
    context = {
        "organization": organization,
        "detail": OrganizationDetail(organization, request.actor),
        "form": form,
        "seen": state_of(organization),
        "is_own": is_own,
    }
    return render(request, "network/confirmation_new.html", context, status=status)
