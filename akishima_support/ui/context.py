"""What every template may print, without asking the database."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


def site(request: HttpRequest) -> dict[str, object]:
    """Name of the municipality (a setting) and of the product.

    `base.html` also prints these when somebody gives them: `navigation` (list of NavItem) and
    `affiliation_change_url` (only for a person with several affiliations).
    """
    return {
        "municipality_name": settings.MUNICIPALITY_NAME,
        "product_name": _("ひきこもり相談・連携"),
    }
