"""Who is who in a family, why somebody no longer belongs to a household, and the 8050 mark (CL-09, CL-13)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class HouseholdRelation(models.TextChoices):
    """What a member is to the person whose household it is."""

    SUBJECT = "subject", _("本人")
    MOTHER = "mother", _("母")
    FATHER = "father", _("父")
    SIBLING = "sibling", _("きょうだい")
    SPOUSE = "spouse", _("配偶者・パートナー")
    CHILD = "child", _("子")
    GRANDPARENT = "grandparent", _("祖父母")
    GRANDCHILD = "grandchild", _("孫")
    OTHER = "other", _("その他")


class TieKind(models.TextChoices):
    """What the first of two people is to the second; a line of the genogram."""

    PARENT = "parent", _("親")
    SPOUSE = "spouse", _("配偶者・パートナー")
    FORMER_SPOUSE = "former_spouse", _("元の配偶者・パートナー")
    SIBLING = "sibling", _("きょうだい")
    GRANDPARENT = "grandparent", _("祖父母")
    OTHER = "other", _("その他の親族など")


class MemberEnd(models.TextChoices):
    """Why somebody is no longer a member. The row stays: a family's history is part of the record."""

    DIED = "died", _("亡くなった")
    LEFT = "left", _("独立・転出")
    SEPARATED = "separated", _("離婚・離別")
    OTHER = "other", _("その他")
    MISTAKE = "mistake", _("誤って加えた")


class MarkSetting(models.TextChoices):
    """Whether the mark of an 8050 household follows from the ages or was set by hand (CL-13)."""

    DERIVED = "", _("年齢と同居から自動で決める")
    YES = "yes", _("付ける")
    NO = "no", _("付けない")
