"""A person with a record in which others speak and are spoken of, and a request to see it."""

from uuid import uuid4

from cases.models import DisclosurePage, DisclosureRequest
from tests.cases.window_stage import case_of, day, kazuo, logged
from tests.conftest import signed_in
from tests.factories.cases import (
    ContactStageObservationFactory,
    HouseholdMemberFactory,
    PersonFactory,
    ProgressRecordFactory,
)

MOTHER, SISTER, NEIGHBOR = "架空 花枝", "架空 二葉", "隣家の架空さん"
SECRETS = (MOTHER, SISTER, NEIGHBOR, "夜中に怒鳴る", "借金の話", "090-0000-1111", "母の見立て")


def life(cast, **fields):
    """架空 一夫, with his mother's call, a visit, a record that tells of a neighbor, and a sister in the house."""
    person = kazuo(cast, born_on="1976-04-02", born_precision="day", **fields)
    case = case_of(cast, person)
    own = HouseholdMemberFactory(person=person, relation="subject")
    sister = PersonFactory(keeper=cast.window, name=SISTER)
    HouseholdMemberFactory(household=own.household, person=sister, relation="sibling", relation_to=person)
    logged(
        cast, person=person, case=case, relation="mother", consulter_name=MOTHER, consulter_phone="090-0000-1111",
        said="息子が夜中に怒鳴ることがある。", answered="お話を伺いました。",
    )  # fmt: skip
    ProgressRecordFactory(
        case=case, fact=f"玄関で会えた。{NEIGHBOR}が回覧板を届けに来た。{SISTER}さんは留守。", third_party=True,
        third_party_passages=NEIGHBOR, counterpart="self", statement="朝は起きられる。", informant="一夫さん",
    )  # fmt: skip
    ProgressRecordFactory(
        case=case, fact="母から電話。", counterpart="family", statement="借金の話をした。", informant="母"
    )
    ContactStageObservationFactory(case=case, informant="母の見立て")
    return person


def request_boxes(**changes) -> dict:
    """The boxes of a request of the person, right in every way."""
    right = {
        "subject_name": "架空 一夫",
        "requester": "self",
        "requester_name": "架空 一夫",
        "identity": "driving_license",
        "received_on": day(0),
        "scope": "記録のすべて",
        "submission_token": str(uuid4()),
    }
    return right | changes


def registered(cast, person, **changes) -> DisclosureRequest:
    """Registered by 相田 at the person's page."""
    signed_in(cast.aida).post(f"/cases/persons/{person.uid}/disclosures/new/", request_boxes(**changes))
    return DisclosureRequest.unscoped.latest("pk")


def step(member, request, part, **boxes):
    """Send one of the small forms of the request, with the version as it is now."""
    version = DisclosureRequest.unscoped.get(pk=request.pk).version
    return signed_in(member).post(f"/cases/disclosures/{request.uid}/{part}/", {"version": version} | boxes)


def page_boxes(page: DisclosurePage, **changes) -> dict:
    """The boxes of a page as it is proposed; `changes` by the names of the boxes."""
    boxes = {"version": page.version}
    for number, item in enumerate(page.items):
        boxes |= {f"box{number}-passages": "\n".join(item["passages"]), f"box{number}-reason": item["reason"]}
        boxes |= {f"box{number}-whole": "on"} if item["whole"] else {}
    return boxes | changes


def confirmed(cast, request) -> None:
    """Every page confirmed as proposed, and a second look asked for, by 相田."""
    step(cast.aida, request, "gather")
    client = signed_in(cast.aida)
    for page in DisclosurePage.unscoped.filter(request=request).order_by("number"):
        assert client.post(f"/cases/disclosure-pages/{page.uid}/", page_boxes(page)).status_code == 302
    step(cast.aida, request, "submit")


def decided(cast, request, **boxes):
    """Masks approved and disclosure decided by 馬場."""
    confirmed(cast, request)
    step(cast.baba, request, "review", agreed="yes")
    answer = {"decision": "partial", "decision_reason": "78条1項2号（第三者の情報）"} | boxes
    return step(cast.baba, request, "decide", **answer)
