"""For whom a body or a service is."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from akishima_support.japanese.punctuation import listed
from network.codes import Audience, CostType, ForGender, WayOfUse


class Eligibility(models.Model):
    """What has to be so before somebody can go there. What nobody has said stays empty: pages show it as 不明."""

    age_min = models.PositiveSmallIntegerField(_("年齢(下限)"), null=True, blank=True)
    age_max = models.PositiveSmallIntegerField(_("年齢(上限)"), null=True, blank=True)
    age_rule_note = models.CharField(_("年齢の数え方"), max_length=200, blank=True)
    for_gender = models.CharField(_("対象の性別"), max_length=10, choices=ForGender, blank=True)
    audience = models.CharField(_("利用できるのは"), max_length=10, choices=Audience, blank=True)
    ways = models.JSONField(_("利用の方法"), default=list, blank=True)
    cost_type = models.CharField(_("費用"), max_length=10, choices=CostType, default=CostType.UNKNOWN)
    cost_note = models.CharField(_("費用の説明"), max_length=200, blank=True)

    class Meta:
        abstract = True

    def get_ages_display(self) -> str:
        """From which age to which, as people say it; empty where neither is known."""
        words = {"youngest": self.age_min, "oldest": self.age_max}
        if self.age_min is None:
            return "" if self.age_max is None else gettext("%(oldest)s歳まで") % words
        if self.age_max is None:
            return gettext("%(youngest)s歳から") % words
        return gettext("%(youngest)s歳から%(oldest)s歳まで") % words

    def get_ways_display(self) -> str:
        """The ways of taking part, in words and in the order of the code list."""
        return listed(str(way.label) for way in WayOfUse if way in self.ways)


def ages_in_order(name: str) -> models.CheckConstraint:
    """The youngest age is not above the oldest."""
    condition = Q(age_min=None) | Q(age_max=None) | Q(age_max__gte=F("age_min"))
    return models.CheckConstraint(condition=condition, name=name)
