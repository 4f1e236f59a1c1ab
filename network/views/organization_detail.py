"""One organization: everything that the directory knows about it."""

from django.shortcuts import get_object_or_404, render

from akishima_support.access import Capability, requires
from network.models import Organization
from network.presenters.organization_detail import OrganizationDetail


@requires(Capability.DIRECTORY_READ)
def organization_detail(request, uid):
    """The page of a body; what the administrator may do stands beside it."""
    organization = get_object_or_404(Organization.objects.select_related("parent", "successor"), uid=uid)
    detail = OrganizationDetail(organization, request.actor)
    return render(request, "network/organization_detail.html", {"organization": organization, "detail": detail})
