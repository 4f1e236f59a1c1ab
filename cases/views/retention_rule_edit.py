"""保存年限を変える."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from akishima_support.access import Capability, requires
from cases.actions import retention
from cases.codes.keeping import RecordKind
from cases.forms.keeping import RetentionRuleForm
from cases.presenters.newer import newer_texts
from cases.rules.retention import rule_now
from cases.rules.versions import Stale


@requires(Capability.SETTING_MANAGE)
def retention_rule_edit(request, kind):
    """Closed cases keep their day until a manager has it counted anew. A stale save answers 409."""
    if kind not in RecordKind.values:
        raise Http404
    rule = rule_now(RecordKind(kind))
    form, status = RetentionRuleForm(request.POST if request.method == "POST" else None, rule=rule), 200
    if form.is_valid():
        version = form.cleaned_data["version"]
        try:
            retention.change_rule(kind=RecordKind(kind), version=version, fields=form.rule_fields(), by=request.actor)
        except Stale as stale:
            form.show_newer(
                version=stale.current.version, texts=newer_texts(form, RetentionRuleForm(rule=stale.current))
            )
            status = 409
        else:
            messages.success(request, _("設定を保存しました。"))
            return redirect("cases:retention_rule_list")
    return render(request, "cases/retention_rule_edit.html", {"form": form, "rule": rule}, status=status)
