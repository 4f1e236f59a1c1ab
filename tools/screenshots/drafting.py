"""A draft of each act whose boxes are its own, begun by 村田 about a case that has records and an assessment."""

from django.utils import timezone

from akishima_support.access import acting_as
from cases.actions import referral_draft
from cases.codes.referral import Act
from cases.models import Referral
from network.actors import actor_from
from network.models import Affiliation, Organization

Found = dict | None

TO = {
    Act.HANDOVER: "kurashigoto",
    Act.LINKAGE: "kurashigoto",
    Act.OUTREACH_REQUEST: "hoken_center",
    Act.INQUIRY: "hello_work",
    Act.INFO_PROVISION: "hokatsu_west",
}


def draft_of(act: Act):
    """The draft of the act as it is begun; made when it is first asked for."""

    def find() -> Found:
        like = Referral.unscoped.filter(state="draft", created_by__username="murata").order_by("pk").first()
        if like is None:
            return None
        made = Referral.unscoped.filter(state="draft", act=act, case=like.case).exclude(pk=like.pk).first()
        return {"uid": (made or _begun(act, like)).uid}

    return find


def _begun(act: Act, like: Referral) -> Referral:
    by, to = actor_from(Affiliation.objects.get(user__username="murata")), Organization.unscoped.get(record_key=TO[act])
    with acting_as(by):
        beginning = referral_draft.Beginning(act=act, to_organization=to, person=like.person, case=like.case)
        return referral_draft.draft(beginning=beginning, by=by, at=timezone.now())
