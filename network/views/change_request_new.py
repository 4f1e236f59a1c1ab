"""変更の申し出: a body asks for a change of what the city approves first."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from network.actions import change_requests
from network.forms.change_request import BodyRequestForm
from network.models import ChangeRequest, Organization
from network.rules.approval import has_to_ask, values_of


@requires(Capability.DIRECTORY_KEEP)
def change_request_new(request, uid):
    """Nothing changes yet. The administrator needs no such page: there is 直す."""
    organization = get_object_or_404(Organization.objects.kept_by(request.actor), uid=uid)
    if not has_to_ask(request.actor):
        raise Http404
    asked = ChangeRequest.objects.pending().filter(organization=organization, service=None).first()
    start = asked.after | {"words": asked.words} if asked else {}
    form = BodyRequestForm(request.POST if request.method == "POST" else None, instance=organization, initial=start)
    if request.method == "POST" and form.is_valid():
        after = values_of(form.instance, form.cleaned_data["catchments"])
        words = {"words": form.cleaned_data["words"], "by": request.actor, "at": timezone.now()}
        made = change_requests.propose(target=organization, after=after, **words)
        messages.success(
            request, _("市に申し出ました。承認されると名簿に載ります。") if made else _("変更はありません。")
        )
        return redirect("network:organization_detail", uid=uid)
    context = {"form": form, "organization": Organization.objects.get(pk=organization.pk), "asked": asked}
    return render(request, "network/change_request_new.html", context)
