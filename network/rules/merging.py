"""When a duplicate organization may be merged into another."""

from django.utils.translation import gettext_lazy as _

from akishima_support.access import Refused
from network.models import Organization

OWN_APP = "network"


def check_can_merge(*, organization: Organization, into: Organization) -> None:
    """Raise Refused unless the first is a mere duplicate: not the window, no accounts, no cases or referrals."""
    if organization.pk == into.pk or into.is_closed:
        raise Refused(_("まとめる先には、いまある別の機関を選んでください。"))
    if organization.is_window:
        raise Refused(_("相談窓口をほかの機関にまとめることはできません。"))
    if organization.is_closed:
        raise Refused(_("この機関はすでに廃止されています。"))
    if organization.affiliations.exists():
        raise Refused(
            _("この機関には利用者の所属があるため、まとめられません。廃止して、引き継ぐ機関を指定してください。")
        )
    if has_work(organization):
        raise Refused(
            _("この機関には相談や連携の記録があるため、まとめられません。廃止して、引き継ぐ機関を指定してください。")
        )


def can_merge(organization: Organization) -> bool:
    """Whether the button is offered; what hangs on the body is asked only when somebody tries."""
    return not organization.is_window and not organization.is_closed


def has_work(organization: Organization) -> bool:
    """Whether a row of an app above points to the body, whoever may see it."""
    related = (each for each in Organization._meta.get_fields(include_hidden=True) if each.auto_created)
    above = [each for each in related if each.is_relation and each.related_model._meta.app_label != OWN_APP]
    return any(_points(each, organization) for each in above)


def _points(relation, organization: Organization) -> bool:
    model = relation.related_model
    rows = getattr(model, "unscoped", model._base_manager)
    return rows.filter(**{relation.field.name: organization.pk}).exists()
