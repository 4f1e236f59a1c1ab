"""Bodies for the list on the wall: with much, with little, and with what visitors should not read."""

from django.utils import timezone

from network.codes import Capacity, OrganizationKind, ServiceCode
from tests.factories import ContactPointFactory, OrganizationFactory, ServiceOfferingFactory


def pinned() -> None:
    """Three fictitious bodies; everything else on the list are the bodies of the cast."""
    much = OrganizationFactory(
        name="【架空】見本の自立相談支援センター", kind=OrganizationKind.SELF_RELIANCE_AGENCY,
        verified_on=timezone.localdate(), capacity=Capacity.WAITING, capacity_as_of=timezone.localdate(),
        ways=["come", "visit", "phone"], privacy_note="窓口から先に電話を入れ、同意を確かめる（架空）",
    )  # fmt: skip
    ContactPointFactory(
        organization=much, purpose="代表", phone="000-0000-0001", hours="平日 8時30分から17時15分", is_public=True
    )
    ContactPointFactory(organization=much, purpose="連携の連絡先", phone="000-0000-0002", note="受付の架空 係まで")
    for code in (ServiceCode.CONSULTATION, ServiceCode.WORK_PREPARATION, ServiceCode.HOUSEHOLD_BUDGET):
        ServiceOfferingFactory(organization=much, code=code, open_days=["mon", "wed", "fri"])
    group = OrganizationFactory(name="【架空】見本の家族会", kind=OrganizationKind.FAMILY_GROUP)
    ContactPointFactory(organization=group, purpose="世話人", phone="090-0000-0003", hours="第2土曜 13時30分から")
    OrganizationFactory(
        name="【架空】見本の診療所", kind=OrganizationKind.MEDICAL, description="初診は予約が要る（架空）"
    )
