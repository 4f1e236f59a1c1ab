"""Who no longer works on a case is asked for a reason again; the row stays."""

from django.urls import reverse

from cases.models import CaseWorker
from tests.cases.window_stage import case_of
from tests.conftest import signed_in
from tests.factories.cases import CaseWorkerFactory


def test_whoever_is_taken_off_is_asked_again(cast, browse):
    case = case_of(cast)
    worker = CaseWorkerFactory(case=case, user=cast.murata.user)
    url = reverse("cases:case_worker_end", args=[worker.uid])

    answers = [browse(cast.aida).post(url).status_code for _each in range(2)]

    assert answers == [302, 302]
    assert CaseWorker.unscoped.get().ended_by == cast.aida.user
    assert signed_in(cast.murata, says_why=False).get(f"/cases/cases/{case.uid}/").status_code == 302
