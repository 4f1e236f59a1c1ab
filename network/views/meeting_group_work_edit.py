"""グループワークの記録を直す."""

from django.shortcuts import get_object_or_404
from django.utils import timezone

from akishima_support.access import Capability, requires
from network.actions import group_works
from network.forms.meeting_group_work import GroupWorkEditForm
from network.models import GroupWork
from network.views.meeting_result_form import back_to, result_form_page, sent


@requires(Capability.MEETING_KEEP)
def meeting_group_work_edit(request, uid):
    """Over the version that was seen."""
    work = get_object_or_404(GroupWork.objects.select_related("meeting"), uid=uid)
    form = GroupWorkEditForm(sent(request)[0], instance=work)

    def act():
        said = {"fields": form.typed, "groups": form.groups_typed, "version": form.cleaned_data["version"]}
        return group_works.change(work=work, **said, by=request.actor, at=timezone.now())

    context, to = {"meeting": work.meeting}, back_to(work.meeting)
    return result_form_page(request, form, context, act=act, to=to)
