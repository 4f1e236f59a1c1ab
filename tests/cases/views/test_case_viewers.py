"""閲覧した人: who, when and why, for the lead worker and the manager."""

from uuid import uuid4

from django.urls import reverse

from cases.models import Case
from tests.cases.window_stage import case_of, kazuo, logged, queries_of, restricted
from tests.conftest import signed_in
from tests.factories.cases import PersonMergeFactory


def page_of(case) -> str:
    return reverse("cases:case_viewers", args=[case.uid])


def opened_by(member, case, code, **boxes):
    client = signed_in(member, says_why=False)
    client.post(f"/cases/cases/{case.uid}/reason/", {"code": code, "submission_token": str(uuid4())} | boxes)
    client.get(f"/cases/cases/{case.uid}/")


def test_the_lead_worker_sees_who_looked_and_why(cast, browse):
    case = case_of(cast)
    opened_by(cast.murata, case, "other", text="家庭訪問の応援")
    opened_by(cast.baba, case, "approval")
    browse(cast.aida).get(f"/cases/cases/{case.uid}/")

    page = browse(cast.aida).get(page_of(case)).content.decode()

    for words in ("架空 村田", "その他　家庭訪問の応援", "架空 馬場", "決裁・確認", "主担当者"):
        assert words in page


def test_it_tells_the_manager_without_a_reason_and_nothing_of_the_person(cast):
    case = case_of(cast)

    response = signed_in(cast.baba, says_why=False).get(page_of(case))

    assert response.status_code == 200
    assert case.person.name not in response.content.decode()


def test_a_colleague_does_not_find_it(cast):
    case, hidden = case_of(cast), case_of(cast, restricted(cast, name="架空 さくら"))

    assert signed_in(cast.murata).get(page_of(case)).status_code == 404
    assert signed_in(cast.baba).get(page_of(hidden)).status_code == 404


def test_who_looked_at_a_hidden_call_with_the_same_number_is_not_told(cast, browse):
    call = logged(cast, person=restricted(cast), reception_no="R8-0007")
    case = case_of(cast, case_no="R8-0007", lead_worker=cast.murata.user)
    browse(cast.murata).get(f"/cases/cases/{case.uid}/")
    assert browse(cast.aida).get(f"/cases/consultations/{call.uid}/").status_code == 200

    page = browse(cast.murata).get(page_of(case)).content.decode()

    assert "主担当者" in page
    assert "架空 相田" not in page


def test_who_looked_while_two_records_were_one_is_told_afterwards(cast, browse):
    case, other = case_of(cast), kazuo(cast)
    browse(cast.aida).get(f"/cases/cases/{case.uid}/")
    Case.unscoped.filter(pk=case.pk).update(person=other)
    merge = PersonMergeFactory(person=other, double=case.person)

    page = browse(cast.aida).get(page_of(case)).content.decode()

    assert merge.undone_at is None
    assert "架空 相田" in page.split("<tbody>")[1]


def test_whoever_was_asked_and_turned_back_has_seen_nothing(cast, browse):
    case = case_of(cast)
    signed_in(cast.murata, says_why=False).get(f"/cases/cases/{case.uid}/", follow=True)

    assert "架空 村田" not in browse(cast.aida).get(page_of(case)).content.decode()


def test_it_costs_the_same_however_many_looked(cast, browse):
    case = case_of(cast)
    opened_by(cast.murata, case, "phone")
    one = queries_of(browse(cast.aida), page_of(case))
    for _each in range(5):
        opened_by(cast.baba, case, "asked")

    assert queries_of(browse(cast.aida), page_of(case)) == one
