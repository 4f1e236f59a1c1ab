"""一緒に担当する職員: added, shown, and no longer asked for a reason."""

from django.urls import reverse

from akishima_support.audit.models import AuditEvent
from cases.models import CaseWorker
from tests.bad_input import CHOICES
from tests.cases.window_stage import case_of, queries_of, restricted
from tests.conftest import signed_in
from tests.factories.cases import CaseWorkerFactory


def page_of(case) -> str:
    return reverse("cases:case_workers", args=[case.uid])


def add(client, case, member):
    return client.post(page_of(case), {"worker": str(member.user.uid)})


def test_who_is_added_opens_the_case_without_a_reason(cast, browse):
    case = case_of(cast)

    assert add(browse(cast.aida), case, cast.murata).status_code == 302

    assert signed_in(cast.murata, says_why=False).get(f"/cases/cases/{case.uid}/").status_code == 200
    assert "架空 村田" in browse(cast.aida).get(page_of(case)).content.decode()
    assert AuditEvent.unscoped.get(type="case_worker_added").detail == {"user": cast.murata.user.pk}


def test_only_those_of_the_window_can_be_added_and_each_once(cast, browse):
    case = case_of(cast)
    client = browse(cast.aida)
    add(client, case, cast.murata)

    for member in (cast.murata, cast.aida, cast.chiba, cast.fujii):
        assert add(client, case, member).status_code == 200
    assert CaseWorker.unscoped.count() == 1


def test_around_a_restricted_case_only_its_named_staff(cast, browse):
    case = case_of(cast, restricted(cast))

    refused = add(browse(cast.aida), case, cast.murata)

    assert "読める人に加えて" in refused.content.decode()


def test_no_input_breaks_it(cast, browse):
    case = case_of(cast)
    client = browse(cast.aida)

    for each in CHOICES.values():
        assert client.post(page_of(case), {"worker": [each, each]}).status_code == 200
    assert client.post(page_of(case), {}).status_code == 200


def test_it_costs_the_same_with_1_and_20_rows(cast, browse):
    case = case_of(cast)
    CaseWorkerFactory(case=case)
    one = queries_of(browse(cast.aida), page_of(case))
    for _each in range(19):
        CaseWorkerFactory(case=case)

    assert queries_of(browse(cast.aida), page_of(case)) == one
